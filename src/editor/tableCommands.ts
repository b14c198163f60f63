import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addRowBefore as addAbove,
  addRowAfter as addBelow,
  addColumnBefore as addLeft,
  addColumnAfter as addRight,
  deleteColumn as columnGone,
  mergeCells as merged,
  deleteRow as rowGone,
  selectedRect,
  splitCell as split,
} from 'prosemirror-tables';
import { schema } from '../document/schema.ts';
import { tableGrid } from '../document/tableGrid.ts';
import { announce } from './announcement.ts';
import { labelAt } from './labelAt.ts';
import { blankParagraph, isBlank, isParagraph } from './paragraph.ts';
import { blockOf, placeOf } from './place.ts';
import { kindAround } from './splitParagraph.ts';
import { type TablePlace, tableAt } from './tableAt.ts';

const { table, tableRow, tableCell, cellParagraph, annexTitle, heading } = schema.nodes;

/** Inserts a table of three rows, the first of heads, behind the paragraph or the annex title at the
 * cursor, in place of the paragraph where it is blank. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const place = placeOf(state.selection);
  if (!place && $from.parent.type !== annexTitle) return false;
  const block = place ? blockOf(place) : { node: $from.parent, pos: $from.before() };
  const end = block.pos + block.node.nodeSize;
  const start = isBlank(block.node) ? block.pos : end;
  const tr = closeHistory(state.tr).replaceWith(start, end, blankTable(3, 3));
  tr.setSelection(TextSelection.create(tr.doc, start + 4));
  dispatch?.(announce(tr, `${labelAt(tr.doc, start)} inserted.`).scrollIntoView());
  return true;
};

/** A table without words whose first row has heads. */
function blankTable(rows: number, columns: number): Node {
  const row = (header: boolean) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => tableCell.create({ header }, cellParagraph.create())),
    );
  return table.create(
    null,
    Array.from({ length: rows }, (_none, at) => row(at === 0)),
  );
}

export const addRowAbove: Command = inTable(addAbove, 'Row added.');
export const addRowBelow: Command = inTable(addBelow, 'Row added.');
export const addColumnLeft: Command = inTable(addLeft, 'Column added.');
export const addColumnRight: Command = inTable(addRight, 'Column added.');
export const mergeCells: Command = inTable(merged, 'Cells merged.');
export const splitCell: Command = inTable(split, 'Cell split.');

/** Deletes the rows of the selected cells; the table with its last row. */
export const deleteRow: Command = (state, dispatch) => {
  if (!tableAt(state)) return false;
  const { top, bottom, map } = selectedRect(state);
  if (top === 0 && bottom === map.height) return deleteTable(state, dispatch);
  return inTable(rowGone, 'Row deleted.')(state, dispatch);
};

/** Deletes the columns of the selected cells; the table with its last column. */
export const deleteColumn: Command = (state, dispatch) => {
  if (!tableAt(state)) return false;
  const { left, right, map } = selectedRect(state);
  if (left === 0 && right === map.width) return deleteTable(state, dispatch);
  return inTable(columnGone, 'Column deleted.')(state, dispatch);
};

/** Deletes the table at the cursor. The only block of a text gives way to a blank paragraph. */
export const deleteTable: Command = (state, dispatch) => {
  const place = tableAt(state);
  if (!place) return false;
  const { pos, container, index } = place;
  const end = pos + place.table.nodeSize;
  const tr = closeHistory(state.tr);
  if (container.canReplace(index, index + 1)) tr.delete(pos, end);
  else tr.replaceWith(pos, end, blankParagraph(kindAround(container, index)));
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), -1));
  dispatch?.(announce(tr, `Deleted ${labelAt(state.doc, pos)}.`).scrollIntoView());
  return true;
};

/** Makes the selected cells heads, or common cells where all of them are heads. */
export const toggleHeads: Command = (state, dispatch) => {
  if (!tableAt(state)) return false;
  const { map, tableStart, ...rect } = selectedRect(state);
  const cells = map.cellsInRect(rect).map((offset) => tableStart + offset);
  const header = !cells.every((pos) => state.doc.nodeAt(pos)?.attrs.header);
  const tr = closeHistory(state.tr);
  for (const pos of cells) tr.setNodeAttribute(pos, 'header', header);
  dispatch?.(announce(tr, header ? 'Heads now.' : 'No heads any more.'));
  return true;
};

/** Goes on behind the table at the cursor, in a new paragraph unless a blank one waits there. */
export const paragraphAfterTable: Command = besideTable(1);

/** Goes on before the table at the cursor, in a new paragraph unless a blank one waits there. */
export const paragraphBeforeTable: Command = besideTable(0);

function besideTable(side: 0 | 1): Command {
  return (state, dispatch) => {
    const place = tableAt(state);
    if (!place) return false;
    const { pos, container, index } = place;
    const at = side === 1 ? pos + place.table.nodeSize : pos;
    const beside = container.maybeChild(side === 1 ? index + 1 : index - 1);
    const waits = beside !== null && isBlank(beside);
    const tr = closeHistory(state.tr);
    if (!waits) tr.insert(at, blankParagraph(kindBeside(place, side)));
    const landed = waits && side === 0 ? at - beside.nodeSize : at;
    tr.setSelection(TextSelection.create(tr.doc, landed + 2));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The kind of the nearest paragraph on that side, else of the other. */
function kindBeside({ container, index }: TablePlace, side: 0 | 1) {
  const before = container.children.slice(0, index).findLast(isParagraph);
  const inOrder =
    before &&
    container.children
      .slice(0, index)
      .findLast((child) => child.type === heading || isParagraph(child));
  return side === 1 && inOrder && isParagraph(inOrder)
    ? inOrder.type
    : kindAround(container, index);
}

/** A command of the table package as one step of the history. */
function inTable(command: Command, said: string): Command {
  return (state, dispatch) => {
    const place = tableAt(state);
    if (!place) return false;
    return command(
      state,
      dispatch &&
        ((tr) => {
          spreadHeads(tr, place);
          dispatch(announce(closeHistory(tr), said).scrollIntoView());
        }),
    );
  };
}

/** Makes new cells heads where all others of their row are, or all others of their column below it. */
function spreadHeads(tr: Transaction, { table: before, pos }: TablePlace): void {
  const now = tr.doc.nodeAt(pos);
  if (now?.type !== table) return;
  const old = new Set(tableGrid(before).rows.flatMap((cells) => cells.map(({ node }) => node)));
  const grid = tableGrid(now);
  const cells = grid.rows.flat();
  const heads = tableGrid(before).headerRows;
  const allHeads = (others: readonly { readonly node: Node }[]) =>
    others.length > 0 && others.every(({ node }) => node.attrs.header);
  for (const cell of cells.filter(({ node }) => !old.has(node) && !node.attrs.header)) {
    const others = cells.filter(({ node }) => node !== cell.node && old.has(node));
    const beside = others.filter(({ row }) => row === cell.row);
    const below = others.filter(({ row, column }) => column === cell.column && row >= heads);
    if (!allHeads(beside) && !allHeads(below)) continue;
    tr.setNodeAttribute(pos + cell.offset, 'header', true);
  }
}
