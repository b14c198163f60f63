import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledClauses } from './bundledClauses.ts';
import { familyOf, type LineageFile, lineageRate, precedentsOf } from './lineage.ts';

const path = '../../clause-library/lineage/four-resolutions.json';
const judged = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as LineageFile;
const clauses = new Map(bundledClauses().map((clause) => [clause.id, clause]));

const made: LineageFile = {
  pairs: [
    { later: 'c', earlier: 'b', kind: 'reworded' },
    { later: 'b', earlier: 'a', kind: 'same' },
    { later: 'z', earlier: 'y', kind: 'reworded' },
  ],
  doubtful: [{ later: 'c', earlier: 'x', note: 'One phrase.' }],
};

it('names clauses that are there, the later from the later text, each pair once', () => {
  const all = [...judged.pairs, ...judged.doubtful];
  for (const { later, earlier } of all) {
    const years = [later, earlier].map((id) => clauses.get(id)?.year ?? Number.NaN);
    expect(years[0], `${later} ← ${earlier}`).toBeGreaterThan(years[1] ?? Number.NaN);
  }
  expect(new Set(all.map(({ later, earlier }) => `${later} ← ${earlier}`)).size).toBe(all.length);
});

it('calls pairs "same" that are word for word the same, and no others of one part', () => {
  const words = (id: string) => clauses.get(id)?.words.replace(/[,;.]$/, '');
  for (const { later, earlier, kind } of judged.pairs) {
    if (kind !== 'same' && kind !== 'reworded') continue;
    expect(words(later) === words(earlier), `${later} ← ${earlier}`).toBe(kind === 'same');
  }
});

it('calls pairs "moved" that change between preamble and operative part, and no others', () => {
  for (const { later, earlier, kind } of judged.pairs) {
    const changed = clauses.get(later)?.part !== clauses.get(earlier)?.part;
    expect(changed, `${later} ← ${earlier}`).toBe(kind === 'moved');
  }
});

it('knows the precedents of all paragraphs of 79/154 but the three that are new', () => {
  const own = [...clauses.keys()].filter((id) => id.startsWith('A/RES/79/154, '));
  const fresh = own.filter((id) => precedentsOf(id, judged.pairs).length === 0);
  expect(own).toHaveLength(90);
  expect(fresh.map((id) => id.replace('A/RES/79/154, ', ''))).toEqual(['PP9', 'PP11', 'OP42']);
});

it('follows pairs both ways to the whole family', () => {
  expect(familyOf('a', made.pairs)).toEqual(['b', 'c']);
  expect(familyOf('c', made.pairs)).toEqual(['b', 'a']);
  expect(familyOf('x', made.pairs)).toEqual([]);
});

it('counts pairs that are right, wrong and missed', () => {
  const found = [
    { later: 'c', earlier: 'b' },
    { later: 'z', earlier: 'b' },
  ];
  const rate = lineageRate(found, made);
  expect(rate).toMatchObject({ right: 1, wrong: ['z ← b'], missed: ['b ← a', 'z ← y'] });
  expect(rate.f1).toBeCloseTo(2 / (2 + 1 + 2));
});

it('counts neither what is doubtful nor what follows from two pairs', () => {
  const found = [...made.pairs, { later: 'c', earlier: 'x' }, { later: 'c', earlier: 'a' }];
  expect(lineageRate(found, made)).toMatchObject({ wrong: [], missed: [], f1: 1 });
});
