import type { ClauseIndex } from './clauseIndex.ts';
import { expressionAt, type QueryWord, withinKnown } from './queryExpressions.ts';
import { folded, isCommon, stemOf } from './spelling.ts';
import type { Thesaurus } from './thesaurus.ts';
import { meantOfThesaurus, meantWords } from './typingErrors.ts';
import type { Word } from './words.ts';

/** A way in which an expression of a query may stand in a clause. */
export interface Way {
  /** The numbers of the folded words that the clause has, near each other where they are several; the
   * one that the fewest clauses have first. */
  readonly terms: readonly number[];
  /** How many words it has, the common ones counted as well. */
  readonly length: number;
  /** How far it is what was asked, above 0; 1 for the words themselves. */
  readonly factor: number;
  /** Whether it is what a mistyped word was meant for. */
  readonly isMeant: boolean;
}

/** A word or expression of a query that tells something. */
export interface Asked {
  readonly ways: readonly Way[];
  /** How much it tells. */
  readonly weight: number;
  /** Which word of the query it begins with, the common ones counted as well. */
  readonly place: number;
  /** Whether it was typed as a name, with a capital, or the formal expression for it is one. */
  readonly isName: boolean;
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
  /** the formal expression for it, */
  formal: 0.9,
  /** or that for an expression which it is part of, and which the library has the words of. */
  formalOfKnown: 0.85,
};

/** A word in this share of the clauses is looked for as it is, not as the beginning of others. */
const frequent = 0.2;

/** So many longer words of one beginning are looked for. */
export const mostLonger = 40;

/** Words of every subject, which tell less than their being rare in resolutions says. */
const general: ReadonlySet<string> = new Set(
  'people everyone person country better more new good made make help get give many further use using used work need level way part next own take taking given put different various important improve improved strong effective'
    .split(' ')
    .map((word) => stemOf(folded(word))),
);
const ofGeneral = 0.6;

/** Words of a question, which ask for nothing in a paragraph. */
const asides: ReadonlySet<string> = new Set(
  'about how what why who whom whose if our your my we you i he she should must could also get got'
    .split(' ')
    .map(folded),
);

/**
 * What the words of a query ask for, which are given as they were typed too. Words that no clause has
 * in any way are left out; common ones are asked for only when there is no other.
 */
export function askedOf(
  index: ClauseIndex,
  query: string,
  words: readonly Word[],
  thesaurus: Thesaurus,
): Asked[] {
  const isIdle = ({ term }: Word) => isCommon(term) || asides.has(term);
  const telling = words.some((word) => !isIdle(word));
  const read = words.map((word): QueryWord => {
    const { from, to, term, parts } = word;
    const typed = query.slice(from, to);
    return { from, to, term, parts, typed, meant: meantOfThesaurus(index, typed, term, thesaurus) };
  });
  const within = withinKnown(index, read, thesaurus);
  const asked: Asked[] = [];
  for (let place = 0; place < read.length; ) {
    const { length, formal } = expressionAt(index, read, place, thesaurus);
    const taken = read.slice(place, place + length);
    if (length > 1 || !telling || !taken.every(isIdle)) {
      const ways = [
        ...ownWays(index, read, taken, place, thesaurus),
        ...formalWays(index, formal, factors.formal),
        ...formalWays(index, length === 1 ? (within[place] ?? []) : [], factors.formalOfKnown),
      ];
      if (ways.length > 0) {
        const isGeneral = length === 1 && general.has(stemOf(taken[0]?.term ?? ''));
        const weight = weightOf(index, ways) * (isGeneral ? ofGeneral : 1);
        asked.push({ ways, weight, place, isName: isName(taken, thesaurus) });
      }
    }
    place += length;
  }
  return asked;
}

function isName(taken: readonly QueryWord[], thesaurus: Thesaurus): boolean {
  return (
    taken.some(({ typed }) => /\p{Lu}/u.test(typed)) ||
    thesaurus.isName(taken.map(({ meant }) => meant))
  );
}

function ownWays(
  index: ClauseIndex,
  words: readonly QueryWord[],
  taken: readonly QueryWord[],
  place: number,
  thesaurus: Thesaurus,
): Way[] {
  const [word] = taken;
  if (!word) return [];
  if (taken.length > 1) {
    const terms = taken.map(({ meant }) => meant);
    return together(index, terms, 1);
  }
  return [
    ...together(index, [word.term], 1),
    ...joined(index, words, place),
    ...(word.parts.length > 0 ? together(index, word.parts, 1) : []),
    ...likeWays(index, word, place === words.length - 1, thesaurus),
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

function likeWays(
  index: ClauseIndex,
  word: QueryWord,
  isLast: boolean,
  thesaurus: Thesaurus,
): Way[] {
  const { term, typed } = word;
  const isFrequent = index.weigh(term) <= index.weightIn(frequent);
  if (term.length < 4 || isFrequent) return [];
  const stems = ofStem(index, term, factors.stem);
  return [
    ...(isLast || !index.knows(term)
      ? one(index, index.vocabulary.beginningWith(term), factors.beginning).slice(0, mostLonger)
      : []),
    ...stems,
    ...(thesaurus.words.has(term) ? [] : errorWays(index, term, typed, stems.length > 0)),
  ];
}

function one(index: ClauseIndex, terms: readonly number[], factor: number): Way[] {
  return terms
    .filter((term) => index.timesOf(term) > 0)
    .map((term) => ({ terms: [term], length: 1, factor, isMeant: false }));
}

function ofStem(index: ClauseIndex, term: string, factor: number): Way[] {
  return one(index, index.vocabulary.ofStem(term), factor);
}

/** What a word may have been meant for, and the words of its stem; what is known by its own is hardly an error. */
function errorWays(index: ClauseIndex, term: string, typed: string, isKnown: boolean): Way[] {
  const meant = meantWords(index, typed, term, isKnown);
  const known = new Set(meant.map((each) => each.term));
  const right = meant.map((each): Way => {
    const factor = each.distance === 1 ? factors.oneWrong : factors.twoWrong;
    return { terms: [each.term], length: 1, factor, isMeant: true };
  });
  const mates = right.flatMap(({ terms: [number = 0], factor }) =>
    ofStem(index, index.lexicon.terms[number] ?? '', factor * factors.stem),
  );
  return [...right, ...mates.filter(({ terms: [mate = 0] }) => !known.has(mate))];
}

function formalWays(
  index: ClauseIndex,
  formal: readonly (readonly string[])[],
  factor: number,
): Way[] {
  return formal.flatMap((terms, at) => together(index, terms, factor * 0.97 ** at));
}

/** The way by all of these words, common ones left out; none where one of them is in no clause. */
function together(index: ClauseIndex, terms: readonly string[], factor: number): Way[] {
  const telling = terms.filter((term) => !isCommon(term));
  const numbers = (telling.length > 0 ? telling : terms).map(
    (term) => index.lexicon.term(term) ?? 0,
  );
  const all = numbers.length > 0 && numbers.every((number) => index.timesOf(number) > 0);
  numbers.sort((a, b) => index.timesOf(a) - index.timesOf(b));
  return all ? [{ terms: numbers, length: terms.length, factor, isMeant: false }] : [];
}

/**
 * As much as the words of the best way tell, those of a long expression no more than two words, and no
 * more than the formal expression for it; of a mistyped word as much as the commonest that it may have
 * been meant for.
 */
function weightOf(index: ClauseIndex, ways: readonly Way[]): number {
  const meant = ways.filter(({ isMeant }) => isMeant);
  const best = ways.reduce((a, b) => (b.factor > a.factor ? b : a));
  const same =
    meant.length > 0
      ? meant
      : ways.filter(({ factor }) => factor === best.factor || factor === factors.formal);
  return Math.min(
    ...same.map(({ terms }) => {
      const weights = terms.map((term) => index.weightOf(term)).sort((a, b) => b - a);
      return (weights[0] ?? 0) + (weights[1] ?? 0) / 2;
    }),
  );
}
