import type { Clause } from '../library/clause.ts';
import { type Word, wordsOf } from '../library/words.ts';

/** PostgreSQL counts no word of a text beyond this one. */
export const mostWords = 16_383;

/** Begins a folded word that a clause has in its notes alone; no word begins so itself. */
const noteSign = '~';

/** A clause's folded words as PostgreSQL takes them (`tsvector`), and how many words its text has. */
export interface ClauseVector {
  readonly terms: string;
  readonly length: number;
  /** Each folded word of the text and of the notes once. */
  readonly distinct: readonly string[];
}

/** The vector of a clause: every folded form at the places, from 1, where it stands. */
export function vectorOf({ words, citations }: Pick<Clause, 'words' | 'citations'>): ClauseVector {
  const text = wordsOf(words);
  const places = new Map<string, number[]>();
  for (const [at, word] of text.entries()) {
    for (const form of formsOf(word)) {
      const known = places.get(form);
      if (known) known.push(at + 1);
      else places.set(form, [at + 1]);
    }
  }
  const own = new Set(places.keys());
  const noted = new Set(citations.flatMap((citation) => wordsOf(citation).flatMap(formsOf)));
  const inNotes = [...noted].filter((form) => !own.has(form));
  for (const form of inNotes) places.set(noteSign + form, [1]);
  return {
    terms: [...places].map(([form, at]) => `${quoted(form)}:${at.join(',')}`).join(' '),
    length: text.length,
    distinct: [...own, ...inNotes],
  };
}

function formsOf({ term, parts }: Word): string[] {
  return [...new Set([term, ...parts])];
}

/** The lexemes by which a vector may have a folded word: in its text, or in its notes alone. */
export function lexemesOf(term: string): [inText: string, inNotes: string] {
  return [term, noteSign + term];
}

/** What a clause is to have: one of the lists of folded words, all of it (`tsquery`). */
export function queryOf(ways: readonly (readonly string[])[]): string {
  const either = (term: string) => `(${lexemesOf(term).map(quoted).join(' | ')})`;
  return ways.map((terms) => `(${terms.map(either).join(' & ')})`).join(' | ');
}

/** What a clause is to have: these folded words one after another (`tsquery`). */
export function phraseOf(terms: readonly string[]): string {
  return terms.map(quoted).join(' <-> ');
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/[\\']/g, '$&$&')}'`;
}

/** A folded word of a vector, and its places in the text from 1; none where only the notes have it. */
export type Placed = readonly [term: string, places: readonly number[]];

/** The words of a vector as PostgreSQL prints it, `'organ':3A,17A '~report':1A`. */
export function placedIn(vector: string): Placed[] {
  return [...vector.matchAll(lexeme)].map(([, printed = '', list = '']) => {
    const name = printed.replace(/(['\\])\1/g, '$1');
    if (name.startsWith(noteSign)) return [name.slice(noteSign.length), []];
    return [name, list.split(',').map((place) => Number.parseInt(place, 10))];
  });
}

const lexeme = /'((?:[^']|'')*)':([\dA-D,]+)/g;
