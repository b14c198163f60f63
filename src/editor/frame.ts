import type { Node } from 'prosemirror-model';
import { AllSelection, type Command, Plugin, Selection, type Transaction } from 'prosemirror-state';
import { isTextAsItStood } from './wholeText.ts';

const given = 'masthead given';

/** Marks a transaction that means to change the masthead. */
export function changesMasthead(tr: Transaction): Transaction {
  return tr.setMeta(given, true);
}

/**
 * Keeps what frames the text when a selection over everything is deleted or typed over: the
 * masthead, which only its form changes, and the organ that speaks. The cursor then stands in the
 * title, so that what is typed next is not lost.
 */
export function frame(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) =>
        typeOverEverything(text)(view.state, view.dispatch),
    },
    appendTransaction(transactions, before, after) {
      if (before.doc === after.doc || transactions.some(meantOrTakenBack)) return null;
      const tr = after.tr;
      const masthead = before.doc.child(0);
      if (!after.doc.child(0).sameMarkup(masthead)) tr.setNodeMarkup(0, null, masthead.attrs);
      if (wipedOut(before.doc, after.doc)) {
        tr.replaceWith(organStart(after.doc), organStart(after.doc), before.doc.child(2).content);
      }
      const lost =
        before.selection instanceof AllSelection && !after.selection.$head.parent.isTextblock;
      if (lost) tr.setSelection(Selection.near(tr.doc.resolve(tr.doc.child(0).nodeSize)));
      return tr.steps.length > 0 || tr.selectionSet ? tr : null;
    },
  });
}

/** Types in place of the whole text, when all of it is selected: the words begin the title. */
export function typeOverEverything(text: string): Command {
  return (state, dispatch) => {
    if (!(state.selection instanceof AllSelection)) return false;
    const tr = state.tr.deleteSelection();
    const title = Selection.near(tr.doc.resolve(tr.doc.child(0).nodeSize));
    dispatch?.(tr.setSelection(title).insertText(text));
    return true;
  };
}

function meantOrTakenBack(tr: Transaction): boolean {
  return isTextAsItStood(tr) || tr.getMeta(given) === true;
}

/** Whether the organ's words are gone together with other parts, not by editing them. */
function wipedOut(before: Node, after: Node): boolean {
  const emptied = after.child(2).content.size === 0 && before.child(2).content.size > 0;
  return emptied && (!after.child(1).eq(before.child(1)) || after.childCount !== before.childCount);
}

function organStart(doc: Node): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
}
