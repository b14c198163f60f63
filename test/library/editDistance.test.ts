import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/library/editDistance.ts';

describe('the distance of two words', () => {
  it.each([
    ['organ', 'organ', 0],
    ['orgn', 'organ', 1],
    ['orgnan', 'organ', 1],
    ['orgab', 'organ', 1],
    ['ogran', 'organ', 1],
    ['rogna', 'organ', 2],
    ['', 'ab', 2],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is one more than the most where it is larger', () => {
    expect(editDistance('organ', 'border', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 1)).toBe(2);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
  });
});
