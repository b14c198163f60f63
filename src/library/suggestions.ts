import type { Part } from '../document/outline.ts';
import type { Clause } from './clause.ts';
import {
  type ClauseIndex,
  type ClausePlace,
  clauseAt,
  isSamePlace,
  type Selection,
  selected,
  sourceAt,
} from './clauseIndex.ts';
import type { Hit } from './hit.ts';
import type { LikenessTo } from './likenessTo.ts';
import { inCommon, type Likened, likened } from './relatives.ts';
import { numberOfTerm } from './termNumbers.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A paragraph of a draft, as far as suggestions look at it. */
export interface DraftParagraph {
  readonly words: string;
  readonly part: Part;
}

/** Where in a draft something is to be suggested. */
export interface DraftPlace extends DraftParagraph {
  /** The paragraphs above it in their order; subparagraphs count. */
  readonly above: readonly DraftParagraph[];
}

/** A clause offered for a place of a draft; its score is how like the words typed there it is. */
export interface Suggestion extends Hit {
  /** Whether it is among what comes next in a resolution that the paragraphs above are from. */
  readonly comesNext: boolean;
}

/** What each paragraph of a draft is like in the library; asked again and again for the same ones. */
export type Precedents = (paragraph: DraftParagraph) => readonly Likened[];

/** So many paragraphs above are followed into the earlier resolutions. */
const mostAbove = 8;

/** Each paragraph further up tells so much less of what comes next. */
const fading = 0.65;

/** What comes next, second next and so on after a precedent; what lies further tells nothing. */
const following = [1, 0.5, 0.35, 0.25, 0.15];

/** The same for what was passed over before the precedent. */
const skipped = [0.4, 0.25, 0.15];

/** A paragraph less like a clause than this does not come from it. */
const leastLike = 0.3;

/** So many precedents of a paragraph are followed. */
const mostPrecedents = 6;

/** How much the paragraphs above count beside the words. */
const ofContext = 0.45;

/** A paragraph above that is so like a clause has taken it. */
const leastTaken = 0.4;

/** A clause that was taken is seldom wanted again, one of the other part seldom in this. */
const ofTaken = 0.6;
const ofOtherPart = 0.8;

/**
 * What may come at a place of a draft, best first: clauses whose beginning is like the words typed so
 * far, and those that follow the precedents of the paragraphs above; before a word is typed these
 * alone.
 */
export function suggestionsAt(
  index: ClauseIndex,
  { above, words, part }: DraftPlace,
  precedents: Precedents,
  selection: Selection,
): Suggestion[] {
  const typed = wordingOf(words);
  const taken = takenBy(above, precedents);
  const expected =
    above.length === 0 ? beginningsOf(index, selection) : expectedAfter(above, precedents, taken);
  const strongest = Math.max(1, ...expected.map(({ expectation }) => expectation));
  const candidates = [
    ...expected,
    ...likened(index, typed, selection)
      .filter(({ place }) => !expected.some((each) => isSamePlace(each.place, place)))
      .map(({ place }) => ({ place, expectation: 0 })),
  ];
  const rest = withoutSequence(typed);
  const alike = { typed: index.likeness.toTyped(typed), rest: index.likeness.toTyped(rest) };
  return candidates
    .map(({ place, expectation }) => {
      const clause = clauseAt(place);
      const wording = index.wordingAt(place);
      const text = typed.length === 0 ? 0 : textScore(alike, wording);
      const fits =
        (clause.part === part ? 1 : ofOtherPart) * (taken.has(keyOf(place)) ? ofTaken : 1);
      const rank = (text + (ofContext * expectation) / strongest) * fits;
      const comesNext = expectation > leastExpected * strongest;
      const suggestion = { clause, score: text, matched: inCommon(typed, wording), comesNext };
      return { rank, suggestion };
    })
    .sort(
      (a, b) =>
        b.rank - a.rank || (b.suggestion.clause.year ?? 0) - (a.suggestion.clause.year ?? 0),
    )
    .map(({ suggestion }) => suggestion);
}

/** What is expected less than this share of what is expected most is not told to come next. */
const leastExpected = 0.3;

/** The clauses that paragraphs above come from already. */
function takenBy(above: readonly DraftParagraph[], precedents: Precedents): ReadonlySet<string> {
  return new Set(
    above.flatMap((paragraph) => {
      const own = precedents(paragraph).filter(({ score }) => score >= leastTaken);
      return own.map(({ place }) => keyOf(place));
    }),
  );
}

function keyOf({ held, at }: ClausePlace): string {
  return `${sourceAt({ held, at }).source} ${at}`;
}

/** How like the typed words are a clause's, whatever "also" and "further" either has at its start. */
function textScore(alike: Readonly<Record<'typed' | 'rest', LikenessTo>>, clause: Wording): number {
  const bare = withoutSequence(clause);
  return Math.max(
    alike.typed.whileTyping(clause),
    0.95 * alike.rest.whileTyping(bare),
    alike.rest.amongFirst(bare),
  );
}

const sequenceWords = new Set(['also', 'further'].map(numberOfTerm));

/** A wording without the words of its sequence, which stand among the first. */
function withoutSequence(wording: Wording): Wording {
  const isSequence = (number: number, at: number) => at < 5 && sequenceWords.has(number);
  const some = wording.numbers.subarray(0, 5).some((number) => sequenceWords.has(number));
  return some ? wording.without(isSequence) : wording;
}

interface Expected {
  readonly place: ClausePlace;
  /** How strongly the paragraphs above lead there; 1 where the one above is word for word the one before. */
  readonly expectation: number;
}

/** The paragraphs above that are followed into the earlier resolutions. */
export function lookedAt(above: readonly DraftParagraph[]): readonly DraftParagraph[] {
  return above.slice(-mostAbove);
}

/** The precedents of a paragraph above whose neighbours are looked at. */
export function followed(paragraph: DraftParagraph, precedents: Precedents): readonly Likened[] {
  const own = precedents(paragraph).filter(({ score }) => score >= leastLike);
  return own.slice(0, mostPrecedents);
}

/** The clauses around the precedents of the paragraphs above, those that follow them most. */
function expectedAfter(
  above: readonly DraftParagraph[],
  precedents: Precedents,
  taken: ReadonlySet<string>,
): Expected[] {
  const expected = new Map<string, { place: ClausePlace; expectation: number }>();
  const expect = (place: ClausePlace, expectation: number) => {
    const known = expected.get(keyOf(place))?.expectation ?? 0;
    expected.set(keyOf(place), { place, expectation: known + expectation });
  };
  lookedAt(above).forEach((paragraph, at, last) => {
    const distance = last.length - 1 - at;
    for (const { place, score } of followed(paragraph, precedents)) {
      const weight = score * fading ** distance;
      const next = nextFree(place, 1, following.length, taken);
      for (const [step, each] of next.entries()) expect(each, weight * (following[step] ?? 0));
      const left = nextFree(place, -1, skipped.length, taken);
      // What was passed over long ago has been passed over again and again since.
      if (distance === 0)
        for (const [step, each] of left.entries()) expect(each, weight * (skipped[step] ?? 0));
    }
  });
  return [...expected.values()];
}

/** In an empty draft: the paragraphs that resolutions begin with. */
function beginningsOf(index: ClauseIndex, selection: Selection): Expected[] {
  return index.segments.flatMap((held) => {
    const chosen = selected(held, selection);
    const found: Expected[] = [];
    for (let at = 0; at < held.segment.size && found.length < mostBeginnings; at += 1) {
      const isFirst = at === 0 || held.segment.sourceAt[at] !== held.segment.sourceAt[at - 1];
      if (isFirst && chosen?.[at] !== 0) found.push({ place: { held, at }, expectation: 0.5 });
    }
    return found;
  });
}

export const mostBeginnings = 200;

/** The clauses of the same resolution after one, or before it, that no paragraph has taken. */
function nextFree(
  place: ClausePlace,
  step: 1 | -1,
  most: number,
  taken: ReadonlySet<string>,
): ClausePlace[] {
  const found: ClausePlace[] = [];
  for (let next = beside(place, step); next && found.length < most; next = beside(next, step)) {
    if (!taken.has(keyOf(next))) found.push(next);
  }
  return found;
}

/** The clause beside another in the same resolution; null behind its end and before its beginning. */
function beside({ held, at }: ClausePlace, step: 1 | -1): ClausePlace | null {
  const next = { held, at: at + step };
  if (next.at < 0 || next.at >= held.segment.size || held.removed?.[next.at] === 1) return null;
  return sourceAt(next).source === sourceAt({ held, at }).source ? next : null;
}

/** The precedents of paragraphs, kept: the best clause of each resolution, most alike first. */
export function keptPrecedents(index: ClauseIndex, selection: Selection): Precedents {
  const kept = new Map<string, readonly Likened[]>();
  return ({ words, part }) => {
    const key = `${part} ${words}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const found = bestOfEach(likened(index, wordingOf(words), selection));
    kept.set(key, found);
    return found;
  };
}

const mostKept = 2000;

function bestOfEach(all: readonly Likened[]): Likened[] {
  const best = new Map<string, Likened>();
  for (const each of [...all].sort(byLikeness)) {
    if (!best.has(each.clause.source)) best.set(each.clause.source, each);
  }
  return [...best.values()];
}

function byLikeness(a: Likened, b: Likened): number {
  return b.score - a.score || year(b.clause) - year(a.clause);
}

function year(clause: Clause): number {
  return clause.year ?? 0;
}
