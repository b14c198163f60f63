import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledClauses } from './bundledClauses.ts';
import type { LineagePair } from './lineage.ts';
import {
  beginnings,
  halfOf,
  type Judged,
  misspeltSet,
  searchSet,
  wholeParagraphs,
} from './querySets.ts';

const clauses = bundledClauses();
const ids = new Set(clauses.map(({ id }) => id));

describe.each([
  ['topics', 100],
  ['everyday', 60],
  ['fresh', 120],
  ['blind', 200],
  ['paraphrases', 200],
])('the judged %s', (name, least) => {
  const judged = JSON.parse(
    readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'),
  ) as Judged[];

  it('are enough, each asked once', () => {
    expect(judged.length).toBeGreaterThanOrEqual(least);
    expect(new Set(judged.map(({ query }) => query.toLowerCase())).size).toBe(judged.length);
  });

  it('have answers that are in the library, each once', () => {
    for (const { query, answers } of judged) {
      expect(answers.length, query).toBeGreaterThan(0);
      expect(new Set(answers).size, query).toBe(answers.length);
      expect(
        answers.filter((id) => !ids.has(id)),
        query,
      ).toEqual([]);
    }
  });

  it('fall into two halves of nearly the same size', () => {
    const share = judged.filter(({ query }) => halfOf(query) === 'tune').length / judged.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });
});

it('keeps a query with typing errors in the half of the query typed right', () => {
  const judged = ['organ removal', 'witness protection', 'shelter', 'national action plans'].map(
    (query) => ({ query, answers: ['x'] }),
  );
  const halves = (set: ReturnType<typeof searchSet>) => set.queries.map(({ half }) => half);
  expect(halves(misspeltSet('misspelt', judged))).toEqual(halves(searchSet('right', judged)));
});

const source = 'A/RES/79/154';
const pairs: LineagePair[] = [
  { later: `${source}, PP2`, earlier: 'A/RES/73/146, PP2', kind: 'reworded' },
  { later: 'A/RES/73/146, PP2', earlier: '2006 text, PP1', kind: 'reworded' },
];

it('asks for the first words of a paragraph, with those above it as context', () => {
  const typed = { words: 4, asks: 'follow', right: 'precedent' } as const;
  const { queries, without } = beginnings(source, clauses, pairs, typed);
  expect(without).toBe(source);
  expect(queries).toHaveLength(1);
  expect(queries[0]).toMatchObject({ text: 'Recalling all international conventions' });
  expect(queries[0]?.above.map(({ words }) => words.slice(0, 11))).toEqual(['Reiterating']);
  expect([...(queries[0]?.answers ?? [])]).toEqual(['A/RES/73/146, PP2']);
});

it('takes the whole family for right when told', () => {
  const typed = { words: 0, asks: 'begin', right: 'family' } as const;
  const [query] = beginnings(source, clauses, pairs, typed).queries;
  expect(query?.text).toBe('');
  expect([...(query?.answers ?? [])]).toEqual(['A/RES/73/146, PP2', '2006 text, PP1']);
});

it('asks for the relatives of a whole paragraph in the other resolutions', () => {
  const { queries } = wholeParagraphs('A/RES/73/146', clauses, pairs);
  expect(queries.map(({ answers }) => [...answers])).toEqual([
    [`${source}, PP2`, '2006 text, PP1'],
  ]);
  expect(queries[0]?.text).toMatch(/^Recalling all .* on the issue,$/s);
});
