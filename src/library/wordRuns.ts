import { type ClauseIndex, type ClausePlace, type HeldSegment, sourceAt } from './clauseIndex.ts';
import { firstFrom } from './postings.ts';
import type { Segment } from './segment.ts';

/** Words of a text that stand, the same and in the same order, in clauses of the library. */
export interface WordRun {
  /** The words of the text, counted from 0; `to` is the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Where they stand, the newest first, then in the order of the library; of very frequent words a
   * part of the places. */
  readonly places: readonly RunPlace[];
  /** How often they stand there. */
  readonly times: number;
}

/** A place of a run in a clause. */
export interface RunPlace extends ClausePlace {
  /** The word of the clause that the run begins with, counted from 0. */
  readonly word: number;
}

/** So many places of a run are looked at: very frequent words tell nothing more after that. */
const mostPlaces = 400;

/** Whether a run of words is worth telling, by its words' places in the text. */
export type IsTold = (from: number, to: number) => boolean;

/**
 * The longest runs of a text's words that stand in accepted clauses, in the order of the text; none
 * lies within another. `words` are the numbers of the written words (`Lexicon`).
 */
export function wordRuns(
  index: ClauseIndex,
  words: readonly number[],
  isTold: IsTold,
  accepts: (clause: RunPlace) => boolean,
): WordRun[] {
  const runs: WordRun[] = [];
  let reached = 0;
  for (let from = 0; from < words.length; from += 1) {
    const run = runAt(index, words, from, (to) => to > reached && isTold(from, to), accepts);
    if (!run) continue;
    runs.push(run);
    reached = run.to;
  }
  return runs;
}

/** The longest accepted run that begins at a word and ends where `mayEnd` says so. */
function runAt(
  index: ClauseIndex,
  words: readonly number[],
  from: number,
  mayEnd: (to: number) => boolean,
  accepts: (clause: RunPlace) => boolean,
): WordRun | null {
  const found = index.segments.map((held) => ({
    held,
    match: longestMatch(held.segment, words, from),
  }));
  let length = Math.max(0, ...found.map(({ match }) => match.length));
  for (; length > 0 && mayEnd(from + length); length -= 1) {
    const stretches = found.flatMap(({ held, match: { length: longest, at } }) =>
      longest < length ? [] : [stretchOf(held, words, [from, from + length], at)],
    );
    const places = stretches.flatMap(({ places }) => places.filter(accepts));
    if (places.length > 0) {
      const times = stretches.reduce((sum, each) => sum + each.times, 0);
      return { from, to: from + length, places: places.sort(newestFirst), times };
    }
  }
  return null;
}

function newestFirst(a: RunPlace, b: RunPlace): number {
  const years = (sourceAt(b).year ?? 0) - (sourceAt(a).year ?? 0);
  return years || (a.held === b.held ? a.at - b.at || a.word - b.word : 0);
}

interface Match {
  /** How many words are the same. */
  readonly length: number;
  /** A place in the segment's order where they stand. */
  readonly at: number;
}

/** The longest beginning of the words from a place on that stands in a segment. */
function longestMatch(segment: Segment, words: readonly number[], from: number): Match {
  const { order } = segment;
  let [low, high] = [0, order.length];
  let best: Match = { length: 0, at: 0 };
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { length, isBefore } = compared(segment, middle, words, [from, words.length]);
    if (length > best.length) best = { length, at: middle };
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return best;
}

type Stretch = readonly [from: number, to: number];

/** Where a stretch of the words stands in a segment; `inside` is one place in its order. */
function stretchOf(
  held: HeldSegment,
  words: readonly number[],
  stretch: Stretch,
  inside: number,
): { places: RunPlace[]; times: number } {
  const { order, starts } = held.segment;
  const has = (at: number) =>
    compared(held.segment, at, words, stretch).length === stretch[1] - stretch[0];
  const first = firstWhere(0, inside, has);
  const end = firstWhere(inside, order.length, (at) => !has(at));
  const places: RunPlace[] = [];
  let times = 0;
  for (let each = first; each < end; each += 1) {
    if (places.length >= mostPlaces && held.removed === null) break;
    const place = order[each] as number;
    const at = firstFrom(starts, place + 1) - 1;
    if (held.removed?.[at] === 1) continue;
    times += 1;
    if (times <= mostPlaces) places.push({ held, at, word: place - (starts[at] as number) });
  }
  if (held.removed === null) times = end - first;
  places.sort((a, b) => a.at - b.at || a.word - b.word);
  return { places, times };
}

/** The first number that fulfils a condition which all numbers after it fulfil; `to` where none does. */
function firstWhere(from: number, to: number, fulfils: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fulfils(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many words are the same at a place of the order, and whether the segment's come first. */
function compared(
  { words: own, order }: Segment,
  at: number,
  words: readonly number[],
  [from, to]: Stretch,
): { length: number; isBefore: boolean } {
  const place = order[at] as number;
  let length = 0;
  while (from + length < to && own[place + length] === words[from + length]) length += 1;
  if (from + length >= to) return { length, isBefore: false };
  return { length, isBefore: (own[place + length] ?? -1) < (words[from + length] as number) };
}
