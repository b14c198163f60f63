import { describe, expect, it } from 'vitest';
import { changeCount, changesFrom, lineageRows } from '../../src/app/lineageSteps.ts';
import { library } from '../../src/library/library.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { adoptionLine, doc, masthead, op, pp } from '../builders.ts';

const rivers = 'the shelters that municipal councils opened along the northern rivers';
const debts = 'universities to study how debts bind seasonal workers to their recruiters';

const resolution = (year: number, verb: string, more: string) => ({
  doc: doc([
    masthead({ documentSymbol: `A/RES/${year - 1945}/5` }),
    pp(`Recalling ${rivers}`),
    op(`${verb} ${debts}${more}`),
    adoptionLine('53rd', `17 December ${year}`),
  ]),
  origin: null,
});

const all = library([
  resolution(2018, 'Invites', ''),
  resolution(2024, 'Encourages', ' and to their families'),
]);
const [older, newer] = ['A/RES/73/5, OP1', 'A/RES/79/5, OP1'];

/** The rows for a paragraph of a draft, with what was said of lineage. */
function rows(words: string, judged = noCorrections) {
  const lineage = all.lineage(newer);
  if (!lineage) throw new RangeError('No lineage');
  return lineageRows(lineage, { id: 'k3m2abcd', label: 'OP3', words, part: 'operative' }, judged);
}

describe('the strip of a paragraph', () => {
  it('goes from the oldest wording to the draft, each with what it came from', () => {
    const strip = rows(`Urges ${debts}`);
    expect(strip.map(({ year, name }) => [year, name])).toEqual([
      ['2018', older],
      ['2024', newer],
      ['Draft', 'OP3 of this draft'],
    ]);
    expect(strip.map(({ from }) => from.map(({ earlier }) => earlier.id))).toEqual([
      [],
      [older],
      [newer],
    ]);
  });

  it('says what became of the opening phrase, in the draft too', () => {
    const strip = rows(`Urges ${debts}`);
    expect(strip.map(({ from }) => from[0]?.strength)).toEqual([undefined, 'stronger', 'stronger']);
    expect(strip[2]?.from[0]?.phrases).toEqual(['Encourages', 'Urges']);
  });

  it('tells what the person said from what was computed', () => {
    const said = { later: newer, earlier: older };
    const own = rows('', { ...noCorrections, pairs: [{ ...said, kind: 'reworded' }] });
    expect(own[1]?.from[0]?.isOwn).toBe(true);
    expect(rows('')[1]?.from[0]?.isOwn).toBe(false);
    expect(rows('', { ...noCorrections, apart: [said] })[1]?.apart).toEqual([older]);
  });

  it('tells so of the paragraph of the draft, by its own id there', () => {
    const pair = { later: 'draft, k3m2abcd', earlier: newer, kind: 'moved' as const };
    const draft = (one: object) =>
      rows('', { ...noCorrections, pairs: [{ ...pair, ...one }] }).at(-1)?.from[0];
    expect(draft({})).toMatchObject({ isOwn: true, kind: 'moved' });
    expect(draft({ later: 'draft, others' })).toMatchObject({ isOwn: false, kind: null });
    expect(draft({ earlier: older })).toMatchObject({ isOwn: false, kind: null });
  });
});

describe('the words of a step beside those before', () => {
  const changes = (words: string) => {
    const row = rows(words)[2];
    const source = row?.from[0];
    if (!row || !source) throw new RangeError('No step');
    return changesFrom(source, row);
  };

  it('are told change by change', () => {
    const parts = changes(`Encourages ${debts} and to the families`);
    expect(parts).toContainEqual(expect.objectContaining({ removed: 'their', added: 'the' }));
    expect(changeCount(parts)).toBe(1);
  });

  it('are the same with another mark at the end, or another also', () => {
    expect(changeCount(changes(`Encourages ${debts} and to their families`))).toBe(0);
    expect(changeCount(changes(`Also encourages ${debts} and to their families.`))).toBe(0);
  });
});
