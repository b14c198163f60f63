import type { ClauseIndex } from './clauseIndex.ts';
import { isTelling, type Thesaurus } from './thesaurus.ts';
import type { Word } from './words.ts';

/** A word of a query. */
export interface QueryWord extends Word {
  /** As it stands there. */
  readonly typed: string;
  /** Folded, and the word of the thesaurus that it was meant for where that is another. */
  readonly meant: string;
}

/** An expression of the thesaurus in a query. */
interface Expression {
  /** How many words of the query it takes. */
  readonly length: number;
  readonly formal: readonly (readonly string[])[];
}

/**
 * The longest expression of the thesaurus that a query has at a place, in these words or in other forms
 * of them, or the one word there.
 */
export function expressionAt(
  index: ClauseIndex,
  words: readonly QueryWord[],
  place: number,
  thesaurus: Thesaurus,
): Expression {
  const longest = Math.min(thesaurus.longest + mostCommon, words.length - place);
  for (let length = longest; length > 0; length -= 1) {
    const taken = words.slice(place, place + length);
    const formal = thesaurus.formal(taken.map(({ meant }) => meant));
    if (formal.length > 0) return { length, formal };
    const like = isKnown(index, taken) ? [] : likeExpression(taken, thesaurus);
    if (like.length > 0) return { length, formal: like };
  }
  return { length: 1, formal: [] };
}

/**
 * For each word of a query the formal expressions for the longest expression that it stands in, of those
 * with words that the library has itself, so that they may also be meant by themselves.
 */
export function withinKnown(
  index: ClauseIndex,
  words: readonly QueryWord[],
  thesaurus: Thesaurus,
): (readonly (readonly string[])[])[] {
  const found = words.map((): readonly (readonly string[])[] => []);
  const longest = Math.min(thesaurus.longest + mostCommon, words.length);
  for (let length = longest; length > 1; length -= 1) {
    for (let place = 0; place + length <= words.length; place += 1) {
      const taken = words.slice(place, place + length);
      const formal = isKnown(index, taken) ? likeExpression(taken, thesaurus) : [];
      taken.forEach((word, at) => {
        if (found[place + at]?.length === 0 && isTelling(word.term)) found[place + at] = formal;
      });
    }
  }
  return found;
}

function likeExpression(
  taken: readonly QueryWord[],
  thesaurus: Thesaurus,
): readonly (readonly string[])[] {
  const whole = [taken[0], taken.at(-1)].every((word) => word && isTelling(word.meant));
  const parts = taken.flatMap(({ meant, parts }) => (parts.length > 0 ? parts : [meant]));
  return whole ? thesaurus.formalOfLike(parts) : [];
}

/** Whether the library has all of these words. */
function isKnown(index: ClauseIndex, words: readonly QueryWord[]): boolean {
  return words.every(({ meant }) => index.knows(meant));
}

/** So many common words more than an expression of the thesaurus may stand in it. */
const mostCommon = 2;
