import { type Word, wordsOf } from './words.ts';

/** A text counted for comparison with others. */
export class Wording {
  readonly words: readonly Word[];
  private countedTerms: Counts | null = null;
  private countedPairs: Counts | null = null;

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  /** How often each folded word stands in it. */
  get terms(): Counts {
    this.countedTerms ??= counts(this.words.map(({ term }) => [term]));
    return this.countedTerms;
  }

  /** How often two words stand side by side, as "organ removal". */
  get pairs(): Counts {
    this.countedPairs ??= counts(
      this.words.slice(1).map(({ term }, at) => [this.words[at]?.term ?? '', term]),
    );
    return this.countedPairs;
  }
}

/** The wording of a text. */
export function wordingOf(text: string): Wording {
  return new Wording(wordsOf(text));
}

/** Words, or pairs of words, by their own text. */
export type Counts = ReadonlyMap<string, Counted>;

/** A word, or a pair of words, and how often it stands in a text. */
interface Counted {
  readonly terms: readonly string[];
  count: number;
}

function counts(expressions: readonly (readonly string[])[]): Counts {
  const counted = new Map<string, Counted>();
  for (const terms of expressions) {
    const key = terms.join(' ');
    const before = counted.get(key);
    if (before) before.count += 1;
    else counted.set(key, { terms, count: 1 });
  }
  return counted;
}
