import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, type NodeType, Slice } from 'prosemirror-model';
import { type Command, Selection, type Transaction } from 'prosemirror-state';
import type { Provenance } from '../document/provenance.ts';
import { schema } from '../document/schema.ts';
import { tableOfCells } from './copiedCells.ts';
import { asType, isBlank, isParagraph } from './paragraph.ts';
import { misplaced } from './partOrder.ts';
import { blockOf, type Place, placeAt } from './place.ts';

const { annexParagraph, chapeau, subparagraph, heading, table } = schema.nodes;

/**
 * Pastes what was copied from a draft, with provenance, footnotes and subparagraphs. Whole paragraphs
 * go behind the one at the cursor, or before it from its beginning; words go to the cursor, and those
 * that begin or end a paragraph do not run into others there. All the words of one bring its provenance
 * to a paragraph that has no others. Paragraphs become of its kind where they could not stand as they are:
 * a preambular paragraph among operative ones, any of the two in an annex.
 */
export function pasteSlice(slice: Slice, edges: WordsEdges = within): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (!$from.parent.isTextblock) return false;
    const place = placeAt($from);
    if (!place && framesAlike(slice, state.selection)) {
      dispatch?.(closeHistory(state.tr).replaceSelection(slice).scrollIntoView());
      return true;
    }
    const cells = tableOfCells(slice);
    if (cells && place) return pasteTable(cells, place)(state, dispatch);
    if (!place || !isParagraph(place.owner)) return pasteWords(slice)(state, dispatch);
    const block = blockOf(place).node;
    const kept = paste(closeHistory(state.tr), place, inAnnex(slice, block.type), edges);
    const ordered = misplaced(kept.doc.children) <= misplaced(state.doc.children);
    const tr = ordered ? kept : paste(closeHistory(state.tr), place, as(slice, block.type), edges);
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Whether copied words begin where a paragraph's do, and end where they end. */
export interface WordsEdges {
  readonly begins: boolean;
  readonly ends: boolean;
}

const within: WordsEdges = { begins: false, ends: false };

/** Whether a slice begins in the title, as the selection does that it replaces, and goes beyond it. */
function framesAlike(slice: Slice, { $from, $to }: Selection): boolean {
  const first = slice.content.firstChild;
  return (
    slice.content.childCount > 1 && first?.type === $from.parent.type && !$from.sameParent($to)
  );
}

/** Copied cells become a table behind the paragraph at the cursor. */
function pasteTable(table: Node, place: Place): Command {
  return (state, dispatch) => {
    const { node, pos } = blockOf(place);
    const end = pos + node.nodeSize;
    const tr = closeHistory(state.tr).insert(end, table);
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(end))).scrollIntoView());
    return true;
  };
}

function paste(tr: Transaction, place: Place, slice: Slice, edges: WordsEdges): Transaction {
  const whole = slice.openStart === 0 && slice.openEnd === 0 && slice.content.firstChild?.isBlock;
  if (!whole) {
    const provenance = takesWords(place, tr.selection) ? provenanceOf(slice, edges) : null;
    const pasted = pasteApart(tr, slice, edges);
    return provenance ? pasted.setNodeAttribute(place.ownerPos, 'provenance', provenance) : pasted;
  }
  if (!tr.selection.empty) return tr.replaceSelection(Slice.maxOpen(slice.content));
  const below = slice.content.content.every(({ type }) => type === subparagraph);
  const { node, pos } =
    below && place.level > 0 ? { node: place.owner, pos: place.ownerPos } : blockOf(place);
  const end = pos + node.nodeSize;
  const { $pos, words, owner } = place;
  const atStart = $pos.parentOffset === 0 && owner.firstChild === words && owner === node;
  if (below && place.level === 0) tr.insert(end - 1, slice.content);
  else if (isBlank(node)) tr.replaceWith(pos, end, slice.content);
  else if (atStart) tr.insert(pos, slice.content);
  else tr.insert(end, slice.content);
  const landed = atStart && !isBlank(node) ? pos + slice.size : tr.mapping.map(end, 1);
  return tr.setSelection(Selection.near(tr.doc.resolve(landed), -1));
}

/** Whether what is pasted becomes all the words that the paragraph begins with. */
function takesWords({ words, owner }: Place, { $from, $to }: Selection): boolean {
  const all = $from.sameParent($to) && $to.pos - $from.pos === words.content.size;
  return all && owner.firstChild === words;
}

/** Where words come from that are all a paragraph begins with; null for a part of them. */
function provenanceOf({ content }: Slice, { begins, ends }: WordsEdges): Provenance | null {
  let node = content.childCount === 1 ? content.firstChild : null;
  let owner: Node | null = null;
  while (node && isParagraph(node) && node.childCount === 1) {
    owner = node;
    node = node.firstChild;
  }
  return begins && ends && node?.type === chapeau ? (owner?.attrs.provenance ?? null) : null;
}

/** Puts words at the cursor, with a space where they would run into others. */
function pasteApart(tr: Transaction, slice: Slice, { begins, ends }: WordsEdges): Transaction {
  const { $from, $to } = tr.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', '\uFFFC').slice(-1);
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, '', '\uFFFC');
  const text = slice.content.textBetween(0, slice.content.size, ' ', '\uFFFC');
  const spaceBefore = begins && /[\p{L}\p{N},;:.)”’\uFFFC]/u.test(before) && startsWord.test(text);
  const spaceAfter = ends && startsWord.test(after) && /\S$/.test(text);
  const from = $from.pos;
  tr.replaceSelection(slice);
  if (spaceAfter) tr.insertText(' ', tr.selection.to);
  if (spaceBefore) tr.insertText(' ', from);
  return tr;
}

const startsWord = /^[\p{L}\p{N}(“‘]/u;

/** In title, headings and the like: the words of the slice, in one line. */
function pasteWords(slice: Slice): Command {
  return (state, dispatch) => {
    const inline: Node[] = [];
    slice.content.descendants((node, _pos, parent) => {
      if (node.isInline && parent?.type.name !== 'footnote') inline.push(node);
      else if (node.isTextblock && inline.length > 0) inline.push(schema.text(' '));
      return node.type.name !== 'footnote';
    });
    const { parent } = state.selection.$from;
    const content = Fragment.from(inline);
    const text = inline.map((node) => node.text ?? '').join('');
    const fits = parent.type.validContent(content);
    const pasted = fits ? content : Fragment.from(text ? schema.text(text) : null);
    dispatch?.(
      closeHistory(state.tr)
        .replaceSelection(new Slice(pasted, 0, 0))
        .scrollIntoView(),
    );
    return true;
  };
}

/** The slice with its paragraphs as annex paragraphs in an annex, and as none elsewhere. */
function inAnnex(slice: Slice, type: NodeType): Slice {
  const fits = slice.content.content.every((node) => {
    const outermost = isParagraph(node) && node.type !== subparagraph;
    return !outermost || (node.type === annexParagraph) === (type === annexParagraph);
  });
  return fits ? slice : as(slice, type);
}

function as(slice: Slice, type: NodeType): Slice {
  const content = slice.content.content.flatMap((node) => {
    if (node.type === heading || node.type === subparagraph || node.type === table) return [node];
    if (isParagraph(node)) return [asType(node, type)];
    return node.isInline || node.isTextblock
      ? [node]
      : node.children.filter(isParagraph).map((child) => asType(child, type));
  });
  return new Slice(Fragment.from(content), slice.openStart, slice.openEnd);
}
