import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { commentsIn } from '../document/comments.ts';
import { type Decision, decided } from '../document/decided.ts';
import { type ProposalPlace, proposalsIn } from '../document/proposals.ts';
import { commentWords, proposalWords } from '../document/remarkWords.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { labelAt } from './labelAt.ts';

const { comment } = schema.marks;

/** Decides on the proposals at the cursor, or on all that the selection touches. */
export function decideHere(decision: Decision): Command {
  return (state, dispatch) => decide(state, dispatch, decision, placesHere(state));
}

/** Decides on every proposal of the draft, in one step. */
export function decideAll(decision: Decision): Command {
  return (state, dispatch) => decide(state, dispatch, decision, proposalsIn(state.doc));
}

/** Goes to the next proposal, after the last one to the first, and says what it is. */
export const nextProposal: Command = (state, dispatch) => {
  const places = proposalsIn(state.doc);
  const next = nextOf(places, state);
  if (!next) return false;
  const words = wordsAt(state.doc, next);
  const count = `${places.indexOf(next) + 1} of ${places.length}`;
  dispatch?.(selected(state, next, `${proposalWords(next)}${words}. ${count}.`));
  return true;
};

/** Goes to the next comment, after the last one to the first, and says it. */
export const nextComment: Command = (state, dispatch) => {
  const places = commentsIn(state.doc);
  const next = nextOf(places, state);
  if (!next) return false;
  const count = `${places.indexOf(next) + 1} of ${places.length}`;
  dispatch?.(selected(state, next, `${commentWords(next)} ${count}.`));
  return true;
};

/** Takes away the comments at the cursor or on the selected words; Undo brings them back. */
export const deleteComment: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const here = commentsIn(state.doc).filter((place) => place.from <= to && place.to >= from);
  if (here.length === 0) return false;
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  for (const { id, author, date, text, from: start, to: end } of here) {
    tr.removeMark(start, end, comment.create({ id, author, date, text }));
  }
  const many = here.length === 1 ? 'the comment' : `${here.length} comments`;
  dispatch(announce(tr, `Deleted ${many}.`));
  return true;
};

/** The proposals that the cursor stands in or beside, or the selection touches. */
function placesHere({ doc, selection: { from, to, empty } }: EditorState): ProposalPlace[] {
  const touched = proposalsIn(doc).filter((place) => place.from <= to && place.to >= from);
  if (!empty) return touched.filter((place) => place.from < to && place.to > from);
  const inside = touched.filter((place) => place.from < from && place.to > from);
  return inside.length > 0 ? inside : touched.slice(0, 1);
}

function decide(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  decision: Decision,
  places: readonly ProposalPlace[],
): boolean {
  if (places.length === 0) return false;
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  decided(tr, places, decision);
  const left = proposalsIn(tr.doc).length;
  const done = decision === 'accept' ? 'Accepted' : 'Rejected';
  const what =
    places.length === 1 && places[0]
      ? `${place1(places[0])}${wordsAt(state.doc, places[0])}`
      : `${places.length} proposals`;
  const rest = left === 0 ? 'None is left.' : `${left} ${left === 1 ? 'is' : 'are'} left.`;
  dispatch(announce(tr, `${done} ${what}. ${rest}`).scrollIntoView());
  return true;
}

function place1(place: ProposalPlace): string {
  const words = proposalWords(place);
  return `the ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function nextOf<T extends Stretch>(places: readonly T[], { selection }: EditorState): T | null {
  const { from, to, empty } = selection;
  const after = places.find(
    (place) => place.from > from || (place.from === from && empty && to < place.to),
  );
  return after ?? places[0] ?? null;
}

function selected(state: EditorState, { from, to }: Stretch, message: string): Transaction {
  const { doc, tr } = state;
  const inside = TextSelection.between(doc.resolve(from), doc.resolve(to));
  return announce(tr.setSelection(inside), message).scrollIntoView();
}

/** The words of a proposal in quotation marks, or the paragraph that it is about. */
function wordsAt(doc: Node, { from, to, whole }: ProposalPlace): string {
  if (whole) {
    const label = labelAt(doc, from);
    return label === '' ? ' of a paragraph' : ` of ${label}`;
  }
  const words = doc.textBetween(from, to, ' ').trim();
  return words === '' ? '' : `: “${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`;
}
