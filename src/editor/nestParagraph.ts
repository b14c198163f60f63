import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { labelAt } from './labelAt.ts';
import { asType, deepestLevel, isParagraph, levelsWithin } from './paragraph.ts';
import { type Place, placeOf } from './place.ts';
import { refuse } from './refusal.ts';

const { subparagraph } = schema.nodes;

type Dispatch = Parameters<Command>[1];

/** Makes the paragraph at the cursor a subparagraph of the one before it, with its own below. */
export const nestParagraph: Command = (state, dispatch) => {
  const place = placeOf(state.selection);
  if (!place || !isParagraph(place.owner)) return false;
  const label = labelAt(state.doc, place.ownerPos);
  const before = place.index > 0 ? place.container.child(place.index - 1) : null;
  if (!before || !takesSubparagraph(before, place.owner)) {
    return refuse(
      state,
      dispatch,
      `${label} has no paragraph of its kind before it to stand under.`,
    );
  }
  if (place.level + 1 + levelsWithin(place.owner) > deepestLevel) {
    return refuse(state, dispatch, `Subparagraphs go no deeper than ${deepestLevel} levels.`);
  }
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  const nested = asType(place.owner, subparagraph);
  const start = place.ownerPos - before.nodeSize;
  const parent = before.copy(before.content.addToEnd(nested));
  tr.replaceWith(start, place.ownerPos + place.owner.nodeSize, parent);
  finish(state, dispatch, tr, place, start + parent.nodeSize - 1 - nested.nodeSize, label);
  return true;
};

/** Takes the subparagraph at the cursor out of the paragraph it stands in; what follows it there
 * goes below it. */
export const unnestParagraph: Command = (state, dispatch) => {
  const place = placeOf(state.selection);
  if (!place || !isParagraph(place.owner)) return false;
  const { owner, ownerPos, container, containerStart, index } = place;
  const label = labelAt(state.doc, ownerPos);
  if (owner.type !== subparagraph) {
    return refuse(state, dispatch, `${label} is not a subparagraph.`);
  }
  if (!dispatch) return true;
  const parent = container.copy(Fragment.from(container.children.slice(0, index)));
  const lifted = asType(owner, container.type);
  const following = Fragment.from(container.children.slice(index + 1));
  const raised = lifted.copy(lifted.content.append(following));
  const tr = closeHistory(state.tr);
  const start = containerStart - 1;
  tr.replaceWith(start, start + container.nodeSize, [parent, raised]);
  finish(state, dispatch, tr, place, start + parent.nodeSize, label);
  return true;
};

function takesSubparagraph(before: Node, paragraph: Node): boolean {
  return isParagraph(before) && before.type === paragraph.type;
}

function finish(
  state: EditorState,
  dispatch: NonNullable<Dispatch>,
  tr: Transaction,
  place: Place,
  ownerPos: number,
  label: string,
): void {
  const moved = ownerPos - place.ownerPos;
  const { anchor, head } = state.selection;
  const within = (pos: number) =>
    pos > place.ownerPos && pos < place.ownerPos + place.owner.nodeSize
      ? pos + moved
      : ownerPos + 2;
  tr.setSelection(TextSelection.create(tr.doc, within(anchor), within(head)));
  announce(tr, `${label} is now ${labelAt(tr.doc, ownerPos)}.`);
  dispatch(tr.scrollIntoView());
}
