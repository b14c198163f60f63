import type { Node } from 'prosemirror-model';
import type { Alternative, Doubt } from '../document/doubt.ts';
import type { Imported } from '../import/recognise.ts';
import type { SourcePlace } from '../import/sourcePlace.ts';
import { type ReviewRow, reviewed, wholeText } from './reviewRows.ts';
import { doubtSentence, noneLeft, rowSentence } from './reviewSentences.ts';

/** A doubt under review. */
export interface ReviewDoubt {
  /** Counted from 1, in the order of the rows as they were read. */
  readonly number: number;
  /** Key of the row it stands at. */
  readonly row: string;
  /** As the importer named it: "PP8 (a)", "note 24"; empty for the whole text. */
  readonly place: string;
  /** Of the source, counted from 1; null where they are not known. */
  readonly page: number | null;
  readonly line: number | null;
  readonly reason: string;
  readonly did: string;
  readonly alternatives: readonly Alternative[];
  /** How it was settled, as "Kept as it was read"; null while it is open. */
  readonly settled: string | null;
}

/** What a decision changes and Undo brings back. */
export interface Decided {
  readonly doc: Node;
  readonly doubts: readonly ReviewDoubt[];
  /** Where each row stands in the source, by its key. */
  readonly places: ReadonlyMap<string, readonly SourcePlace[]>;
  /** Key of the row under review. */
  readonly at: string;
  /** Number of the doubt under review; null where the row has none. */
  readonly doubt: number | null;
}

/** A decision that can be taken back or made again. */
export interface Decision {
  /** What Undo or Redo brings back. */
  readonly decided: Decided;
  /** As "Made operative". */
  readonly words: string;
}

/** A review between two keys; every key makes a new one, and nothing in the old one is altered. */
export interface ReviewState extends Decided {
  /** How the source prints its paragraphs: a join puts back the mark that stood between two. */
  readonly printed: Imported['printed'];
  /** Offset in the row's words that was clicked last; null for none. */
  readonly cursor: number | null;
  /** Offset in the row's words where they would be split; null while nobody is choosing. */
  readonly split: number | null;
  readonly past: readonly Decision[];
  readonly future: readonly Decision[];
  /** What just happened, in a sentence that is read out. */
  readonly said: string;
}

/** A review at its first doubt; where there is none, at the first paragraph. */
export function beginReview({ doc, doubts, places, printed }: Imported): ReviewState {
  const { rows } = reviewed(doc);
  const start: ReviewState = {
    doc,
    doubts: inOrderOf(rows, doubts),
    places,
    printed,
    at: rows.find(({ kind }) => kind === 'paragraph')?.key ?? wholeText,
    doubt: null,
    cursor: null,
    split: null,
    past: [],
    future: [],
    said: '',
  };
  const first = start.doubts[0];
  return first ? atDoubt(start, first) : { ...start, said: 'Nothing was unsure.' };
}

function inOrderOf(rows: readonly ReviewRow[], doubts: readonly Doubt[]): ReviewDoubt[] {
  const order = new Map(rows.map(({ key }, index) => [key, index]));
  const rowOf = ({ paragraph }: Doubt) =>
    paragraph !== null && order.has(paragraph) ? paragraph : wholeText;
  return doubts
    .map((doubt) => ({ ...doubt, row: rowOf(doubt) }))
    .sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0))
    .map(({ row, place, page = null, line, reason, did, alternatives }, index) => ({
      number: index + 1,
      row,
      place,
      page,
      line,
      reason,
      did,
      alternatives,
      settled: null,
    }));
}

/** The row under review. */
export function currentRow({ doc, at }: Pick<Decided, 'doc' | 'at'>): ReviewRow {
  const { rows } = reviewed(doc);
  const row = rows.find(({ key }) => key === at) ?? rows[0];
  if (!row) throw new RangeError('A document without rows');
  return row;
}

/** The doubt under review, settled or not; null where there is none. */
export function currentDoubt({ doubts, doubt }: Decided): ReviewDoubt | null {
  return doubts.find(({ number }) => number === doubt) ?? null;
}

/** The doubts that nobody has settled yet. */
export function openDoubts({ doubts }: Pick<Decided, 'doubts'>): readonly ReviewDoubt[] {
  return doubts.filter(({ settled }) => settled === null);
}

/** Goes to a row; its first open doubt comes under review. */
export function goTo(state: ReviewState, key: string): ReviewState {
  if (state.at === key) return state;
  const doubt = openDoubts(state).find(({ row }) => row === key);
  if (doubt) return atDoubt(state, doubt);
  return {
    ...state,
    at: key,
    doubt: null,
    cursor: null,
    split: null,
    said: rowSentence(state.doc, key),
  };
}

/** Goes to the next row or the one before; stays at either end. */
export function stepRow(state: ReviewState, by: 1 | -1): ReviewState {
  const { rows } = reviewed(state.doc);
  const next = rows[rows.findIndex(({ key }) => key === state.at) + by];
  return next ? goTo(state, next.key) : state;
}

/** Goes to the next open doubt or the one before, and round the end of the text. */
export function stepDoubt(state: ReviewState, by: 1 | -1): ReviewState {
  const open = openDoubts(state);
  const ordered = by === 1 ? open : open.toReversed();
  const next = ordered.find((doubt) => isBeyond(state, doubt, by)) ?? ordered[0];
  return next ? atDoubt(state, next) : { ...state, said: noneLeft };
}

function isBeyond(state: ReviewState, doubt: ReviewDoubt, by: 1 | -1): boolean {
  if (state.doubt !== null) return (doubt.number - state.doubt) * by > 0;
  const { rows } = reviewed(state.doc);
  const index = (sought: string) => rows.findIndex(({ key }) => key === sought);
  return (index(doubt.row) - index(state.at)) * by > 0;
}

/** Brings a doubt under review. */
export function atDoubt(state: ReviewState, doubt: ReviewDoubt): ReviewState {
  const said = doubtSentence(state.doc, doubt, state.doubts.length);
  return { ...state, at: doubt.row, doubt: doubt.number, cursor: null, split: null, said };
}
