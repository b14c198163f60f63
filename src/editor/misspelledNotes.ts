import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { openNote } from './openNote.ts';

/** Position right before the footnote whose note a position is in; null in the text itself. */
export function noteAt(doc: Node, pos: number): number | null {
  const resolved = doc.resolve(pos);
  return resolved.parent.type === schema.nodes.footnote ? resolved.before() : null;
}

/** Opens the note that a position is in; does not apply in the text itself. */
export function openNoteAt(pos: number): Command {
  return (state, dispatch) => {
    const note = pos > state.doc.content.size ? null : noteAt(state.doc, pos);
    if (note === null) return false;
    dispatch?.(openNote(state.tr, note));
    return true;
  };
}

const wordOf = /\p{L}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*/gu;

/**
 * Where these words of a note stand in its row at the foot of the page, each with its place in the
 * list. Titles in italics are quoted as they are, and "Ibid." may stand for a part of the note.
 */
export function rangesIn(row: Element, words: readonly string[]): Map<Range, number> {
  const found = new Map<Range, number>();
  const left = words.map((word, at) => ({ word, at }));
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('em, button')) continue;
    for (const { 0: word, index } of node.data.matchAll(wordOf)) {
      const next = left.findIndex((one) => one.word === word);
      const [one] = next === -1 ? [] : left.splice(next, 1);
      if (!one) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      found.set(range, one.at);
    }
  }
  return found;
}
