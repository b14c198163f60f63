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
 * The clauses whose wording is like a text's, most alike first, found by its rarest words. A text
 * of a few words finds the clauses that begin with them.
 */
export function alikeClauses(index: ClauseIndex, typed: Wording, selection: Selection): Hit[] {
  return ranked(
    likened(index, typed, selection).map(({ clause, score }) => ({
      clause,
      score,
      matched: inCommon(typed, index.wordingOf(clause)),
    })),
  );
}

/** The same with their places, in no order. */
export function likened(index: ClauseIndex, typed: Wording, selection: Selection): Likened[] {
  return candidates(index, typed, selection).flatMap((place) => {
    const clause = clauseAt(place);
    const score = index.likeness.whileTyping(typed, index.wordingOf(clause));
    return score < leastLikeness ? [] : [{ place, clause, score }];
  });
}

/** Those of the same part first among equals: a preamble seldom takes the words of an operative part. */
export function ofPartFirst(hits: readonly Hit[], part: Part): Hit[] {
  const rank = ({ clause, score }: Hit): number => (clause.part === part ? score : score * 0.8);
  return [...hits].sort((a, b) => rank(b) - rank(a));
}

function candidates(index: ClauseIndex, typed: Wording, selection: Selection): Answer[] {
  const asked = index.rarest(typed.words, rarest).map((word, place) => {
    const term = index.lexicon.term(word) ?? 0;
    return { ways: [{ terms: [term], factor: 1 }], weight: index.weightOf(term), place };
  });
  return answersTo(index, asked, selection, shortlist);
}

/** The telling words in common, as positions in the clause's words, with the common ones between two of them. */
export function inCommon(typed: Wording, { words }: Wording): Hit['matched'] {
  const has = words.map(({ term }) => typed.terms.has(term));
  const tells = words.map(({ term }, at) => has[at] && !isCommon(term));
  const places = new Map(words.map((word, at) => [word, at]));
  return stretches(words, (word) => {
    const at = places.get(word) ?? 0;
    return Boolean(tells[at] || (has[at] && (tells[at - 1] || tells[at + 1])));
  });
}
