import type { ClauseIndex } from './clauseIndex.ts';
import { editDistance } from './editDistance.ts';
import type { LetterRows } from './letterRows.ts';
import { slipsUndone } from './slips.ts';
import { folded } from './spelling.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A word of the library, by number, that a word may have been meant for. */
export interface Meant {
  readonly term: number;
  /** How many letters are wrong, missing, too many or in the place of their neighbour; from 1. */
  readonly distance: number;
}

/** A known word is taken for a typing error of another that is so many times as frequent. */
const errorTimes = 60;

/** The stem of a shorter word with a letter changed is that of too many others. */
const leastForStem = 7;

/** Shorter words have one letter wrong at most. */
const leastForTwo = 8;

/**
 * The words of the library that a word may have been meant for, which no clause has, or hardly any
 * beside the other: those that one slip made of it; else, where it is not `isKnown` otherwise, words
 * of their stem; else those that differ in the fewest letters. `typed` is the word as it stands in the
 * query, `term` folded.
 */
export function meantWords(
  index: ClauseIndex,
  typed: string,
  term: string,
  isKnown: boolean,
): readonly Meant[] {
  if (/\d/.test(term)) return [];
  const own = index.lexicon.term(term) ?? 0;
  // No word can be so much more frequent than this one.
  if (index.timesOf(own) * errorTimes >= index.size) return [];
  const right = oneSlipAway(index, typed, own, isKnown);
  if (right.length > 0 || isKnown) {
    return withoutUnlikely(index, right).map((each) => ({ term: each, distance: 1 }));
  }
  const like = index.vocabulary
    .like(term, mostWrong(term))
    .filter((each) => isSoMuchLikelier(index, each.term, own));
  const least = Math.min(...like.map(({ distance }) => distance));
  return like.filter(({ distance }) => distance === least);
}

/** The likelier words, each once, that one slip made of a word; else, where that is wanted, of their stem. */
function oneSlipAway(
  index: ClauseIndex,
  typed: string,
  own: number,
  isKnown: boolean,
): readonly number[] {
  const found = new Set<number>();
  const take = (term: number) => {
    if (term !== own && isSoMuchLikelier(index, term, own)) found.add(term);
  };
  const undone = foldedSlips(typed, index.vocabulary.rows);
  for (const word of undone) if (word.length > 2) take(index.lexicon.term(word) ?? 0);
  if (found.size > 0 || isKnown) return [...found];
  for (const word of undone) {
    if (word.length >= leastForStem) index.vocabulary.ofStem(word).forEach(take);
  }
  return [...found];
}

/** What a word may have been meant for, if one slip was made in typing it (`slips.ts`); folded. */
function foldedSlips(typed: string, rows: LetterRows): readonly string[] {
  return slipsUndone(typed, rows).map(folded);
}

function isSoMuchLikelier(index: ClauseIndex, one: number, other: number): boolean {
  return index.timesOf(one) > index.timesOf(other) * errorTimes;
}

/** Without those that are hardly there beside the commonest, often errors of the library's own. */
function withoutUnlikely(index: ClauseIndex, terms: readonly number[]): readonly number[] {
  return terms.filter((term) => !terms.some((other) => isSoMuchLikelier(index, other, term)));
}

/** The word of the thesaurus that an unknown word was meant for; the word itself where it is none. */
export function meantOfThesaurus(
  index: ClauseIndex,
  typed: string,
  term: string,
  { words, rows }: Thesaurus,
): string {
  if (term.length < 4 || /\d/.test(term) || words.has(term) || index.knows(term)) return term;
  const slips = foldedSlips(typed, rows).filter((undone) => words.has(undone));
  // Several words may be one slip away, "port" and "report" of "rport": the one that resolutions have.
  const [likeliest] = slips.sort((a, b) => timesOf(index, b) - timesOf(index, a));
  if (likeliest !== undefined) return likeliest;
  let best = { word: term, distance: mostWrong(term) + 1 };
  for (const word of words) {
    if (Math.abs(word.length - term.length) >= best.distance) continue;
    const distance = editDistance(term, word, best.distance - 1);
    if (distance < best.distance) best = { word, distance };
  }
  return best.word;
}

function timesOf(index: ClauseIndex, word: string): number {
  return index.timesOf(index.lexicon.term(word) ?? 0);
}

/** So many letters of a word may be wrong. */
function mostWrong(term: string): 1 | 2 {
  return term.length < leastForTwo ? 1 : 2;
}
