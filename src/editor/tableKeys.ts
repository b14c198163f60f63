import { chainCommands, joinBackward, joinForward, splitBlock } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { CellSelection, goToNextCell } from 'prosemirror-tables';
import { tableAt } from './tableAt.ts';
import { addRowBelow, deleteTable } from './tableCommands.ts';

/** What keys do inside a table, where paragraphs are those of cells. */
export function tableKeys(): Plugin {
  return keymap({
    Tab: inTable(chainCommands(goToNextCell(1), newLastRow)),
    'Shift-Tab': inTable(chainCommands(goToNextCell(-1), () => true)),
    Enter: inTable(chainCommands(intoCell, splitBlock)),
    Backspace: inTable(chainCommands(deleteWhole, atEdge('start', joinBackward))),
    Delete: inTable(chainCommands(deleteWhole, atEdge('end', joinForward))),
  });
}

function inTable(command: Command): Command {
  return (state, dispatch, view) => tableAt(state) !== null && command(state, dispatch, view);
}

/** Behind the last cell a row is added, as in Word; the cursor goes to its first cell. */
const newLastRow: Command = (state, dispatch) => {
  if (!dispatch) return true;
  return addRowBelow(state, (tr) => {
    const next = state.apply(tr);
    goToNextCell(1)(next, (going) => tr.setSelection(going.selection));
    dispatch(tr);
  });
};

/** Enter on selected cells goes into the first of them, rather than split what is selected. */
const intoCell: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof CellSelection)) return false;
  const { $anchorCell } = selection;
  const cell = state.doc.resolve($anchorCell.pos + 2);
  dispatch?.(state.tr.setSelection(TextSelection.near(cell)));
  return true;
};

/** With all cells selected the table itself goes. */
const deleteWhole: Command = (state, dispatch) => {
  const { selection } = state;
  const all =
    selection instanceof CellSelection && selection.isColSelection() && selection.isRowSelection();
  return all && deleteTable(state, dispatch);
};

/** At the edge of a cell's paragraph it is joined to the one beside it; at the edge of the cell there
 * is nothing to join. Elsewhere the key is left to the text. */
function atEdge(edge: 'start' | 'end', join: Command): Command {
  return (state, dispatch, view) => {
    const { empty, $from } = state.selection;
    if (!empty || !$from.parent.isTextblock) return false;
    const { parentOffset, parent } = $from;
    if (parentOffset !== (edge === 'start' ? 0 : parent.content.size)) return false;
    const index = $from.index(-1);
    const last = edge === 'start' ? 0 : $from.node(-1).childCount - 1;
    return index === last || join(state, dispatch, view);
  };
}
