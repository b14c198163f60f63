import type { Clause } from './clause.ts';
import type { Word } from './words.ts';

/** A clause that was found. */
export interface Hit {
  readonly clause: Clause;
  /** From 0 to 1: of a search how well it answers, of relatives how alike the words are. */
  readonly score: number;
  /** The words that were found, as positions in `clause.words`, in order and apart. */
  readonly matched: readonly Range[];
}

/** A stretch of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words that fulfil the condition, as stretches; those side by side are one. */
export function stretches(words: readonly Word[], wanted: (word: Word) => boolean): Range[] {
  const found: Range[] = [];
  let adjoining = false;
  for (const word of words) {
    const last = found.at(-1);
    if (!wanted(word)) {
      adjoining = false;
    } else if (adjoining && last) {
      found[found.length - 1] = { from: last.from, to: word.to };
    } else {
      found.push({ from: word.from, to: word.to });
      adjoining = true;
    }
  }
  return found;
}

/** The same of the words at some places, in any order and some perhaps more than once. */
export function stretchesAt(words: readonly Word[], places: readonly number[]): Range[] {
  const rising = Int32Array.from(places).sort();
  const found: Range[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const place of rising) {
    const { from, to } = words[place] as Word;
    const isNext = place <= before + 1;
    found.push({ from: isNext ? (found.pop()?.from ?? from) : from, to });
    before = place;
  }
  return found;
}

/**
 * Best first; of equally good ones what is agreed before what a draft proposes, the newer text, then
 * the order of the library.
 */
export function ranked(hits: readonly Hit[]): Hit[] {
  return [...hits].sort(
    (a, b) =>
      b.score - a.score ||
      Number(isDraft(a)) - Number(isDraft(b)) ||
      (b.clause.year ?? 0) - (a.clause.year ?? 0),
  );
}

function isDraft({ clause: { standing } }: Hit): boolean {
  return standing === 'draft';
}
