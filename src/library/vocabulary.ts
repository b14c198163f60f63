import { editDistance } from './editDistance.ts';
import { LetterRows } from './letterRows.ts';
import type { Lexicon } from './lexicon.ts';
import { stemOf } from './spelling.ts';

/** A folded word that is like another one. */
export interface LikeWord {
  readonly term: number;
  /** How many letters are wrong, missing, too many or in the place of their neighbour; from 1. */
  readonly distance: number;
}

/** The folded words of a lexicon, looked up otherwise than by themselves. */
export class Vocabulary {
  private readonly lexicon: Lexicon;
  private looked: Looked | null = null;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The words that begin so, the same word left out, in alphabetical order. */
  beginningWith(start: string): readonly number[] {
    const { terms } = this.lexicon;
    const { sorted } = this.now();
    const found: number[] = [];
    for (let at = this.firstFrom(start); at < sorted.length; at += 1) {
      const term = sorted[at] as number;
      const word = terms[term] ?? '';
      if (!word.startsWith(start)) break;
      if (word !== start) found.push(term);
    }
    return found;
  }

  /** The words that differ in at most so many letters, 1 or 2, the same word left out. */
  like(word: string, mostDistance: number): readonly LikeWord[] {
    const { terms } = this.lexicon;
    const { letters, lengths } = this.now();
    const own = lettersOf(word);
    const found: LikeWord[] = [];
    for (let term = 1; term < terms.length; term += 1) {
      if (Math.abs((lengths[term] as number) - word.length) > mostDistance) continue;
      // A wrong letter changes at most two of the letters that there are.
      if (bits(own ^ (letters[term] as number)) > 2 * mostDistance) continue;
      const distance = editDistance(word, terms[term] ?? '', mostDistance);
      if (distance > 0 && distance <= mostDistance) found.push({ term, distance });
    }
    return found;
  }

  /** The other words of the same stem: "prosecution" and "prosecutor" of "prosecute". */
  ofStem(word: string): readonly number[] {
    const stem = stemOf(word);
    return (this.now().byStem.get(stem) ?? []).filter((term) => this.lexicon.terms[term] !== word);
  }

  /** Which letters stand in a row in the words as they are written. */
  get rows(): LetterRows {
    return this.now().rows;
  }

  private firstFrom(start: string): number {
    const { terms } = this.lexicon;
    const { sorted } = this.now();
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((terms[sorted[middle] as number] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private now(): Looked {
    const { terms } = this.lexicon;
    if (this.looked?.count !== terms.length) this.looked = lookedUp(this.lexicon);
    return this.looked;
  }
}

interface Looked {
  /** How many words there were, the boundary included. */
  readonly count: number;
  readonly sorted: Uint32Array;
  /** For each word which letters it has, one bit a letter. */
  readonly letters: Int32Array;
  /** Of each word, in letters; 255 for longer ones. */
  readonly lengths: Uint8Array;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly rows: LetterRows;
}

function lookedUp({ terms, writtenWords }: Lexicon): Looked {
  const numbers = terms.slice(1).map((_, at) => at + 1);
  const byStem = new Map<string, number[]>();
  for (const term of numbers) {
    const stem = stemOf(terms[term] ?? '');
    const there = byStem.get(stem);
    if (there) there.push(term);
    else byStem.set(stem, [term]);
  }
  const rows = new LetterRows();
  for (const word of writtenWords) rows.add(word);
  const inOrder = (a: number, b: number) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1);
  return {
    count: terms.length,
    sorted: Uint32Array.from(numbers.sort(inOrder)),
    letters: Int32Array.from(terms, lettersOf),
    lengths: Uint8Array.from(terms, ({ length }) => Math.min(length, 255)),
    byStem,
    rows,
  };
}

/** Which letters a word has, one bit a letter. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let left = number;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
