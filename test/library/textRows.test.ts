import { expect, it } from 'vitest';
import { textRows } from '../../src/library/textRows.ts';
import { wordingOf } from '../../src/library/wording.ts';
import { clauseOf } from './clauses.ts';

const rows = (words: string) => wordingOf(words).rows;

it('counts the rows of three words in whole paragraphs, not again in their subparagraphs', () => {
  const text = [
    clauseOf({ label: 'OP1', words: 'urges all states to rest' }),
    clauseOf({ label: 'OP1 (a)', words: 'all states to rest' }),
    clauseOf({ label: 'OP2', words: 'urges all states to sail' }),
  ];
  const { times, holders, weights } = textRows(text, ({ words }) => wordingOf(words));
  const [toRest = 0] = rows('states to rest');
  const [toStates = 0] = rows('all states to');
  expect([times(toRest), holders.get(toRest)]).toEqual([1, [0, 1]]);
  expect([times(toStates), holders.get(toStates)]).toEqual([2, [0, 1, 2]]);
  // "urges all states" and "all states to" stand in two paragraphs, "states to rest" in one.
  expect(weights[0]).toBeCloseTo(1 / 2 + 1 / 2 + 1);
});

it('takes a text of fewer words as one row, and tells rows apart by the order of their words', () => {
  expect(rows('two words')).toHaveLength(1);
  expect(rows('one two three')).not.toEqual(rows('three two one'));
  expect(rows('one two three one two three')).toHaveLength(3);
});
