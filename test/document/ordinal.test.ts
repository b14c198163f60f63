import { expect, it } from 'vitest';
import { ordinalInFigures, ordinalInWords, parseOrdinal } from '../../src/document/ordinal.ts';

it.each([
  [1, 'first'],
  [5, 'fifth'],
  [8, 'eighth'],
  [9, 'ninth'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [40, 'fortieth'],
  [58, 'fifty-eighth'],
  [72, 'seventy-second'],
  [81, 'eighty-first'],
  [99, 'ninety-ninth'],
  [100, '100th'],
  [103, '103rd'],
])('%i in words is "%s"', (count, words) => {
  expect(ordinalInWords(count)).toBe(words);
});

it.each([
  [1, '1st'],
  [2, '2nd'],
  [11, '11th'],
  [12, '12th'],
  [53, '53rd'],
  [55, '55th'],
  [73, '73rd'],
  [101, '101st'],
  [111, '111th'],
  [113, '113th'],
])('%i in figures is "%s"', (count, figures) => {
  expect(ordinalInFigures(count)).toBe(figures);
});

it('reads back every ordinal that it writes', () => {
  for (let count = 1; count <= 250; count += 1) {
    expect(parseOrdinal(ordinalInWords(count))).toBe(count);
    expect(parseOrdinal(ordinalInFigures(count))).toBe(count);
  }
});

it.each(['', 'zeroth', '0th', 'seventy', '79', 'seventy-ninth session'])(
  'reads no ordinal in "%s"',
  (words) => {
    expect(parseOrdinal(words)).toBeNull();
  },
);

it.each([0, -1, 1.5, Number.NaN])('throws for %s', (count) => {
  expect(() => ordinalInWords(count)).toThrow(RangeError);
  expect(() => ordinalInFigures(count)).toThrow(RangeError);
});
