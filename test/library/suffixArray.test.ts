import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suffixArray } from '../../src/library/suffixArray.ts';

const word = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0) - 97);

describe('the sorted suffixes', () => {
  it('of no text are none, and of one number the one', () => {
    expect([...suffixArray([], 1)]).toEqual([]);
    expect([...suffixArray([3], 4)]).toEqual([0]);
  });

  it('of "banana" are a, ana, anana, banana, na, nana', () => {
    expect([...suffixArray(word('banana'), 26)]).toEqual([5, 3, 1, 0, 4, 2]);
  });

  it('of a text that repeats one number are the shortest first', () => {
    expect([...suffixArray([2, 2, 2, 2], 3)]).toEqual([3, 2, 1, 0]);
  });

  it('are those that comparing number by number gives, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 200 }), (text) => {
        expect([...suffixArray(text, 5)]).toEqual(sortedOneByOne(text));
      }),
      { numRuns: 500 },
    );
  });
});

function sortedOneByOne(text: readonly number[]): number[] {
  return text
    .map((_, at) => at)
    .sort((a, b) => {
      for (let step = 0; ; step += 1) {
        const [first, second] = [text[a + step], text[b + step]];
        if (first === undefined) return -1;
        if (second === undefined) return 1;
        if (first !== second) return first - second;
      }
    });
}
