import { numberOfTerm } from './termNumbers.ts';
import { type Word, wordsOf } from './words.ts';

/** A text counted for comparison with others. */
export class Wording {
  /** The folded words by number (`numberOfTerm`), in their order. */
  readonly numbers: Int32Array;
  private readonly read: () => readonly Word[];
  private readWords: readonly Word[] | null = null;
  private countedTerms: Counts | null = null;
  private countedPairs: Counts | null = null;
  private countedRows: Float64Array | null = null;

  /** `read` gives the words themselves, which are not always asked for. */
  constructor(numbers: Int32Array, read: () => readonly Word[]) {
    this.numbers = numbers;
    this.read = read;
  }

  get words(): readonly Word[] {
    this.readWords ??= this.read();
    return this.readWords;
  }

  /** How many words it has. */
  get length(): number {
    return this.numbers.length;
  }

  /** How often each folded word stands in it. */
  get terms(): Counts {
    this.countedTerms ??= counts(Float64Array.from(this.numbers));
    return this.countedTerms;
  }

  /** How often two words stand side by side, as "organ removal". */
  get pairs(): Counts {
    this.countedPairs ??= counts(pairsOf(this.numbers));
    return this.countedPairs;
  }

  /**
   * The words in their rows of three, each once, rising, by numbers that differ for different rows
   * but in one of billions; of a shorter text all words as one.
   */
  get rows(): Float64Array {
    this.countedRows ??= counts(rowsOf(this.numbers)).keys;
    return this.countedRows;
  }

  /** The first words alone. */
  first(count: number): Wording {
    return new Wording(this.numbers.subarray(0, count), () => this.words.slice(0, count));
  }

  /** What is left without the words that fulfil a condition, by number and place. */
  without(isUnwanted: (number: number, at: number) => boolean): Wording {
    const isLeft = (_: unknown, at: number) => !isUnwanted(this.numbers[at] as number, at);
    return new Wording(this.numbers.filter(isLeft), () => this.words.filter(isLeft));
  }
}

/** The wording of a text. */
export function wordingOf(text: string): Wording {
  const words = wordsOf(text);
  return new Wording(
    Int32Array.from(words, ({ term }) => numberOfTerm(term)),
    () => words,
  );
}

/** Words, or pairs of words, each once, and how often each stands in a text. */
export interface Counts {
  /** Rising: the number of a word; of a pair that of the first times `pairs`, and of the second. */
  readonly keys: Float64Array;
  readonly times: Uint16Array;
}

/** Above every number of a word; two of them fit into a number. */
export const pairs = 2 ** 26;

function pairsOf(numbers: Int32Array): Float64Array {
  const found = new Float64Array(Math.max(0, numbers.length - 1));
  for (let at = 0; at < found.length; at += 1) {
    found[at] = (numbers[at] as number) * pairs + (numbers[at + 1] as number);
  }
  return found;
}

/** Words in a row that are looked at as one: two are a name, or a turn of phrase. */
const inRow = 3;

function rowsOf(numbers: Int32Array): Float64Array {
  const found = new Float64Array(Math.max(1, numbers.length - inRow + 1));
  for (let at = 0; at < found.length; at += 1) {
    // Two hashes of 26 bits, as a product of three numbers would not fit.
    let [one, other] = [0x811c9dc5, 0x9e3779b9];
    for (let each = at; each < Math.min(at + inRow, numbers.length); each += 1) {
      one = Math.imul(one ^ (numbers[each] as number), 0x01000193);
      other = Math.imul(other + (numbers[each] as number), 0x85ebca6b) ^ (other >>> 15);
    }
    found[at] = ((one ^ (one >>> 13)) >>> 6) * pairs + ((other ^ (other >>> 13)) >>> 6);
  }
  return found;
}

function counts(all: Float64Array): Counts {
  all.sort();
  const times = new Uint16Array(all.length);
  let last = -1;
  for (let at = 0; at < all.length; at += 1) {
    if (last < 0 || all[at] !== all[last]) {
      last += 1;
      all[last] = all[at] as number;
    }
    times[last] = (times[last] as number) + 1;
  }
  return { keys: all.subarray(0, last + 1), times: times.subarray(0, last + 1) };
}
