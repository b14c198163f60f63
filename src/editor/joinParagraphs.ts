import { deleteSelection } from 'prosemirror-commands';
import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { Proposal } from '../document/proposals.ts';
import { joinedProvenance } from '../document/provenance.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { inlineText } from './inlineText.ts';
import { labelAt } from './labelAt.ts';
import { unnestParagraph } from './nestParagraph.ts';
import { isBlank, isParagraph } from './paragraph.ts';
import { blockOf, type Place, placeAt } from './place.ts';

const { chapeau, continuation, heading, subparagraph } = schema.nodes;

type Dispatch = Parameters<Command>[1];

/** At the start of words: un-nests a subparagraph, joins other words to those before. Elsewhere it
 * leaves the key to the text. */
export const joinWithBefore: Command = (state, dispatch) => {
  if (!state.selection.empty) return deleteSelection(state, dispatch);
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || $from.parentOffset > 0) return false;
  const place = placeAt($from);
  if (!place) return true;
  if (place.owner.type === subparagraph && place.words.type !== continuation) {
    return unnestParagraph(state, dispatch);
  }
  return joinAt(state, dispatch, place);
};

/** At the end of words: joins the words after them. Elsewhere it leaves the key to the text. */
export const joinWithAfter: Command = (state, dispatch) => {
  if (!state.selection.empty) return deleteSelection(state, dispatch);
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  const after = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
  const place = after && placeAt(after.$from);
  return place ? joinAt(state, dispatch, place) : true;
};

/** Joins the words at a place to those that stand before them in reading order, where both are of
 * one text; otherwise it only takes away a blank paragraph. */
function joinAt(state: EditorState, dispatch: Dispatch, place: Place): boolean {
  const before = Selection.findFrom(state.doc.resolve(place.wordsPos), -1, true);
  const target = before && placeAt(before.$from);
  const joinable = target && sameText(target, place);
  if (joinable && isBlank(target.owner)) return take(state, dispatch, target, place);
  if (isBlank(place.owner) || (place.words.type === heading && place.words.content.size === 0)) {
    return isOnlyBlock(place) ? true : take(state, dispatch, place, target);
  }
  if (!joinable || (target.owner.type === heading && place.owner.childCount > 1)) return true;
  if (dispatch) join(state, dispatch, target, place);
  return true;
}

function sameText(target: Place, place: Place): boolean {
  return blockOf(target).container === blockOf(place).container;
}

function isOnlyBlock(place: Place): boolean {
  const { container, node } = blockOf(place);
  const blocks = container.children.filter((child) => isParagraph(child) || child.type === heading);
  return blocks.length === 1 && node === place.owner;
}

/** Takes a blank paragraph away; the cursor goes to the words beside it. */
function take(state: EditorState, dispatch: Dispatch, blank: Place, beside: Place | null): boolean {
  const { owner, ownerPos } = blank;
  const tr = closeHistory(state.tr).delete(ownerPos, ownerPos + owner.nodeSize);
  if (beside) {
    const atStart = beside.wordsPos > ownerPos;
    const { wordsPos, words } = beside;
    const cursor = atStart ? tr.mapping.map(wordsPos) + 1 : wordsPos + 1 + words.content.size;
    tr.setSelection(TextSelection.create(tr.doc, cursor));
  }
  dispatch?.(announce(tr, `Deleted ${labelAt(state.doc, ownerPos)}.`).scrollIntoView());
  return true;
}

/** Puts the words of a place behind the target's; what stood below them stays at its level. */
function join(
  state: EditorState,
  dispatch: NonNullable<Dispatch>,
  target: Place,
  place: Place,
): void {
  const { words, wordsPos, owner, ownerPos, container, index } = place;
  const tr = closeHistory(state.tr);
  if (words.type === continuation) tr.delete(wordsPos, wordsPos + words.nodeSize);
  else {
    const below = owner.type === heading ? [] : owner.children.slice(1);
    const sibling = index > 0 ? container.child(index - 1) : null;
    const siblingTakes = sibling !== null && isParagraph(sibling);
    tr.replaceWith(ownerPos, ownerPos + owner.nodeSize, siblingTakes ? [] : below);
    if (siblingTakes) tr.insert(ownerPos - 1, below);
  }
  const end = target.wordsPos + 1 + target.words.content.size;
  joinProvenance(tr, target, place);
  tr.insert(end, proposedAsBefore(spaced(target.words, words), place, target));
  tr.setSelection(TextSelection.create(tr.doc, end));
  announce(tr, `Joined ${labelAt(state.doc, ownerPos)} to ${labelAt(state.doc, target.ownerPos)}.`);
  dispatch(tr.scrollIntoView());
}

/** What words came from goes along with them; of words after subparagraphs nothing is known. */
function joinProvenance(tr: Transaction, target: Place, place: Place): void {
  const joins = target.words.type === chapeau && place.words.type === chapeau;
  const { provenance } = place.owner.attrs;
  if (!joins || !provenance) return;
  const joined = joinedProvenance(target.owner.attrs.provenance, provenance);
  tr.setNodeAttribute(target.ownerPos, 'provenance', joined);
}

/** Words of a paragraph that was proposed as a whole are proposed by themselves in another one. */
function proposedAsBefore(moved: Fragment, from: Place, to: Place): Fragment {
  const proposed: Proposal | null = from.words.attrs.proposed ?? from.owner.attrs.proposed;
  const around: Proposal | null = to.words.attrs.proposed ?? to.owner.attrs.proposed;
  if (!proposed || proposed.kind === around?.kind) return moved;
  const { kind, author, date } = proposed;
  const type = kind === 'insertion' ? 'proposedInsertion' : 'proposedDeletion';
  const mark = schema.mark(type, { author, date });
  return Fragment.from(moved.content.map((node) => node.mark(mark.addToSet(node.marks))));
}

/** The second words, with a space before them where neither side has one. */
function spaced(first: Node, second: Node): Fragment {
  const open = /\S$/.test(inlineText(first)) && /^\S/.test(inlineText(second));
  return open ? Fragment.from(schema.text(' ')).append(second.content) : second.content;
}
