import type { Query } from 'minisearch';
import type { Accepts, ClauseIndex, IndexedClause } from './clauseIndex.ts';
import { type Hit, ranked, stretches } from './hit.ts';
import { isCommon } from './spelling.ts';
import type { Wording } from './wording.ts';
import type { Word } from './words.ts';

/** A word of a query that tells something, with the other ways it may be written. */
interface Asked {
  readonly word: Word;
  /** Joined with its neighbours: "healthcare" for either word of "health care". */
  readonly joined: readonly string[];
  readonly weight: number;
  /** Which word of the query it is, the common ones counted as well. */
  readonly place: number;
}

/** What one clause answers to a query. */
interface Answer {
  readonly indexed: IndexedClause;
  /** The clause's words found for each asked word, by its index. */
  readonly terms: Map<number, readonly string[]>;
  /** How much of the query it has, from 0 to 1. */
  coverage: number;
  /** The index's own score, which tells how often and where. */
  relevance: number;
}

/** Other words of a text than these stand too far apart to be of one expression. */
const near = 4;

/** A word in this share of the clauses is looked for as it is, not as the beginning of others. */
const frequent = 0.2;

/** How many answers are looked at closely. */
const shortlist = 80;

/**
 * The clauses that have the words of a short query: those first that have more of its telling
 * words, have them side by side, or begin with them; then the newer. Beginnings of words and
 * typing errors are found.
 */
export function searchWords(index: ClauseIndex, query: Wording, accepts: Accepts): Hit[] {
  const asked = askedWords(index, query.words);
  const answers = [...answersTo(index, asked, accepts).values()]
    .sort((a, b) => b.coverage - a.coverage || b.relevance - a.relevance)
    .slice(0, shortlist);
  return ranked(
    answers
      .sort((a, b) => b.relevance - a.relevance)
      .map((answer) => ({
        clause: answer.indexed.clause,
        score: score(index, query, asked, answer),
        matched: matchedIn(answer),
      })),
  );
}

function askedWords(index: ClauseIndex, words: readonly Word[]): Asked[] {
  const telling = words.filter(({ term }) => !isCommon(term));
  const chosen = telling.length > 0 ? telling : words;
  return chosen.map((word, at) => ({
    word,
    joined: [joint(chosen[at - 1], word), joint(word, chosen[at + 1])].filter((term) =>
      index.knows(term),
    ),
    weight: index.weigh(word.term),
    place: words.indexOf(word),
  }));
}

/** Two neighbouring words written as one. */
function joint(first: Word | undefined, second: Word | undefined): string {
  return first && second ? first.term + second.term : '';
}

function answersTo(
  index: ClauseIndex,
  asked: readonly Asked[],
  accepts: Accepts,
): Map<IndexedClause, Answer> {
  const answers = new Map<IndexedClause, Answer>();
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  asked.forEach((word, at) => {
    for (const { indexed, terms, score: relevance } of index.find(queryFor(index, word), accepts)) {
      const answer = answers.get(indexed) ?? blank(indexed);
      answer.terms.set(at, terms);
      answer.coverage += (word.weight / whole) * (isExact(word, terms) ? 1 : 0.8);
      answer.relevance += relevance;
      answers.set(indexed, answer);
    }
  });
  return answers;
}

function blank(indexed: IndexedClause): Answer {
  return { indexed, terms: new Map(), coverage: 0, relevance: 0 };
}

function queryFor(index: ClauseIndex, { word, joined }: Asked): Query {
  const rare = word.term.length > 3 && index.weigh(word.term) > index.weightIn(frequent);
  const whole: Query = {
    queries: [word.term],
    prefix: rare,
    fuzzy: rare && !index.knows(word.term) ? 0.2 : false,
  };
  const parts: Query = { queries: [...word.parts], combineWith: 'AND' };
  return {
    combineWith: 'OR',
    queries: [whole, ...joined, ...(word.parts.length > 0 ? [parts] : [])],
  };
}

function isExact({ word, joined }: Asked, terms: readonly string[]): boolean {
  if ([word.term, ...joined].some((term) => terms.includes(term))) return true;
  return word.parts.length > 0 && word.parts.every((part) => terms.includes(part));
}

/** A query that is the clause's own words scores 1, whatever else has these words. */
function score(
  index: ClauseIndex,
  query: Wording,
  asked: readonly Asked[],
  answer: Answer,
): number {
  const alike = index.likeness.of(query, answer.indexed.wording);
  const fit = 0.7 + 0.2 * togetherness(asked, answer) + (opens(answer) ? 0.05 : 0);
  return Math.max(alike, answer.coverage * fit);
}

/** Whether the clause's opening phrase has the first asked word. */
function opens({ indexed: { clause, wording }, terms }: Answer): boolean {
  const first = terms.get(0) ?? [];
  return wording.words.some(
    (word) => word.to <= clause.openingPhrase.length && stands(word, new Set(first)),
  );
}

/**
 * How far the neighbouring words of the query stand together in the clause, from 0 to 1: side by
 * side as they were asked, "human trafficking", they count more than merely near each other.
 */
function togetherness(asked: readonly Asked[], { indexed, terms }: Answer): number {
  if (asked.length < 2) return 1;
  const seen: number[] = [];
  const together: number[] = asked.map(() => 0);
  indexed.wording.words.forEach((word, place) => {
    for (const [at, found] of terms) {
      if (!found.includes(word.term) && !word.parts.some((part) => found.includes(part))) continue;
      seen[at] = place;
      for (const pair of [at, at + 1]) {
        together[pair] = Math.max(together[pair] ?? 0, closeness(asked, seen, pair));
      }
    }
  });
  return (
    together.slice(1, asked.length).reduce((sum, close) => sum + close, 0) / (asked.length - 1)
  );
}

/** How close a word of the query and the one before it were last seen. */
function closeness(asked: readonly Asked[], seen: readonly number[], pair: number): number {
  const [first, second] = [asked[pair - 1], asked[pair]];
  if (!first || !second) return 0;
  const apart = (seen[pair] ?? Infinity) - (seen[pair - 1] ?? -Infinity);
  if (apart === second.place - first.place) return 1;
  return Math.abs(apart) <= near ? 0.8 : 0;
}

function matchedIn({ indexed, terms }: Answer): Hit['matched'] {
  const wanted = new Set([...terms.values()].flat());
  return stretches(indexed.wording.words, (word) => stands(word, wanted));
}

function stands({ term, parts }: Word, wanted: ReadonlySet<string>): boolean {
  return wanted.has(term) || parts.some((part) => wanted.has(part));
}
