import { LetterRows } from './letterRows.ts';
import { folded, isCommon, stemOf } from './spelling.ts';
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
   * The formal expressions for folded words, each as its folded words; none where the thesaurus has no
   * such expression.
   */
  formal(terms: readonly string[]): readonly (readonly string[])[];
  /**
   * The same for an expression that has these words in other forms or another order, the common ones
   * left out: "victims returned" and "the return of victims".
   */
  formalOfLike(terms: readonly string[]): readonly (readonly string[])[];
  /** Whether a formal expression for folded words is a name, as of "CSW". */
  isName(terms: readonly string[]): boolean;
}

/** A thesaurus that knows no expression. */
export const noThesaurus: Thesaurus = {
  longest: 0,
  words: new Set(),
  rows: new LetterRows(),
  formal: () => [],
  formalOfLike: () => [],
  isName: () => false,
};

/** The thesaurus of stored entries; the same expression in two of them has the words of both. */
export function thesaurusOf({ entries }: StoredThesaurus): Thesaurus {
  const known = new Map<string, Expressions>();
  const like = new Map<string, Expressions>();
  const words = new Set<string>();
  const rows = new LetterRows();
  const names = new Set<string>();
  let longest = 0;
  for (const { asked, formal } of entries) {
    const expressions = formal.map(termsOf);
    for (const each of asked) {
      const terms = termsOf(each);
      const key = terms.join(' ');
      longest = Math.max(longest, terms.length);
      for (const term of [...terms, ...partsOf(each)]) words.add(term);
      for (const [word] of rawWords(each)) rows.add(exactForm(word));
      if (formal.some((words) => /^\p{Lu}/u.test(words))) names.add(key);
      add(known, key, expressions);
      add(like, keyOfLike(partsOf(each)), expressions);
    }
  }
  return {
    ...{ longest, words, rows },
    formal: (terms) => known.get(terms.join(' ')) ?? [],
    formalOfLike: (terms) => like.get(keyOfLike(terms)) ?? [],
    isName: (terms) => names.has(terms.join(' ')),
  };
}

type Expressions = (readonly string[])[];

/** Adds expressions, each once: several that are asked have the same key, and the same behind it. */
function add(map: Map<string, Expressions>, key: string, more: Expressions): void {
  const there = map.get(key) ?? [];
  const known = new Set(there.map((terms) => terms.join(' ')));
  map.set(key, [...there, ...more.filter((terms) => !known.has(terms.join(' ')))]);
}

/** What expressions with the same words in other forms or another order have in common. */
function keyOfLike(terms: readonly string[]): string {
  const telling = terms.filter(isTelling);
  const alike = telling.map((term) => (negations.has(term) ? 'not' : stemOf(term)));
  return alike.sort().join(' ');
}

/** Whether a folded word tells expressions apart: "not", which is common otherwise, does. */
export function isTelling(term: string): boolean {
  return !isCommon(term) || negations.has(term);
}

/** Words without which an expression says the contrary; common ones otherwise. */
const negations: ReadonlySet<string> = new Set(
  "no not nor never without don't doesn't didn't can't cannot".split(' ').map(folded),
);

/** The words of an expression, those of a compound each by itself: "mail-order" is also "mail order". */
function partsOf(expression: string): string[] {
  return wordsOf(expression).flatMap(({ term, parts }) => (parts.length > 0 ? parts : [term]));
}

function termsOf(expression: string): string[] {
  return wordsOf(expression).map(({ term }) => term);
}
