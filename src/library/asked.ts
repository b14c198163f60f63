import type { ClauseIndex } from './clauseIndex.ts';
import { editDistance } from './editDistance.ts';
import { isCommon } from './spelling.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Word } from './words.ts';

/** A way in which an expression of a query may stand in a clause. */
export interface Way {
  /** The numbers of the folded words that the clause has, near each other where they are several; the
   * one that the fewest clauses have first. */
  readonly terms: readonly number[];
  /** How far it is what was asked, above 0; 1 for the words themselves. */
  readonly factor: number;
}

/** A word or expression of a query that tells something. */
export interface Asked {
  readonly ways: readonly Way[];
  /** How much it tells. */
  readonly weight: number;
  /** Which word of the query it begins with, the common ones counted as well. */
  readonly place: number;
}

/** How far a clause has what was asked that has … of it. */
const factors = {
  /** a longer word that begins so, */
  beginning: 0.8,
  /** a word of the same stem, */
  stem: 0.85,
  /** the word with one letter wrong, */
  oneWrong: 0.85,
  /** with two, */
  twoWrong: 0.65,
  /** or the formal expression for it. */
  formal: 0.8,
};

/** A word in this share of the clauses is looked for as it is, not as the beginning of others. */
const frequent = 0.2;

/** A known word is taken for a typing error of another that is so many times as frequent. */
const errorTimes = 60;

/** So many longer words of one beginning are looked for. */
export const mostLonger = 40;

/**
 * What the words of a query ask for. Words that no clause has in any way are left out; common ones
 * are asked for only when there is no other.
 */
export function askedOf(index: ClauseIndex, words: readonly Word[], thesaurus: Thesaurus): Asked[] {
  const telling = words.some(({ term }) => !isCommon(term));
  const meant = words.map(({ term }) => meantWord(index, term, thesaurus));
  const asked: Asked[] = [];
  for (let place = 0; place < words.length; ) {
    const expression = expressionAt(meant, place, thesaurus);
    const taken = words.slice(place, place + expression.length);
    if (taken.length > 1 || !telling || taken.some(({ term }) => !isCommon(term))) {
      const ways = [
        ...ownWays(index, words, taken, place),
        ...formalWays(index, expression.formal),
      ];
      if (ways.length > 0) asked.push({ ways, weight: weightOf(index, ways), place });
    }
    place += expression.length;
  }
  return asked;
}

interface Expression {
  /** How many words of the query it takes. */
  readonly length: number;
  readonly formal: readonly (readonly string[])[];
}

/** The longest expression of the thesaurus that a query has at a place, or the one word there. */
function expressionAt(terms: readonly string[], place: number, thesaurus: Thesaurus): Expression {
  for (let length = Math.min(thesaurus.longest, terms.length - place); length > 0; length -= 1) {
    const formal = thesaurus.formal(terms.slice(place, place + length));
    if (formal.length > 0) return { length, formal };
  }
  return { length: 1, formal: [] };
}

/** The word of the thesaurus that an unknown word was meant for; the word itself where it is none. */
function meantWord(index: ClauseIndex, term: string, thesaurus: Thesaurus): string {
  if (term.length < 4 || /\d/.test(term) || thesaurus.words.has(term) || index.knows(term))
    return term;
  let best = { word: term, distance: mostWrong(term) + 1 };
  for (const word of thesaurus.words) {
    if (Math.abs(word.length - term.length) >= best.distance) continue;
    const distance = editDistance(term, word, best.distance - 1);
    if (distance < best.distance) best = { word, distance };
  }
  return best.word;
}

/** So many letters of a word may be wrong. */
function mostWrong(term: string): 1 | 2 {
  return term.length < 6 ? 1 : 2;
}

function ownWays(
  index: ClauseIndex,
  words: readonly Word[],
  taken: readonly Word[],
  place: number,
): Way[] {
  const [word] = taken;
  if (!word) return [];
  if (taken.length > 1)
    return together(
      index,
      taken.map(({ term }) => term),
      1,
    );
  return [
    ...together(index, [word.term], 1),
    ...joined(index, words, place),
    ...(word.parts.length > 0 ? together(index, word.parts, 1) : []),
    ...likeWays(index, word.term),
  ];
}

/** Joined with a neighbour: "healthcare" for either word of "health care". */
function joined(index: ClauseIndex, words: readonly Word[], place: number): Way[] {
  const [before, word, after] = [words[place - 1], words[place], words[place + 1]];
  return [
    before && word ? before.term + word.term : '',
    word && after ? word.term + after.term : '',
  ].flatMap((term) => (term === '' ? [] : together(index, [term], 1)));
}

function likeWays(index: ClauseIndex, term: string): Way[] {
  const isFrequent = index.weigh(term) <= index.weightIn(frequent);
  if (term.length < 4 || isFrequent) return [];
  const { vocabulary } = index;
  const one = (found: readonly number[], factor: number): Way[] =>
    found.filter((each) => index.timesOf(each) > 0).map((each) => ({ terms: [each], factor }));
  return [
    ...one(vocabulary.beginningWith(term), factors.beginning).slice(0, mostLonger),
    ...one(vocabulary.ofStem(term), factors.stem),
    ...errorWays(index, term),
  ];
}

/** What a word may have been meant for: one that no clause has, or hardly any beside the other. */
function errorWays(index: ClauseIndex, term: string): Way[] {
  if (/\d/.test(term)) return [];
  const times = index.timesOf(index.lexicon.term(term) ?? 0);
  const found = index.vocabulary
    .like(term, mostWrong(term))
    .filter((each) => index.timesOf(each.term) > times * errorTimes);
  const least = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === least)
    .map(({ term: meant, distance }) => ({
      terms: [meant],
      factor: distance === 1 ? factors.oneWrong : factors.twoWrong,
    }));
}

function formalWays(index: ClauseIndex, formal: readonly (readonly string[])[]): Way[] {
  return formal.flatMap((terms, at) => together(index, terms, factors.formal * 0.97 ** at));
}

/** The way by all of these words, common ones left out; none where one of them is in no clause. */
function together(index: ClauseIndex, terms: readonly string[], factor: number): Way[] {
  const telling = terms.filter((term) => !isCommon(term));
  const numbers = (telling.length > 0 ? telling : terms).map(
    (term) => index.lexicon.term(term) ?? 0,
  );
  const all = numbers.length > 0 && numbers.every((number) => index.timesOf(number) > 0);
  numbers.sort((a, b) => index.timesOf(a) - index.timesOf(b));
  return all ? [{ terms: numbers, factor }] : [];
}

/** As much as the words of the best way tell, those of a long expression no more than two words. */
function weightOf(index: ClauseIndex, ways: readonly Way[]): number {
  const best = ways.reduce((a, b) => (b.factor > a.factor ? b : a));
  const same = ways.filter(({ factor }) => factor === best.factor);
  return Math.max(
    ...same.map(({ terms }) => {
      const weights = terms.map((term) => index.weightOf(term)).sort((a, b) => b - a);
      return (weights[0] ?? 0) + (weights[1] ?? 0) / 2;
    }),
  );
}
