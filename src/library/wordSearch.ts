import { answersTo } from './answers.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Clause } from './clause.ts';
import { type ClauseIndex, clauseAt, type Selection } from './clauseIndex.ts';
import { type Hit, ranked, stretches } from './hit.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Wording } from './wording.ts';
import type { Word } from './words.ts';

/** Other words of a text than these stand too far apart to be of one expression. */
const near = 4;

/**
 * Of so many expressions it tells most whether they are most of what the clause says, where so many
 * clauses have all of them; of fewer, or in a small library, whether they stand together.
 */
const several = 4;
const many = 5000;

/** How many answers are looked at closely. */
const shortlist = 80;

/**
 * The clauses that have the words of a short query: those first that have more of its telling
 * words, have them side by side, or begin with them; then the newer. Beginnings of words, words of
 * the same stem, typing errors and the formal expressions for everyday ones are found.
 */
export function searchWords(
  index: ClauseIndex,
  query: Wording,
  selection: Selection,
  thesaurus: Thesaurus,
): Hit[] {
  const asked = askedOf(index, query.words, thesaurus);
  const sought = asked.map((each) => termsOf(index, each));
  const all = new Set(sought.flatMap((terms) => [...terms]));
  const weights =
    asked.length < several || index.size < many
      ? { coverage: 0.7, together: 0.2, relevance: 0 }
      : { coverage: 0.6, together: 0.1, relevance: 0.3 };
  return ranked(
    answersTo(index, asked, selection, shortlist).map((answer) => {
      const clause = clauseAt(answer);
      const { words } = index.wordingOf(clause);
      const alike = index.likeness.of(query, index.wordingOf(clause));
      const together = togetherness(asked, sought, words);
      const fit =
        weights.coverage +
        weights.together * together +
        weights.relevance * answer.relevance +
        (opens(clause, words, sought[0]) ? 0.05 : 0);
      return {
        clause,
        // A query that is the clause's own words scores 1, whatever else has these words.
        score: Math.max(alike, answer.coverage * fit),
        matched: stretches(words, (word) => stands(word, all)),
      };
    }),
  );
}

/** The folded words by which an expression may stand. */
function termsOf({ lexicon }: ClauseIndex, { ways }: Asked): ReadonlySet<string> {
  return new Set(ways.flatMap(({ terms }) => terms.map((term) => lexicon.terms[term] ?? '')));
}

/** Whether the clause's opening phrase has the first expression. */
function opens(
  { openingPhrase }: Clause,
  words: readonly Word[],
  first: ReadonlySet<string> = new Set(),
): boolean {
  return words.some((word) => word.to <= openingPhrase.length && stands(word, first));
}

/**
 * How far the neighbouring expressions of the query stand together in the clause, from 0 to 1: side
 * by side as they were asked, "human trafficking", they count more than merely near each other.
 */
function togetherness(
  asked: readonly Asked[],
  sought: readonly ReadonlySet<string>[],
  words: readonly Word[],
): number {
  if (asked.length < 2) return 1;
  const seen: number[] = [];
  const together = asked.map(() => 0);
  words.forEach((word, place) => {
    sought.forEach((terms, at) => {
      if (!stands(word, terms)) return;
      seen[at] = place;
      for (const pair of [at, at + 1]) {
        together[pair] = Math.max(together[pair] ?? 0, closeness(asked, seen, pair));
      }
    });
  });
  const pairs = together.slice(1, asked.length);
  return pairs.reduce((sum, close) => sum + close, 0) / pairs.length;
}

/** How close an expression of the query and the one before it were last seen. */
function closeness(asked: readonly Asked[], seen: readonly number[], pair: number): number {
  const [first, second] = [asked[pair - 1], asked[pair]];
  if (!first || !second) return 0;
  const apart = (seen[pair] ?? Infinity) - (seen[pair - 1] ?? -Infinity);
  if (apart === second.place - first.place) return 1;
  return Math.abs(apart) <= near ? 0.8 : 0;
}

function stands({ term, parts }: Word, wanted: ReadonlySet<string>): boolean {
  return wanted.has(term) || parts.some((part) => wanted.has(part));
}
