import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { commentsIn } from '../document/comments.ts';
import { type Decision, decided } from '../document/decided.ts';
import { proposalGroups } from '../document/proposalGroups.ts';
import { type ProposalPlace, proposalsIn } from '../document/proposals.ts';
import { commentWords, proposalWords } from '../document/remarkWords.ts';
import { schema } from '../document/schema.ts';
import { wordsBetween } from '../document/wordsBetween.ts';
import { announce } from './announcement.ts';
import { labelAround, labelAt } from './labelAt.ts';

const { comment } = schema.marks;

/** Decides on the proposals at the cursor, or on all that the selection touches, each as a whole. */
export function decideHere(decision: Decision): Command {
  return (state, dispatch) => decide(state, dispatch, decision, groupsHere(state));
}

/** Decides on every proposal of the draft, or on all by one author, in one step. */
export function decideAll(decision: Decision, author?: string): Command {
  const isMeant = (place: ProposalPlace) => author === undefined || place.author === author;
  return (state, dispatch) => {
    const groups = groupsIn(state.doc).filter((group) => group.every(isMeant));
    return decide(state, dispatch, decision, groups);
  };
}

/** Goes to the next proposal, after the last one to the first, and says what it is. */
export const nextProposal: Command = (state, dispatch) => {
  const groups = groupsIn(state.doc);
  const stretches = groups.map(stretchOf);
  const next = nextOf(stretches, state);
  const index = next ? stretches.indexOf(next) : -1;
  const group = groups[index];
  if (!next || !group) return false;
  const count = `${index + 1} of ${groups.length}`;
  dispatch?.(selected(state, next, `${groupWords(state.doc, group)}. ${count}.`));
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

/** Proposals that are decided on together. */
type Group = readonly ProposalPlace[];

function groupsIn(doc: Node): readonly Group[] {
  return proposalGroups(doc, proposalsIn(doc));
}

/** The proposals that the cursor stands in or beside, or the selection touches. */
function groupsHere({ doc, selection: { from, to, empty } }: EditorState): readonly Group[] {
  const groups = groupsIn(doc);
  const having = (isIt: (place: ProposalPlace) => boolean) =>
    groups.filter((group) => group.some(isIt));
  if (!empty) return having((place) => place.from < to && place.to > from);
  const inside = having((place) => place.from < from && place.to > from);
  if (inside.length > 0) return inside;
  return having((place) => place.from <= from && place.to >= from).slice(0, 1);
}

function decide(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  decision: Decision,
  groups: readonly Group[],
): boolean {
  const [first] = groups;
  if (!first) return false;
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  const places = groups.flat().sort((a, b) => a.from - b.from);
  decided(tr, places, decision);
  const left = groupsIn(tr.doc).length;
  const done = decision === 'accept' ? 'Accepted' : 'Rejected';
  const words = groupWords(state.doc, first);
  const what =
    groups.length === 1
      ? `the ${words.charAt(0).toLowerCase()}${words.slice(1)}`
      : `${groups.length} proposals`;
  const rest = left === 0 ? 'None is left.' : `${left} ${left === 1 ? 'is' : 'are'} left.`;
  dispatch(announce(tr, `${done} ${what}. ${rest}`).scrollIntoView());
  return true;
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

/** Where a proposal is gone to: all of a replacement, of a move where it goes. */
function stretchOf(group: Group): Stretch {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) throw new RangeError('A proposal of nothing');
  return first.whole && last.whole ? last : { from: first.from, to: last.to };
}

/** What a person hears of proposals that are decided on together. */
function groupWords(doc: Node, group: Group): string {
  const last = group.at(-1);
  if (!last) return '';
  if (group.length === 1) return `${proposalWords(last)}${wordsAt(doc, last)}`;
  const words = group.find(({ whole }) => !whole);
  if (!words) return `${proposalWords(last, 'Move')}${wordsAt(doc, last)}`;
  if (group.some(({ whole }) => whole)) {
    return `${proposalWords(last, 'Division')} of ${labelAround(doc, words.from)}`;
  }
  const of = (kind: ProposalPlace['kind']) =>
    quoted(doc, group.find((place) => place.kind === kind) ?? last);
  return `${proposalWords(last, 'Replacement')}: ${of('deletion')} by ${of('insertion')}`;
}

/** The words of a proposal in quotation marks, or the paragraph that it is about. */
function wordsAt(doc: Node, place: ProposalPlace): string {
  if (place.whole) {
    const label = labelAt(doc, place.from);
    return label === '' ? ' of a paragraph' : ` of ${label}`;
  }
  const words = quoted(doc, place);
  return words === '“”' ? '' : `: ${words}`;
}

function quoted(doc: Node, { from, to }: Stretch): string {
  const words = wordsBetween(doc, from, to).trim();
  return `“${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`;
}
