import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { labelAt } from './labelAt.ts';
import { isParagraph } from './paragraph.ts';
import { misplaced } from './partOrder.ts';
import { type Place, placeAt, placeOf } from './place.ts';
import { refuse } from './refusal.ts';
import { tableAt } from './tableAt.ts';

const { heading, continuation, table } = schema.nodes;

/** What moves, and where it stands. */
type Moved = Pick<Place, 'owner' | 'ownerPos' | 'container' | 'containerStart' | 'index'>;

/** Moves the paragraph at the cursor, with what stands below it, up past the one before it. */
export const moveUp: Command = (state, dispatch) => moveBy(state, dispatch, -1);

/** Moves the paragraph at the cursor, with what stands below it, down past the one after it. */
export const moveDown: Command = (state, dispatch) => moveBy(state, dispatch, 1);

/**
 * Moves the paragraph or heading at `from` so that it stands before the block that begins at `to`,
 * both in the same document or annex. Positions are those right before nodes; `to` may be the end.
 */
export function moveTo(from: number, to: number): Command {
  return (state, dispatch) => {
    const place = placeWithin(state.doc, from);
    if (!place || to === from || to === from + place.owner.nodeSize) return false;
    const target = state.doc.resolve(to);
    if (target.parent !== place.container) return false;
    return moveAt(state, dispatch, place, target.index());
  };
}

function placeWithin(doc: Node, pos: number): Place | null {
  const node = doc.nodeAt(pos);
  return node && placeAt(doc.resolve(pos + (node.isTextblock ? 1 : 2)));
}

function moveBy(state: EditorState, dispatch: Parameters<Command>[1], step: 1 | -1): boolean {
  const place = placeOf(state.selection) ?? tablePlace(state);
  if (!place) return false;
  const neighbour = place.container.maybeChild(place.index + step);
  if (!neighbour || !movable(neighbour)) {
    const end = step < 0 ? 'first' : 'last';
    return refuse(state, dispatch, `${labelAt(state.doc, place.ownerPos)} is the ${end} here.`);
  }
  return moveAt(state, dispatch, place, step < 0 ? place.index - 1 : place.index + 2);
}

function movable(node: Node): boolean {
  return (
    isParagraph(node) || node.type === heading || node.type === continuation || node.type === table
  );
}

/** A table moves whole, from any of its cells. */
function tablePlace(state: EditorState): Moved | null {
  const place = tableAt(state);
  return place && { ...place, owner: place.table, ownerPos: place.pos };
}

/** Moves the owner of a place before the child at an index of its container. */
function moveAt(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  place: Moved,
  index: number,
): boolean {
  const { container, containerStart, owner } = place;
  const label = labelAt(state.doc, place.ownerPos);
  const low = Math.min(index, place.index);
  const high = Math.max(index, place.index + 1);
  const before = container.children.slice(low, place.index);
  const after = container.children.slice(place.index + 1, high);
  const reordered = index < place.index ? [owner, ...before] : [...after, owner];
  if (!container.canReplace(low, high, Fragment.from(reordered))) return false;
  const children = [...container.children];
  children.splice(low, high - low, ...reordered);
  if (misplaced(children) > misplaced(container.children)) {
    return refuse(
      state,
      dispatch,
      `${label} stays: preambular paragraphs stand before operative ones.`,
    );
  }
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  const start = containerStart + offsetOf(container, low);
  const end = containerStart + offsetOf(container, high);
  tr.replaceWith(start, end, reordered);
  const landed = index < place.index ? start : end - owner.nodeSize;
  select(state, tr, place.ownerPos, landed, owner.nodeSize);
  dispatch(announce(tr, moved(label, labelAt(tr.doc, landed))).scrollIntoView());
  return true;
}

function offsetOf(container: Node, index: number): number {
  let offset = 0;
  for (let i = 0; i < index; i += 1) offset += container.child(i).nodeSize;
  return offset;
}

function moved(before: string, after: string): string {
  return before === after ? `${before} moved.` : `${before} is now ${after}.`;
}

/** Keeps the cursor where it stood in the moved paragraph. */
function select(state: EditorState, tr: Transaction, from: number, to: number, size: number): void {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.from === from) {
    tr.setSelection(NodeSelection.create(tr.doc, to));
    return;
  }
  const shifted = (pos: number) => (pos > from && pos < from + size ? pos + to - from : to + 2);
  tr.setSelection(TextSelection.create(tr.doc, shifted(selection.anchor), shifted(selection.head)));
}
