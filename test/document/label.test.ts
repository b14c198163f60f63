import { describe, expect, it } from 'vitest';
import { letters, roman, subparagraphLabel } from '../../src/document/label.ts';

describe('roman', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [40, 'xl'],
    [90, 'xc'],
    [400, 'cd'],
    [1949, 'mcmxlix'],
    [3999, 'mmmcmxcix'],
    [4000, '4000'],
  ])('%i is %s', (count, numeral) => {
    expect(roman(count)).toBe(numeral);
  });
});

describe('letters', () => {
  it.each([
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [28, 'bb'],
    [52, 'zz'],
    [53, 'aaa'],
  ])('%i is %s', (count, letter) => {
    expect(letters(count)).toBe(letter);
  });

  it('never repeats a letter', () => {
    const seen = new Set(Array.from({ length: 500 }, (_, index) => letters(index + 1)));
    expect(seen.size).toBe(500);
  });
});

describe('subparagraphLabel', () => {
  it.each([
    [1, '(d)'],
    [2, '(iv)'],
    [3, 'd.'],
    [4, 'iv.'],
    [5, '(d)'],
  ])('at depth %i the fourth is %s', (depth, label) => {
    expect(subparagraphLabel(depth, 4)).toBe(label);
  });

  it('goes on after (z) with (aa)', () => {
    expect([26, 27, 28].map((count) => subparagraphLabel(1, count))).toEqual([
      '(z)',
      '(aa)',
      '(bb)',
    ]);
  });
});

it.each([0, -1, 1.5, Number.NaN])('%s is no count', (count) => {
  expect(() => roman(count)).toThrow(RangeError);
  expect(() => letters(count)).toThrow(RangeError);
});
