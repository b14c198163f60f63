import { describe, expect, it } from 'vitest';
import { comparedRows, countedFates } from '../../src/app/comparedRows.ts';
import { harvest } from '../../src/library/harvest.ts';
import { library } from '../../src/library/library.ts';
import { doc, masthead, op, pp, sub } from '../builders.ts';

const rivers = 'the shelters that municipal councils opened along the northern rivers';
const debts = 'universities to study how debts bind seasonal workers to their recruiters';
const report = 'a report on legal aid for domestic workers in coastal provinces';

const text = (symbol: string, ...paragraphs: Parameters<typeof doc>[0]) => ({
  doc: doc([masthead({ documentSymbol: symbol }), ...paragraphs]),
  origin: null,
});

const older = text(
  'A/RES/73/5',
  pp(`Recalling ${rivers}`),
  op(`Invites ${debts}`),
  op('Thanks the lighthouse keepers'),
  op('Requests:', sub(`The Secretary-General to submit ${report}`), sub('All others to rest')),
);
const newer = text(
  'A/RES/79/5',
  pp(`Recalling ${rivers}`),
  op(`Encourages ${debts}`),
  op('Decides to paint the harbour walls of every island in yellow'),
  op('Requests:', sub(`The Secretary-General to submit ${report}`), sub('All others to rest')),
);

async function compared() {
  const comparison = library([older, newer]).compare(harvest(older), harvest(newer));
  return { counts: comparison.counts, rows: await comparedRows(comparison) };
}

describe('the rows of a comparison', () => {
  it('say what became of each paragraph, under its name in the later text', async () => {
    const { rows } = await compared();
    expect(rows.map(({ fate, label, from, part }) => [fate, label, from, part])).toEqual([
      ['kept', 'PP1', 'PP1', 'preambular'],
      ['changed', 'OP1', 'OP1', 'operative'],
      ['dropped', '', 'OP2', 'operative'],
      ['new', 'OP2', '', 'operative'],
      ['kept', 'OP3', 'OP3', 'operative'],
    ]);
  });

  it('have the words compared, and what became of the opening phrase', async () => {
    const [kept, changed, dropped, added] = (await compared()).rows;
    expect(kept?.parts).toEqual([`Recalling ${rivers}`]);
    expect(changed?.strength).toBe('stronger: Invites to Encourages');
    expect(changed?.parts).toEqual([
      expect.objectContaining({ removed: 'Invites', added: 'Encourages' }),
      ` ${debts}`,
    ]);
    expect(dropped?.parts).toEqual(['Thanks the lighthouse keepers;']);
    expect(added?.parts[0]).toMatch(/^Decides to paint/);
  });

  it('are counted in words, those that are none left out', async () => {
    expect(countedFates((await compared()).counts)).toBe('2 kept, 1 changed, 1 new, 1 dropped');
  });
});
