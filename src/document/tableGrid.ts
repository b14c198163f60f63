import type { Node } from 'prosemirror-model';

/** A cell and the place in the grid where it begins. */
export interface GridCell {
  readonly node: Node;
  /** Offset from the position right before the table to that right before the cell. */
  readonly offset: number;
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** The cells of a table in reading order, on their grid. */
export interface TableGrid {
  readonly columns: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** How many rows from the top have header cells only: they stand again on every page. */
  readonly headerRows: number;
}

const grids = new WeakMap<Node, TableGrid>();

/**
 * The grid of a table, kept by node. Throws `RangeError` for a table whose cells leave a gap, run out
 * of it, or for one without a column.
 */
export function tableGrid(table: Node): TableGrid {
  const known = grids.get(table);
  if (known) return known;
  const grid = laidOut(table);
  grids.set(table, grid);
  return grid;
}

function laidOut(table: Node): TableGrid {
  // For each column the first row that no cell from above reaches.
  const free: number[] = [];
  const rows: GridCell[][] = [];
  table.forEach((row, rowOffset, at) => {
    const cells: GridCell[] = [];
    let column = 0;
    row.forEach((node, offset) => {
      while ((free[column] ?? 0) > at) column += 1;
      const { colspan, rowspan } = node.attrs;
      if (column + colspan > mostColumns) throw new RangeError(`Row ${at} is too wide`);
      for (let taken = column; taken < column + colspan; taken += 1) {
        if ((free[taken] ?? 0) > at) throw new RangeError(`Cells of row ${at} overlap`);
        free[taken] = at + rowspan;
      }
      cells.push({ node, offset: 1 + rowOffset + 1 + offset, row: at, column });
      column += colspan;
    });
    rows.push(cells);
    if (Array.from(free, (reached) => (reached ?? 0) <= at).some(Boolean)) {
      throw new RangeError(`Row ${at} has a gap`);
    }
  });
  checkWhole(free, rows);
  return { columns: free.length, rows, headerRows: headerRows(rows) };
}

/** More columns than any table has; a damaged file may say so. */
const mostColumns = 1000;

/** A wider row further down leaves a gap above, as its columns begin there. */
function checkWhole(free: readonly number[], rows: readonly (readonly GridCell[])[]): void {
  const width = free.length;
  const first = (rows[0] ?? []).reduce((sum, { node }) => sum + node.attrs.colspan, 0);
  if (width === 0 || first !== width) throw new RangeError('The rows of a table differ in width');
  if (free.some((reached) => reached !== rows.length)) {
    throw new RangeError('A cell reaches below its table');
  }
}

/** A header that reaches below the rows of headers makes those it reaches part of the body. */
function headerRows(rows: readonly (readonly GridCell[])[]): number {
  const bodyAt = rows.findIndex((cells) => cells.some(({ node }) => !node.attrs.header));
  let count = bodyAt < 0 ? rows.length - 1 : bodyAt;
  const reaches = (row: number) =>
    rows[row]?.some(({ node }) => row + node.attrs.rowspan > count) ?? false;
  while (count > 0 && rows.slice(0, count).some((_cells, row) => reaches(row))) count -= 1;
  return count;
}
