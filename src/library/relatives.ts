import type { Part } from '../document/outline.ts';
import { type Answer, answersTo } from './answers.ts';
import type { Clause } from './clause.ts';
import { type ClauseIndex, type ClausePlace, clauseAt, type Selection } from './clauseIndex.ts';
import { type Hit, ranked, stretches } from './hit.ts';
import { isCommon } from './spelling.ts';
import type { Wording } from './wording.ts';

/** How many of the rarest words of a text are looked up: more cost time and find nothing new. */
const rarest = 12;

/** How many of the clauses found are compared word by word. */
const shortlist = 80;

/** Clauses less alike than this share a subject at most. */
const leastLikeness = 0.1;

/** A clause that is like a text. */
export interface Likened {
  readonly place: ClausePlace;
  readonly clause: Clause;
  /** From 0 to 1, which is the same words. */
  readonly score: number;
}

/**
 * The clauses whose wording is like a text's, most alike first, at most so many, found by its rarest
 * words; those of a part first among equals. A text of a few words finds the clauses that begin with
 * them.
 */
export function alikeClauses(
  index: ClauseIndex,
  typed: Wording,
  selection: Selection,
  most: number,
  part: Part | null = null,
): Hit[] {
  const all = ranked(
    likened(index, typed, selection).map(({ clause, score }) => ({ clause, score, matched: [] })),
  );
  const first = (part === null ? all : ofPartFirst(all, part)).slice(0, most);
  return first.map((hit) => ({ ...hit, matched: inCommon(typed, index.wordingOf(hit.clause)) }));
}

/** The same with their places, in no order. */
export function likened(index: ClauseIndex, typed: Wording, selection: Selection): Likened[] {
  const alike = index.likeness.toTyped(typed);
  return candidates(index, typed, selection).flatMap((place) => {
    const score = alike.whileTyping(index.wordingAt(place));
    return score < leastLikeness ? [] : [{ place, clause: clauseAt(place), score }];
  });
}

/** Those of the same part first among equals: a preamble seldom takes the words of an operative part. */
function ofPartFirst(hits: readonly Hit[], part: Part): Hit[] {
  const rank = ({ clause, score }: Hit): number => (clause.part === part ? score : score * 0.8);
  return [...hits].sort((a, b) => rank(b) - rank(a));
}

function candidates(index: ClauseIndex, typed: Wording, selection: Selection): Answer[] {
  const asked = index.rarest(typed.words, rarest).map((word, place) => {
    const term = index.lexicon.term(word) ?? 0;
    return {
      ways: [{ terms: [term], length: 1, factor: 1, isMeant: false }],
      weight: index.weightOf(term),
      place,
      isName: false,
    };
  });
  return answersTo(index, asked, selection, shortlist);
}

/** The telling words in common, as positions in the clause's words, with the common ones between two of them. */
export function inCommon(typed: Wording, { words, numbers }: Wording): Hit['matched'] {
  const known = new Set(typed.numbers);
  const has = Array.from(numbers, (number) => known.has(number));
  const tells = words.map(({ term }, at) => has[at] && !isCommon(term));
  const places = new Map(words.map((word, at) => [word, at]));
  return stretches(words, (word) => {
    const at = places.get(word) ?? 0;
    return Boolean(tells[at] || (has[at] && (tells[at - 1] || tells[at + 1])));
  });
}
