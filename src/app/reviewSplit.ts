import type { Run, TextRun } from '../document/runs.ts';
import { change } from './reviewDecisions.ts';
import { type ReviewRow, wordsOfRow } from './reviewRows.ts';
import { currentRow, type ReviewState } from './reviewState.ts';

/** A run with its place in the paragraph's own words. */
export interface PlacedRun {
  readonly run: Run;
  /** Offset of its start; marks and cross-references count for nothing. */
  readonly from: number;
}

/** The runs of a row with their offsets. */
export function placedRuns(row: Pick<ReviewRow, 'runs' | 'from'>): PlacedRun[] {
  let from = row.from;
  return row.runs.map((run) => {
    const placed = { run, from };
    if (isWords(run)) from += run.text.length;
    return placed;
  });
}

/** Whether a run is words as they are stored: cross-references are worked out. */
export function isWords(run: Run): run is TextRun {
  return run.kind === 'text' && run.target === undefined;
}

/** Where a row may be split: the offset of every word but its first. */
export function splitPlaces(row: Pick<ReviewRow, 'runs' | 'from'>): number[] {
  let before = '';
  return placedRuns(row).flatMap(({ run, from }) => {
    if (!isWords(run)) return [];
    const text = before + run.text;
    const starts = [...text.matchAll(/(?<=\S\s+)\S/g)]
      .map(({ index }) => index - before.length)
      .filter((index) => index >= 0);
    before = /\S?\s*$/.exec(text)?.[0] ?? '';
    return starts.map((index) => from + index);
  });
}

/** Begins to choose where the row is split: at the word of `near`, or after its first sentence. */
export function beginSplit(state: ReviewState, near: number | null = null): ReviewState {
  const row = currentRow(state);
  const places = splitPlaces(row);
  if (row.paragraph === null || places.length === 0) {
    return { ...state, said: `${row.name} cannot be split.` };
  }
  return at(state, near === null ? likely(row, places) : wordAt(places, near));
}

/** Moves the place by a word; stays at the first and the last. */
export function moveSplit(state: ReviewState, by: 1 | -1): ReviewState {
  if (state.split === null) return state;
  const places = splitPlaces(currentRow(state));
  const next = places[places.indexOf(state.split) + by];
  return next === undefined ? state : at(state, next);
}

/** Splits the row at the place that was chosen. */
export function finishSplit(state: ReviewState): ReviewState {
  const { split } = state;
  if (split === null) return state;
  return change(state, { kind: 'split', at: split }, 'Split in two');
}

/** Leaves the row whole. */
export function leaveSplit(state: ReviewState): ReviewState {
  return { ...state, split: null, said: 'Not split.' };
}

function at(state: ReviewState, split: number): ReviewState {
  const rest = restAfter(currentRow(state), split);
  return { ...state, split, said: `Split before: ${rest.slice(0, 60)}` };
}

/** The words of a row from an offset on. */
function restAfter(row: ReviewRow, split: number): string {
  const runs = placedRuns(row).flatMap(({ run, from }) =>
    isWords(run) ? [{ ...run, text: run.text.slice(Math.max(0, split - from)) }] : [],
  );
  return wordsOfRow({ runs });
}

/** The word after the first sign of a sentence that ends, as that is what is mostly missed. */
function likely(row: ReviewRow, places: readonly number[]): number {
  const first = places.find((place) => {
    const held = placedRuns(row).findLast(({ run, from }) => isWords(run) && from < place);
    const text = held?.run.kind === 'text' ? held.run.text : '';
    return /[.;:]\s+$/.test(text.slice(0, place - (held?.from ?? 0)));
  });
  return first ?? places[0] ?? 0;
}

function wordAt(places: readonly number[], near: number): number {
  return places.findLast((place) => place <= near) ?? places[0] ?? 0;
}
