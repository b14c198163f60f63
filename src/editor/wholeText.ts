import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';

const key = 'whole text';

/** Puts another text in the place of all that stands, as one step of the history, just as it is. */
export function replaceWhole(doc: Node): Command {
  return ({ tr }, dispatch) => {
    for (const [name, value] of Object.entries(doc.attrs)) {
      if (tr.doc.attrs[name] !== value) tr.setDocAttribute(name, value);
    }
    tr.replaceWith(0, tr.doc.content.size, doc.content);
    dispatch?.(closeHistory(tr).setMeta(key, true));
    return true;
  };
}

/**
 * Whether a transaction brings a text that stood so before: one step back, or a whole text. The
 * rules that follow a change leave it as it is.
 */
export function isTextAsItStood(tr: Transaction): boolean {
  return isHistoryTransaction(tr) || tr.getMeta(key) === true;
}
