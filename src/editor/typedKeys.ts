import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Writes what a key types at the cursor. A browser that writes it itself does more for every key, as
 * looking for words to correct, and the page has to read afterwards what it wrote. The browser still
 * writes where it is not sure that both mean the same cursor, and whatever comes by other ways than
 * keys: composed and dictated words, a symbol from a panel.
 */
export function typedKeys(): Plugin {
  return new Plugin({ props: { handleKeyPress: typed } });
}

function typed(view: EditorView, { charCode }: KeyboardEvent): boolean {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || !selection.empty) return false;
  if (!isWhole(charCode) || cursorOf(view) !== selection.head) return false;
  const text = String.fromCharCode(charCode);
  const write = () => view.state.tr.insertText(text).scrollIntoView();
  const { head } = selection;
  const taken = view.someProp('handleTextInput', (take) => take(view, head, head, text, write));
  if (!taken) view.dispatch(write());
  return true;
}

/** Whether a key's code is a character by itself: no half of one, and no end of a line. */
function isWhole(charCode: number): boolean {
  return charCode >= 0x20 && (charCode < 0xd800 || charCode > 0xdfff);
}

/** Where the browser's cursor stands in the document; null where it has none, or a selection. */
function cursorOf(view: EditorView): number | null {
  const selection = view.dom.ownerDocument.getSelection();
  const node = selection?.isCollapsed ? selection.focusNode : null;
  if (!selection || !node || !view.dom.contains(node)) return null;
  return view.posAtDOM(node, selection.focusOffset);
}
