import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, type NodeType, Slice } from 'prosemirror-model';
import { type Command, Selection, type Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { tableOfCells } from './copiedCells.ts';
import { asType, isBlank, isParagraph } from './paragraph.ts';
import { misplaced } from './partOrder.ts';
import { blockOf, type Place, placeAt } from './place.ts';

const { annexParagraph, subparagraph, heading, table } = schema.nodes;

/**
 * Pastes what was copied from a draft, with provenance, footnotes and subparagraphs. Whole paragraphs
 * go behind the one at the cursor. They become of its kind where they could not stand as they are:
 * a preambular paragraph among operative ones, any of the two in an annex.
 */
export function pasteSlice(slice: Slice): Command {
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
    const kept = paste(closeHistory(state.tr), place, inAnnex(slice, block.type));
    const ordered = misplaced(kept.doc.children) <= misplaced(state.doc.children);
    const tr = ordered ? kept : paste(closeHistory(state.tr), place, as(slice, block.type));
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

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

function paste(tr: Transaction, place: Place, slice: Slice): Transaction {
  const whole = slice.openStart === 0 && slice.openEnd === 0 && slice.content.firstChild?.isBlock;
  if (!whole || !tr.selection.empty) return tr.replaceSelection(slice);
  const below = slice.content.content.every(({ type }) => type === subparagraph);
  const { node, pos } =
    below && place.level > 0 ? { node: place.owner, pos: place.ownerPos } : blockOf(place);
  const end = pos + node.nodeSize;
  if (below && place.level === 0) tr.insert(end - 1, slice.content);
  else tr.replaceWith(isBlank(node) ? pos : end, end, slice.content);
  const landed = tr.mapping.map(end, 1);
  return tr.setSelection(Selection.near(tr.doc.resolve(landed), -1));
}

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
