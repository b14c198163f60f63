import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Room that is left above and below the cursor; nearer to the edge the page scrolls, in px. */
const room = 5;

/**
 * Tells the page that it need not scroll where the cursor stands in sight already, as it does after
 * almost every key: ProseMirror would measure everything around the page to find that out.
 */
export function caretInSight(): Plugin {
  return new Plugin({ props: { handleScrollToSelection: inSight } });
}

function inSight(view: EditorView): boolean {
  const { selection } = view.state;
  if (!selection.empty) return false;
  const scroller = view.dom.closest('.page-scroll');
  if (!scroller) return false;
  const caret = view.coordsAtPos(selection.head, 1);
  const sight = scroller.getBoundingClientRect();
  return (
    caret.top >= sight.top + room &&
    caret.bottom <= sight.bottom - room &&
    caret.left >= sight.left &&
    caret.right <= sight.right
  );
}
