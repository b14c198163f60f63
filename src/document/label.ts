/**
 * Roman numeral of a count from 1, in lower case: 4 is "iv". Counts above 3999, which have none, are
 * written in figures.
 */
export function roman(count: number): string {
  checkCount(count);
  if (count > 3999) return String(count);
  let rest = count;
  let numeral = '';
  for (const [value, sign] of romanSigns) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Letters of a count from 1: a to z, then aa, bb to zz, aaa, as Word letters a list. */
export function letters(count: number): string {
  checkCount(count);
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

/**
 * What is printed before a subparagraph: (a), (i), a., i. by depth, which counts from 1 for those
 * right under a paragraph; deeper ones begin again with (a) (un-style 1.4.1).
 */
export function subparagraphLabel(depth: number, count: number): string {
  const level = (depth - 1) % 4;
  const sign = level % 2 === 0 ? letters(count) : roman(count);
  return level < 2 ? `(${sign})` : `${sign}.`;
}

function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`A label counts from 1, not ${count}`);
  }
}
