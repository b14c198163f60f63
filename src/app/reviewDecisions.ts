import type { Change } from '../document/doubt.ts';
import { settle } from '../import/settle.ts';
import { carriedOver } from './reviewCarried.ts';
import { decisionSentence, doubtsLeft } from './reviewSentences.ts';
import {
  currentDoubt,
  currentRow,
  type Decided,
  openDoubts,
  type ReviewDoubt,
  type ReviewState,
  stepDoubt,
} from './reviewState.ts';

/** Settles the doubt under review as it was read and goes to the next; without one only goes there. */
export function accept(state: ReviewState): ReviewState {
  const doubt = currentDoubt(state);
  if (doubt?.settled !== null) return stepDoubt(state, 1);
  const words = 'Kept as it was read';
  return stepDoubt(decide(state, words, { doubts: settled(state.doubts, doubt, words) }), 1);
}

/** Settles doubts as they were read, all with one decision, and goes to the next. */
export function acceptAll(state: ReviewState, doubts: readonly ReviewDoubt[]): ReviewState {
  if (doubts.length === 0) return stepDoubt(state, 1);
  const words = 'Kept as it was read';
  const kept = doubts.reduce((all, doubt) => settled(all, doubt, words), state.doubts);
  return stepDoubt(decide(state, words, { doubts: kept }), 1);
}

/** The open doubts at the row under review. */
export function doubtsHere(state: ReviewState): readonly ReviewDoubt[] {
  return openDoubts(state).filter(({ row }) => row === state.at);
}

/** The open doubts whose reason is that of the one under review but for what it quotes and counts. */
export function doubtsAlike(state: ReviewState): readonly ReviewDoubt[] {
  const doubt = currentDoubt(state);
  if (doubt?.settled !== null) return [];
  return openDoubts(state).filter(({ reason }) => kindOf(reason) === kindOf(doubt.reason));
}

function kindOf(reason: string): string {
  return reason.replace(/“[^”]*”/g, '“”').replace(/\d+/g, '0');
}

/** Takes an alternative of the doubt under review, counted from 1. */
export function choose(state: ReviewState, number: number): ReviewState {
  const doubt = currentDoubt(state);
  const alternative = doubt?.settled === null ? doubt.alternatives[number - 1] : undefined;
  if (!alternative) return { ...state, said: `There is no choice ${number} here.` };
  return change(state, alternative.change, alternative.label);
}

/**
 * Changes the row under review; `words` say what was done. The doubt under review is settled by it
 * when the change is one of its alternatives.
 */
export function change(state: ReviewState, made: Change, words: string): ReviewState {
  const { name, paragraph } = currentRow(state);
  const doc = paragraph === null ? null : settle(state.doc, paragraph, made, state.printed);
  if (!doc) return { ...state, split: null, said: `This cannot be done at ${name}.` };
  const doubt = currentDoubt(state);
  const answers = doubt?.settled === null && doubt.alternatives.some(isOf(made));
  const doubts = answers ? settled(state.doubts, doubt, words) : state.doubts;
  const next = decide(state, words, carriedOver({ ...state, doubts }, doc));
  const left = openDoubts(next).length;
  return { ...next, said: decisionSentence(words, currentRow(next).name, left) };
}

/** Whether the change can be made at the row under review. */
export function canChange(state: ReviewState, made: Change): boolean {
  const { paragraph } = currentRow(state);
  return paragraph !== null && settle(state.doc, paragraph, made, state.printed) !== null;
}

/** Takes the last decision back, and goes where it was made. */
export function undo(state: ReviewState): ReviewState {
  const last = state.past.at(-1);
  if (!last) return { ...state, said: 'There is nothing to undo.' };
  const { words } = last;
  return {
    ...state,
    ...last.decided,
    cursor: null,
    split: null,
    past: state.past.slice(0, -1),
    future: [{ decided: decidedOf(state), words }, ...state.future],
    said: `Undone: ${words}. ${doubtsLeft(openDoubts(last.decided).length)}.`,
  };
}

/** Makes the decision that was taken back last once more. */
export function redo(state: ReviewState): ReviewState {
  const [next, ...future] = state.future;
  if (!next) return { ...state, said: 'There is nothing to redo.' };
  const { words } = next;
  return {
    ...state,
    ...next.decided,
    cursor: null,
    split: null,
    past: [...state.past, { decided: decidedOf(state), words }],
    future,
    said: `Done again: ${words}. ${doubtsLeft(openDoubts(next.decided).length)}.`,
  };
}

function decide(state: ReviewState, words: string, made: Partial<Decided>): ReviewState {
  const past = [...state.past, { decided: decidedOf(state), words }];
  return { ...state, ...made, cursor: null, split: null, past, future: [] };
}

function decidedOf({ doc, doubts, places, at, doubt }: Decided): Decided {
  return { doc, doubts, places, at, doubt };
}

function settled(
  doubts: readonly ReviewDoubt[],
  doubt: ReviewDoubt,
  words: string,
): readonly ReviewDoubt[] {
  return doubts.map((each) => (each === doubt ? { ...each, settled: words } : each));
}

/** Changes are plain data, written with their fields in one order. */
function isOf(made: Change): (alternative: { readonly change: Change }) => boolean {
  const sign = signOf(made);
  return (alternative) => signOf(alternative.change) === sign;
}

function signOf(made: Change): string {
  return Object.entries(made).sort().join(' ');
}
