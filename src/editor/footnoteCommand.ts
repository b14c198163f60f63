import { closeHistory } from 'prosemirror-history';
import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { footnotesOf } from './computed.ts';
import { inlineText } from './inlineText.ts';
import { openNote } from './openNote.ts';

const { footnote } = schema.nodes;

/**
 * Inserts a footnote at the cursor and opens its note. Its mark stands behind punctuation at that
 * point and before a space (un-style 4.1.3, 4.1.4).
 */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const { parent } = $to;
  if (!parent.isTextblock || !parent.type.contentMatch.matchType(footnote)) return false;
  const pos = $to.start() + markOffset($to);
  const tr = closeHistory(state.tr).insert(pos, footnote.create());
  tr.setSelection(TextSelection.create(tr.doc, pos + 2));
  const marker = footnotesOf({ doc: tr.doc }).marks.get(pos)?.marker;
  dispatch?.(openNote(announce(tr, `Footnote ${marker} inserted.`), pos).scrollIntoView());
  return true;
};

function markOffset($pos: ResolvedPos): number {
  const text = inlineText($pos.parent);
  const offset = $pos.parentOffset;
  const after = /^[,;:.”’)\]!?]+/.exec(text.slice(offset));
  if (after) return offset + after[0].length;
  return text.slice(0, offset).trimEnd().length;
}

/** Writes a note: the content goes into every footnote that shares its number. */
export function writeNote(state: EditorState, pos: number, content: readonly Node[]): Transaction {
  const { marks } = footnotesOf(state);
  const marker = marks.get(pos)?.marker;
  const tr = state.tr;
  for (const [at, mark] of [...marks].reverse()) {
    if (mark.marker !== marker) continue;
    const size = state.doc.nodeAt(at)?.content.size ?? 0;
    tr.replaceWith(at + 1, at + 1 + size, content);
  }
  return tr;
}
