import { expect, it } from 'vitest';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { comparisonBy } from '../../src/library/descent.ts';
import { kinTable } from '../../src/library/kinship.ts';
import { isSubparagraph } from '../../src/library/textRows.ts';
import { clauseOf } from './clauses.ts';

const textOf = (source: string, ...words: string[]) =>
  words.map((each, at) => clauseOf({ source, label: `OP${at + 1}`, words: each }));

function tableOf(before: readonly string[], after: readonly string[]) {
  const [earlier, later] = [textOf('A/1', ...before), textOf('A/2', ...after)];
  const index = new ClauseIndex();
  index.add([...earlier, ...later]);
  return { ...kinTable(earlier, later, comparisonBy(index)), before: earlier };
}

const rivers = 'shelters that municipal councils opened along the northern rivers';

it('the same words share everything', () => {
  const { kin } = tableOf([rivers, 'Notes the forum'], [rivers]);
  expect(kin(0, 0)).toMatchObject({ whole: 1, ofLater: 1, ofEarlier: 1 });
  expect(kin(0, 1)).toMatchObject({ whole: 0, runs: 0 });
});

it('words that many paragraphs have tell less of two that share them', () => {
  const name = 'the Protocol to Prevent Trafficking';
  const once = tableOf([`Recalling ${name}`], [`Observing ${name}`]);
  const often = tableOf(
    [`Recalling ${name}`, `Noting ${name}`, `Ratify ${name}`],
    [`Observing ${name}`],
  );
  expect(often.kin(0, 0).runs).toBeCloseTo(once.kin(0, 0).runs / 3);
});

it('a paragraph that another took in is all of it there, and a part of the other', () => {
  const { kin } = tableOf([rivers], [`Welcomes ${rivers} and thanks the brewers of the coast`]);
  expect(kin(0, 0).ofEarlier).toBeCloseTo(1);
  expect(kin(0, 0).ofLater).toBeLessThan(0.8);
});

it('what a third paragraph has as well is not beyond it', () => {
  const { beyond, before } = tableOf([rivers, `Welcomes ${rivers}`], [`Notes ${rivers}`]);
  const [first, second] = before;
  expect(beyond(0, 0, second as never)).toBe(0);
  expect(beyond(0, 1, first as never)).toBe(0);
  expect(beyond(0, 0, clauseOf({ words: 'Other words' }))).toBeCloseTo(1);
});

it('a label with a sign is a subparagraph’s', () => {
  expect(isSubparagraph(clauseOf({ label: 'OP2 (a)' }))).toBe(true);
  expect(isSubparagraph(clauseOf({ label: 'OP2' }))).toBe(false);
});
