import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePairs } from '../../src/document/notePairs.ts';

const treaty = (number: number) => `United Nations, Treaty Series, vol. ${number}, No. ${number}.`;

/** Letters for notes to treaties, much alike; the pairs as their letters. */
function paired(before: string, after: string): string[] {
  const notes = (letters: string) => [...letters].map((letter) => treaty(letter.charCodeAt(0)));
  return notePairs(notes(before), notes(after)).map(([row, column]) => {
    return `${before[row]}${after[column]}`;
  });
}

describe('notes of a paragraph', () => {
  it('stay themselves whatever notes are put between or taken out', () => {
    const cases = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 12 }).chain((numbers) =>
      fc.record({
        before: fc.subarray(numbers, { minLength: 1 }),
        after: fc.constant(numbers),
      }),
    );
    fc.assert(
      fc.property(cases, ({ before, after }) => {
        const own = before.map((number, row) => [row, after.indexOf(number)]);
        expect(notePairs(before.map(treaty), after.map(treaty))).toEqual(own);
        const turned = own.map(([row, column]) => [column, row]);
        expect(notePairs(after.map(treaty), before.map(treaty))).toEqual(turned);
      }),
    );
  });

  it('that changed are paired where they stand', () => {
    expect(paired('ABC', 'AXC')).toEqual(['AA', 'BX', 'CC']);
    expect(paired('ABC', 'XYC')).toEqual(['AX', 'BY', 'CC']);
  });

  it('are paired with the most alike, the likeness of all together', () => {
    const old = ['Treaty Series, vol. 5, chap. one, sect. two.', 'Resolution 70/1.'];
    const now = [
      'Treaty Series, vol. 7, sect. six.',
      'Treaty Series, vol. 5, chap. one, sect. six.',
    ];
    expect(notePairs(old, now)).toEqual([[0, 1]]);
  });

  it('are paired that stand word for word elsewhere', () => {
    expect(paired('AB', 'BA').toSorted()).toEqual(['AA', 'BB']);
  });

  it('that have little in common are not one', () => {
    expect(notePairs(['See A/79/161.'], ['Resolution 70/174, annex.'])).toEqual([]);
    expect(notePairs([], [treaty(1)])).toEqual([]);
  });
});
