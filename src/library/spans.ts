import type { Clause } from './clause.ts';
import { type ClauseIndex, clauseAt, isSamePlace, sourceAt } from './clauseIndex.ts';
import { isCommon } from './spelling.ts';
import { type RunPlace, type WordRun, wordRuns } from './wordRuns.ts';
import { rawWords, wordOf } from './words.ts';

/** Words of a paragraph, by what earlier resolutions have of them. */
export interface Span {
  /**
   * "exact": the same words stand in an adopted text. "near": words that differ, in the midst of words
   * of a clause. "new": neither.
   */
  readonly kind: 'exact' | 'near' | 'new';
  /** Positions in the paragraph's text, from the first letter of the first word to the last's end. */
  readonly from: number;
  readonly to: number;
  /** How many words it has. */
  readonly count: number;
  /** The clauses that have the words, the newest first, at most three; of a near span the one around. */
  readonly clauses: readonly Clause[];
  /** How often the words stand in the library; 0 for near and new ones. */
  readonly times: number;
  /** What a near span's clause has in its place; empty where it has nothing there. */
  readonly adopted: string;
}

/** How much of a paragraph is agreed. */
export interface AgreedSpans {
  /** All words of the text, in order. */
  readonly spans: readonly Span[];
  /** How many words are of each kind. */
  readonly words: Readonly<Record<Span['kind'], number>>;
}

/** Fewer words in a row are anybody's. */
const fewestWords = 4;

/** Words that differ lie between the words of one clause, so many at most in either text. */
const mostDiffering = 8;

const mostClauses = 3;

/** The words of a text by what adopted resolutions have of them. */
export function agreedSpans(index: ClauseIndex, text: string): AgreedSpans {
  const raw = rawWords(text);
  const telling = raw.map(([word]) => !isCommon(wordOf(word).term));
  const isTold = (from: number, to: number) =>
    to - from === raw.length ||
    (to - from >= fewestWords && telling.slice(from, to).filter(Boolean).length >= 2);
  const numbers = raw.map(([word]) => index.lexicon.numberOf(word));
  const runs = wordRuns(index, numbers, isTold, isAgreed);
  const home = homeOf(runs);
  const pieces = withGaps(
    cover(alongHome(runs, home?.place), telling),
    raw.length,
    edgesOf(home, raw.length),
  );
  const spans = pieces.map((piece) => spanOf(piece, raw));
  return { spans, words: counted(spans) };
}

function isAgreed(place: RunPlace): boolean {
  return sourceAt(place).standing !== 'draft';
}

/** A stretch of the text's words. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly kind: Span['kind'];
  readonly places: readonly RunPlace[];
  readonly times: number;
  readonly adopted: string;
}

/** The clause that a text has most words of. */
interface Home {
  readonly place: RunPlace;
  readonly words: number;
}

/** The clause that has most words of the runs; of equals the one that stands first, the newest. */
function homeOf(runs: readonly WordRun[]): Home | null {
  const covered = new Map<string, Home>();
  for (const { from, to, places } of runs) {
    for (const place of places) {
      const before = covered.get(keyOf(place))?.words ?? 0;
      covered.set(keyOf(place), { place, words: before + to - from });
    }
  }
  let home: Home | null = null;
  for (const each of covered.values()) if (each.words > (home?.words ?? 0)) home = each;
  return home;
}

/** The clause whose first and last words a text may have changed: one that it has half its words of. */
function edgesOf(home: Home | null, length: number): RunPlace | null {
  return home && 2 * home.words >= length ? home.place : null;
}

/** The runs, each with the home first among its places. */
function alongHome(runs: readonly WordRun[], home: RunPlace | undefined): WordRun[] {
  const isHome = (place: RunPlace) => home !== undefined && isSamePlace(place, home);
  return runs.map((run) => ({
    ...run,
    places: [...run.places].sort((a, b) => Number(isHome(b)) - Number(isHome(a))),
  }));
}

function keyOf({ held, at }: RunPlace): string {
  return `${sourceAt({ held, at }).source} ${at}`;
}

/** The runs without what two of them share: the first keeps it, and a lone word left is no run. */
function cover(runs: readonly WordRun[], telling: readonly boolean[]): Piece[] {
  let reached = 0;
  return runs.flatMap(({ from, to, places, times }) => {
    const start = Math.max(from, reached);
    if (start > from && (to - start < 2 || !telling.slice(start, to).includes(true))) return [];
    reached = to;
    // The place of a run that lost its first words is that of those left.
    const moved = places.map((place) => ({ ...place, word: place.word + start - from }));
    return [{ from: start, to, kind: 'exact' as const, places: moved, times, adopted: '' }];
  });
}

/** The pieces with what stands before, between and behind them. */
function withGaps(pieces: readonly Piece[], length: number, home: RunPlace | null): Piece[] {
  const found: Piece[] = [];
  let reached = 0;
  let before: Piece | null = null;
  for (const piece of [...pieces, null]) {
    const to = piece?.from ?? length;
    if (to > reached || (before && piece))
      found.push(...gap(clauseAround(before, piece, home), reached, to));
    if (piece) found.push(piece);
    reached = piece?.to ?? length;
    before = piece;
  }
  return found;
}

/** Words between two pieces: near where one clause has few others between its words there. */
function gap(around: Around | null, from: number, to: number): Piece[] {
  const none: Piece = { from, to, kind: 'new', places: [], times: 0, adopted: '' };
  const isNear =
    around !== null && to - from <= mostDiffering && around.to - around.from <= mostDiffering;
  if (!isNear || (to === from && around.to === around.from)) return to > from ? [none] : [];
  const clause = clauseAt(around.place);
  const left = rawWords(clause.words).slice(around.from, around.to);
  const last = left.at(-1);
  const adopted = last ? clause.words.slice(left[0]?.index, last.index + last[0].length) : '';
  return [{ ...none, kind: 'near', places: [around.place], adopted }];
}

/** A clause, and which of its words lie where the text has others. */
interface Around {
  readonly place: RunPlace;
  readonly from: number;
  readonly to: number;
}

/** The clause that both pieces stand in; before the first and behind the last one the home. */
function clauseAround(
  before: Piece | null,
  after: Piece | null,
  home: RunPlace | null,
): Around | null {
  if (!before || !after) return home && atEdge(before, after, home);
  for (const place of before.places) {
    const from = place.word + before.to - before.from;
    const same = after.places.find((each) => isSamePlace(each, place) && each.word >= from);
    if (same) return { place, from, to: same.word };
  }
  return null;
}

function atEdge(before: Piece | null, after: Piece | null, home: RunPlace): Around | null {
  const piece = before ?? after;
  const place = piece?.places.find((each) => isSamePlace(each, home));
  if (!piece || !place) return null;
  if (!before) return { place, from: 0, to: place.word };
  const { starts } = place.held.segment;
  const length = (starts[place.at + 1] as number) - (starts[place.at] as number) - 1;
  return { place, from: place.word + piece.to - piece.from, to: length };
}

function spanOf(piece: Piece, raw: readonly RegExpExecArray[]): Span {
  const { kind, places, times, adopted } = piece;
  const first = raw[Math.min(piece.from, raw.length - 1)];
  const last = raw[piece.to - 1];
  const from = first?.index ?? 0;
  return {
    kind,
    from,
    to: piece.to > piece.from && last ? last.index + last[0].length : from,
    count: piece.to - piece.from,
    clauses: distinct(places).map(clauseAt),
    times,
    adopted,
  };
}

/** The first places in different clauses. */
function distinct(places: readonly RunPlace[]): RunPlace[] {
  const found: RunPlace[] = [];
  for (const place of places) {
    if (found.length === mostClauses) break;
    if (!found.some((each) => isSamePlace(each, place))) found.push(place);
  }
  return found;
}

function counted(spans: readonly Span[]): AgreedSpans['words'] {
  const words = { exact: 0, near: 0, new: 0 };
  for (const { kind, count } of spans) words[kind] += count;
  return words;
}
