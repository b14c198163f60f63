import { bagLikeness, wordBag } from './wordBag.ts';

/** A note by its index among those of the base, and by that among those of the draft. */
export type NotePair = readonly [before: number, after: number];

/** Two notes less alike than this are not one in two versions. */
const leastAlike = 0.5;

/** What it is worth that a note stays word for word; of another it is how alike the two are, up to 1. */
const worthOfSame = 2;

/**
 * Which notes of a paragraph were which of its base, by their words in full. All notes to treaties
 * are much alike, so that they are paired together and not one after the other: in the order of both,
 * as many as can be word for word, and the others as alike as can be. One that stands word for word
 * elsewhere in the paragraph is paired as well.
 */
export function notePairs(
  before: readonly string[],
  after: readonly string[],
): readonly NotePair[] {
  const inOrder = pairsInOrder(before, after);
  const rows = new Set(inOrder.map(([row]) => row));
  const columns = new Set(inOrder.map(([, column]) => column));
  const elsewhere = before.flatMap((text, row): NotePair[] => {
    if (rows.has(row)) return [];
    const column = after.findIndex((other, at) => other === text && !columns.has(at));
    if (column === -1) return [];
    columns.add(column);
    return [[row, column]];
  });
  return [...inOrder, ...elsewhere];
}

function pairsInOrder(before: readonly string[], after: readonly string[]): NotePair[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  const best = weighed(before.slice(start), after.slice(start));
  const same = Array.from({ length: start }, (_, at): NotePair => [at, at]);
  return [...same, ...best.map(([row, column]): NotePair => [row + start, column + start])];
}

/** The best choice of all, by what the best is for each pair of ends. */
function weighed(before: readonly string[], after: readonly string[]): NotePair[] {
  const worth = worthOfPairs(before, after);
  const best = before.map(() => after.map(() => 0));
  const from = (row: number, column: number) => best[row]?.[column] ?? 0;
  const paired = (row: number, column: number) => {
    const here = worth[row]?.[column] ?? 0;
    return here > 0 ? here + from(row + 1, column + 1) : 0;
  };
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const line = best[row] ?? [];
    for (let column = after.length - 1; column >= 0; column -= 1) {
      line[column] = Math.max(paired(row, column), from(row + 1, column), from(row, column + 1));
    }
  }
  const pairs: NotePair[] = [];
  let [row, column] = [0, 0];
  while (from(row, column) > 0) {
    if (paired(row, column) === from(row, column)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (from(row + 1, column) === from(row, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** 0 for two notes that are not one in two versions. */
function worthOfPairs(before: readonly string[], after: readonly string[]): number[][] {
  const bags = after.map(wordBag);
  return before.map((text) => {
    const bag = wordBag(text);
    return after.map((other, column) => {
      if (text === other) return worthOfSame;
      const likeness = bagLikeness(bag, bags[column] ?? new Map());
      return likeness < leastAlike ? 0 : likeness;
    });
  });
}
