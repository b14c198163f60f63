import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';

const given = 'masthead given';

/** Marks a transaction that means to change the masthead. */
export function changesMasthead(tr: Transaction): Transaction {
  return tr.setMeta(given, true);
}

/**
 * Keeps what frames the text when a selection over everything is deleted or typed over: the
 * masthead, which only its form changes, and the organ that speaks.
 */
export function frame(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (before.doc === after.doc || transactions.some(meantOrTakenBack)) return null;
      const tr = after.tr;
      const masthead = before.doc.child(0);
      if (!after.doc.child(0).sameMarkup(masthead)) tr.setNodeMarkup(0, null, masthead.attrs);
      if (wipedOut(before.doc, after.doc)) {
        tr.replaceWith(organStart(after.doc), organStart(after.doc), before.doc.child(2).content);
      }
      return tr.docChanged ? tr : null;
    },
  });
}

function meantOrTakenBack(tr: Transaction): boolean {
  return isHistoryTransaction(tr) || tr.getMeta(given) === true;
}

/** Whether the organ's words are gone together with other parts, not by editing them. */
function wipedOut(before: Node, after: Node): boolean {
  const emptied = after.child(2).content.size === 0 && before.child(2).content.size > 0;
  return emptied && (!after.child(1).eq(before.child(1)) || after.childCount !== before.childCount);
}

function organStart(doc: Node): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
}
