import { expect, test } from 'vitest';
import { handSpaced } from './handSpaced.ts';
import type { PageLine } from './pageLines.ts';

const words = ['Alpha', 'bravo', 'charlie', 'delta', 'foxtrot'];

interface Setting {
  readonly left?: number;
  readonly page?: number;
  readonly small?: boolean;
  /** Width of a letter. */
  readonly letter?: number;
  /** After each word. */
  readonly spaces?: readonly number[];
}

/** A line at a height, in letters of 5 points with spaces of 3 unless told otherwise. */
function line(top: number, setting: Setting = {}): PageLine {
  const { left = 123, page = 1, small = false, letter = 5, spaces = [] } = setting;
  let from = left;
  const boxes = words.map((text, at) => {
    const right = from + text.length * letter;
    const box = { left: from, right, top, bottom: top + (small ? 9 : 11), text };
    from = right + (spaces[at] ?? 3);
    return box;
  });
  return { page, words: words.join(''), small, boxes };
}

const first = { left: 147 };
const usual = [line(100)];
const spaced = (official: readonly PageLine[]) => {
  const found = handSpaced(official, usual);
  return official.map((each) => found.has(each));
};

test('lines as the template spaces them are not spaced by hand', () => {
  const justified = line(112, { letter: 4.96, spaces: [5, 5, 5, 5] });
  expect(spaced([line(100, first), justified])).toEqual([false, false]);
});

test('letters a fiftieth closer are, with the rest of their paragraph and no more', () => {
  const condensed = line(112, { letter: 4.9 });
  expect(spaced([line(82, first), line(100, first), condensed, line(130, first)])).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('some spaces wider than others are, one or a word in two pieces is not', () => {
  const wide = line(100, { spaces: [3, 4.8, 3, 4.8] });
  const one = line(118, { ...first, spaces: [3, 4.8, 3, 3] });
  const pieces = line(136, { ...first, spaces: [3, 3, 1.1, 3] });
  expect(spaced([wide, one, pieces])).toEqual([true, false, false]);
});

test('a paragraph goes on where a page begins at the left margin', () => {
  const condensed = { letter: 4.9 };
  const over = { page: 2 };
  expect(spaced([line(700, condensed), line(82, over)])).toEqual([true, true]);
  expect(spaced([line(700, condensed), line(82, { ...over, ...first })])).toEqual([true, false]);
});

test('small print is never', () => {
  expect(spaced([line(700, { small: true, letter: 4 })])).toEqual([false]);
});
