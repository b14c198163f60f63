import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { splitProvenanceAt } from '../document/departure.ts';
import type { Provenance } from '../document/provenance.ts';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { labelAt } from './labelAt.ts';
import { unnestParagraph } from './nestParagraph.ts';
import { asType, blankParagraph, isBlank, isParagraph } from './paragraph.ts';
import { type Place, placeAt } from './place.ts';
import { refuse } from './refusal.ts';

const { chapeau, subparagraph, preambularParagraph, operativeParagraph, annexParagraph, heading } =
  schema.nodes;

/**
 * Makes the next paragraph of the same kind, splitting the words at the cursor. In the title and
 * the organ's line it goes on to the first paragraph; a blank subparagraph leaves its list; the
 * blank last preambular paragraph begins the operative part.
 */
export const splitParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!$from.parent.isTextblock) return false;
  const place = placeAt($from);
  if (!place) return goOn(state, dispatch);
  if (empty && isBlank(place.owner)) return leaveBlank(state, dispatch, place);
  if (!dispatch) return true;
  const tr = closeHistory(state.tr);
  if (!empty) tr.deleteSelection();
  const left = placeAt(tr.selection.$from);
  if (left) splitAt(tr, left);
  dispatch(tr.scrollIntoView());
  return true;
};

/** Splits the words at a place. The cursor goes to the start of the new paragraph. */
function splitAt(tr: Transaction, place: Place): void {
  const { $pos, words, owner, ownerPos } = place;
  const atStart = $pos.parentOffset === 0 && words.content.size > 0;
  const atEnd = $pos.parentOffset === words.content.size;
  if (owner.type === heading) splitHeading(tr, place);
  else if (words.type === chapeau && atStart) tr.insert(ownerPos, blankParagraph(owner.type));
  else if (words.type === chapeau && atEnd && owner.maybeChild(1)?.type === subparagraph) {
    const pos = place.wordsPos + words.nodeSize;
    tr.insert(pos, blankParagraph(subparagraph));
    selectStart(tr, pos);
  } else splitOwner(tr, place);
}

/** The second half takes along what stands below the words; each keeps its part of the provenance. */
function splitOwner(tr: Transaction, { $pos, words, owner, ownerPos }: Place): void {
  const at = $pos.parentOffset;
  const index = owner.children.indexOf(words);
  const children = owner.children;
  const head = words.copy(words.content.cut(0, at));
  const keepsHead = words.type === chapeau || head.content.size > 0;
  const [kept, given] = partsOfProvenance(owner, words, at);
  const first = owner.type.create({ ...owner.attrs, provenance: kept }, [
    ...children.slice(0, index),
    ...(keepsHead ? [head] : []),
  ]);
  // A new paragraph behind a proposed one is nobody's proposal; the half of one is.
  const proposed = at < words.content.size ? owner.attrs.proposed : null;
  const second = owner.type.create({ provenance: given, proposed }, [
    chapeau.create(null, words.content.cut(at)),
    ...children.slice(index + 1),
  ]);
  tr.replaceWith(ownerPos, ownerPos + owner.nodeSize, [first, second]);
  selectStart(tr, ownerPos + first.nodeSize);
}

/** Of words that follow subparagraphs nothing is known, so they take none along. */
function partsOfProvenance(owner: Node, words: Node, at: number): (Provenance | null)[] {
  const { provenance } = owner.attrs;
  const divides = provenance && words.type === chapeau && at < words.content.size;
  return divides ? splitProvenanceAt(provenance, words, at) : [provenance, null];
}

/** What follows the cursor in a heading becomes a paragraph of the kind that stands around it. */
function splitHeading(tr: Transaction, { $pos, words, ownerPos, container, index }: Place): void {
  const at = $pos.parentOffset;
  const type = kindAround(container, index);
  const { proposed } = words.attrs;
  const rest = type.create(
    { proposed: at < words.content.size ? proposed : null },
    chapeau.create(null, words.content.cut(at)),
  );
  const end = ownerPos + words.nodeSize;
  tr.replaceWith(ownerPos + 1 + at, end, []).insert(ownerPos + at + 2, rest);
  selectStart(tr, ownerPos + at + 2);
}

/** The kind of paragraph to make at an index: that of the next one, else of the one before. */
export function kindAround(container: Node, index: number) {
  const next = container.children.slice(index).find(isParagraph);
  const before = container.children.slice(0, index).findLast(isParagraph);
  const inAnnex = container.type === schema.nodes.annex;
  return (next ?? before)?.type ?? (inAnnex ? annexParagraph : preambularParagraph);
}

function goOn(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const { $from } = state.selection;
  const first = firstParagraph(state.doc, $from.after());
  if (first === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, first)).scrollIntoView());
  return true;
}

/** Where the words of the first paragraph after a position start. */
function firstParagraph(doc: Node, from: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(from, doc.content.size, (node, pos) => {
    if (found === null && pos >= from && isParagraph(node)) found = pos + 2;
    return found === null;
  });
  return found;
}

function leaveBlank(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  { owner, ownerPos, container, index }: Place,
): boolean {
  if (owner.type === subparagraph) return unnestParagraph(state, dispatch);
  const next = container.maybeChild(index + 1);
  if (owner.type !== preambularParagraph || next?.type === preambularParagraph) {
    return refuse(state, dispatch, `${labelAt(state.doc, ownerPos)} has no words yet.`);
  }
  // A blank operative paragraph that waits below is the one to begin with.
  const waits = next?.type === operativeParagraph && isBlank(next);
  const begun = waits ? [] : asType(owner, operativeParagraph);
  const tr = closeHistory(state.tr).replaceWith(ownerPos, ownerPos + owner.nodeSize, begun);
  selectStart(tr, ownerPos);
  dispatch?.(
    announce(tr, `${labelAt(tr.doc, ownerPos)}: the operative part begins.`).scrollIntoView(),
  );
  return true;
}

/** Puts the cursor at the start of the first words at or after a position. */
function selectStart(tr: Transaction, pos: number): void {
  tr.setSelection(Selection.near(tr.doc.resolve(pos + 1)));
}
