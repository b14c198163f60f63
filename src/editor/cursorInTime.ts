import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

const moving = /^(Arrow|Home|End|Page)/;

/**
 * Lets a command act where the cursor is. A browser tells of a cursor that it moved by itself only a
 * moment later, and Enter may be quicker than that; so the key after a click or one that moves the cursor asks.
 */
export function cursorInTime(): Plugin {
  let untold = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (untold) tell(view);
          untold = moving.test(event.key);
          return false;
        },
        mouseup() {
          untold = true;
          return false;
        },
      },
    },
    view(view) {
      const { ownerDocument } = view.dom;
      const told = () => {
        untold = false;
      };
      ownerDocument.addEventListener('selectionchange', told);
      return { destroy: () => ownerDocument.removeEventListener('selectionchange', told) };
    },
  });
}

/** The page reads the browser's cursor when it hears this event. */
function tell(view: EditorView): void {
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}
