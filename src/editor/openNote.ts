import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { announce } from './announcement.ts';

const key = new PluginKey<number | null>('openNote');

/** The transaction, after which the note of the footnote right after `pos` is open for editing;
 * null closes it. */
export function openNote(tr: Transaction, pos: number | null): Transaction {
  return tr.setMeta(key, { pos });
}

/** Position right before the footnote whose note is being edited, or null. */
export function openNoteOf(state: EditorState): number | null {
  return key.getState(state) ?? null;
}

const emptied = 'The note had no words, so its mark was taken out.';

/**
 * Keeps which note is open while the text around its mark changes. A note that is left without
 * words is taken out with its mark.
 */
export function openNotePlugin(): Plugin {
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply(tr, pos) {
        const asked: { pos: number | null } | undefined = tr.getMeta(key);
        const next = asked ? asked.pos : pos === null ? null : tr.mapping.map(pos, 1);
        const stands = next !== null && tr.doc.nodeAt(next)?.type === schema.nodes.footnote;
        return stands ? next : null;
      },
    },
    appendTransaction(transactions, before, after) {
      const open = openNoteOf(before);
      if (open === null) return null;
      const left = transactions.reduce((pos, tr) => tr.mapping.map(pos, 1), open);
      if (left === openNoteOf(after)) return null;
      const note = after.doc.nodeAt(left);
      const blank = note?.type === schema.nodes.footnote && note.content.size === 0;
      return blank ? announce(after.tr.delete(left, left + note.nodeSize), emptied) : null;
    },
  });
}
