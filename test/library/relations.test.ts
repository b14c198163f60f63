import { describe, expect, it } from 'vitest';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { comparisonBy } from '../../src/library/descent.ts';
import { relations } from '../../src/library/relations.ts';
import { clauseOf } from './clauses.ts';

/** Six paragraphs that stand in every resolution of a made series. */
const common = [
  'Welcomes the shelters that municipal councils opened for survivors along the northern rivers',
  'Urges Governments to train border guards in recognizing forged seafarers’ papers',
  'Invites universities to study how debts bind seasonal workers to their recruiters',
  'Requests the Secretary-General to submit a report on legal aid for domestic workers',
  'Notes the annual forum of labour inspectors and its handbook on brick kilns',
  'Calls upon banks to freeze accounts that brokers use to collect recruitment fees',
];

const textOf = (source: string, ...words: string[]) =>
  words.map((each, at) => clauseOf({ source, label: `OP${at + 1}`, words: `${each};` }));

function pairsOf(before: readonly string[], after: readonly string[]) {
  const [earlier, later] = [textOf('A/1', ...before), textOf('A/2', ...after)];
  const index = new ClauseIndex();
  index.add([...earlier, ...later]);
  const { pairs, isSeries } = relations(earlier, later, comparisonBy(index));
  return {
    isSeries,
    pairs: pairs.map((pair) => `${pair.later.label}←${pair.earlier.label} ${pair.kind}`),
  };
}

describe('two resolutions of one series', () => {
  it('have the same words as the same, whatever mark ends them', () => {
    const index = new ClauseIndex();
    const earlier = textOf('A/1', ...common);
    const later = earlier.map((clause) => ({ ...clause, words: clause.words.replace(';', '.') }));
    index.add(earlier);
    const { pairs, isSeries } = relations(earlier, later, comparisonBy(index));
    expect(isSeries).toBe(true);
    expect(pairs.map(({ kind }) => kind)).toEqual(common.map(() => 'same'));
  });

  it('have a paragraph reworded although much of it is other', () => {
    const reworded =
      'Urges Governments and shipping companies to train officers in recognizing forged seafarers’ papers, and to report them to the flag State';
    const { pairs } = pairsOf(common, [...common.slice(0, 1), reworded, ...common.slice(2)]);
    expect(pairs).toContain('OP2←OP2 reworded');
  });

  it('find a paragraph that stands elsewhere now', () => {
    const [first, ...rest] = common;
    expect(pairsOf(common, [...rest, first as string]).pairs).toContain('OP6←OP1 same');
  });

  it('leave a paragraph alone whose words are new', () => {
    const added = 'Decides to proclaim a day of remembrance for miners';
    const { pairs } = pairsOf(common, [...common, added]);
    expect(pairs.some((pair) => pair.startsWith('OP7'))).toBe(false);
  });

  it('have two paragraphs merged into one that has the words of both', () => {
    const both = `${common[4]}, and calls upon banks to freeze accounts that brokers use to collect recruitment fees`;
    const { pairs } = pairsOf(common, [...common.slice(0, 4), both]);
    expect(pairs).toEqual(expect.arrayContaining(['OP5←OP5 merged', 'OP5←OP6 merged']));
  });

  it('have one paragraph split into two that share its words', () => {
    const both = `${common[4]}, and calls upon banks to freeze accounts that brokers use to collect recruitment fees`;
    const { pairs } = pairsOf([...common.slice(0, 4), both], common);
    expect(pairs).toEqual(expect.arrayContaining(['OP5←OP5 split', 'OP6←OP5 split']));
  });

  it('do not take in what their own precedent had already', () => {
    const dropped = 'Notes the annual forum of labour inspectors';
    const { pairs } = pairsOf([...common, dropped], common);
    expect(pairs.filter((pair) => pair.includes('merged'))).toEqual([]);
  });
});

describe('two resolutions of different series', () => {
  const other = [
    'Takes note of the statute of the tribunal for fisheries',
    'Decides to convene a conference on lighthouses',
    'Encourages museums to lend their collections of nautical charts',
    'Thanks the host country of the congress on tides',
  ];

  it('have nothing of each other where only a name is common', () => {
    const name = 'the Intergovernmental Panel on Coastal Lanterns';
    const { isSeries, pairs } = pairsOf(
      [...common, `Requests ${name} to count the shelters of the south`],
      [...other, `Thanks ${name} for its hospitality and the excellent meals`],
    );
    expect(isSeries).toBe(false);
    expect(pairs).toEqual([]);
  });

  it('have a paragraph from each other that is nearly the same', () => {
    const taken =
      'Urges all Governments to train border guards in recognizing forged seafarers’ papers';
    expect(pairsOf(common, [...other, taken]).pairs).toEqual(['OP5←OP2 reworded']);
  });
});

it('a paragraph that went to the other part moved', () => {
  const index = new ClauseIndex();
  const earlier = textOf('A/1', ...common);
  const later = [
    clauseOf({
      source: 'A/2',
      label: 'PP1',
      words:
        'Welcoming the shelters that municipal councils opened for survivors along the northern rivers,',
    }),
    ...textOf('A/2', ...common.slice(1)),
  ];
  index.add([...earlier, ...later]);
  const [first] = relations(earlier, later, comparisonBy(index)).pairs;
  expect(first).toMatchObject({
    kind: 'moved',
    later: { label: 'PP1' },
    earlier: { label: 'OP1' },
  });
});

it('an empty resolution has no relations', () => {
  expect(pairsOf([], common)).toEqual({ isSeries: false, pairs: [] });
});
