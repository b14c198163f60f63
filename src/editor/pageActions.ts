import { NodeSelection, Plugin } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { openNote } from './openNote.ts';

const { footnote, masthead, adoptionLine } = schema.nodes;

/** Opens what is selected or clicked: the note of a mark, the form of masthead and adoption line. */
export function pageActions(editMasthead: () => void): Plugin {
  return new Plugin({
    props: {
      handleClickOn(view, _pos, node, nodePos) {
        if (node.type !== footnote) return false;
        view.dispatch(openNote(view.state.tr, nodePos));
        return true;
      },
      handleKeyDown(view, event) {
        const { selection, tr } = view.state;
        if (event.key !== 'Enter' || !(selection instanceof NodeSelection)) return false;
        const { type } = selection.node;
        if (type === footnote) view.dispatch(openNote(tr, selection.from));
        else if (type === masthead || type === adoptionLine) editMasthead();
        else return false;
        return true;
      },
    },
  });
}
