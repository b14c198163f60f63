import { LetterRows } from './letterRows.ts';
import { isCommon } from './spelling.ts';
import { exactForm, rawWords, wordsOf } from './words.ts';

/** How a thesaurus is stored: what people type, and what resolutions print for it, best first. */
export interface StoredThesaurus {
  readonly entries: readonly {
    readonly asked: readonly string[];
    readonly formal: readonly string[];
  }[];
}

/** Expressions of everyday, with the formal ones for them. */
export interface Thesaurus {
  /** The most words that an expression has. */
  readonly longest: number;
  /** Every folded word that an expression of everyday has. */
  readonly words: ReadonlySet<string>;
  /** Which letters stand in a row in them, as they are written. */
  readonly rows: LetterRows;
  /**
   * The formal expressions for folded words, each as its folded words without the common ones; none
   * where the thesaurus has no such expression.
   */
  formal(terms: readonly string[]): readonly (readonly string[])[];
  /** Whether a formal expression for folded words is a name, as of "CSW". */
  isName(terms: readonly string[]): boolean;
}

/** A thesaurus that knows no expression. */
export const noThesaurus: Thesaurus = {
  longest: 0,
  words: new Set(),
  rows: new LetterRows(),
  formal: () => [],
  isName: () => false,
};

/** The thesaurus of stored entries; the same expression in two of them has the words of both. */
export function thesaurusOf({ entries }: StoredThesaurus): Thesaurus {
  const known = new Map<string, (readonly string[])[]>();
  const words = new Set<string>();
  const rows = new LetterRows();
  const names = new Set<string>();
  let longest = 0;
  for (const { asked, formal } of entries) {
    const expressions = formal.map((each) => termsOf(each).filter((term) => !isCommon(term)));
    for (const each of asked) {
      const terms = termsOf(each);
      const key = terms.join(' ');
      longest = Math.max(longest, terms.length);
      for (const term of terms) words.add(term);
      for (const [word] of rawWords(each)) rows.add(exactForm(word));
      if (formal.some((words) => /^\p{Lu}/u.test(words))) names.add(key);
      known.set(key, [...(known.get(key) ?? []), ...expressions]);
    }
  }
  return {
    ...{ longest, words, rows },
    formal: (terms) => known.get(terms.join(' ')) ?? [],
    isName: (terms) => names.has(terms.join(' ')),
  };
}

function termsOf(expression: string): string[] {
  return wordsOf(expression).map(({ term }) => term);
}
