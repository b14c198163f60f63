import { type Command, Selection, TextSelection } from 'prosemirror-state';

/**
 * Puts the cursor at the start of the title or behind the last words, or with `extend` selects up to
 * there. The browser's own way stops before what cannot be typed in and before what it has not laid out.
 */
export function goToEdge(edge: 'start' | 'end', extend: boolean): Command {
  return (state, dispatch) => {
    const { doc, selection } = state;
    const text = Selection.findFrom(
      doc.resolve(edge === 'start' ? 0 : doc.content.size),
      edge === 'start' ? 1 : -1,
      true,
    );
    if (!text) return false;
    const goal = extend ? TextSelection.between(doc.resolve(selection.anchor), text.$head) : text;
    dispatch?.(state.tr.setSelection(goal).scrollIntoView());
    return true;
  };
}
