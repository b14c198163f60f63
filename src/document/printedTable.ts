import { figureCells } from './figures.ts';
import type { OutlineTable } from './outline.ts';
import type { Proposal } from './proposals.ts';
import { type Run, textOf } from './runs.ts';
import { tableGrid } from './tableGrid.ts';

/** A table as the paper shows it. */
export interface PrintedTable {
  readonly table: OutlineTable;
  readonly columns: number;
  /** How many rows from the top are heads, and stand again on every page. */
  readonly headerRows: number;
  /** Cells by the row they begin in. */
  readonly rows: readonly (readonly PrintedCell[])[];
  /** What is proposed of the annex that it stands in; only where proposals are printed. */
  readonly proposed?: Proposal | null;
}

/** A cell of a printed table. */
export interface PrintedCell {
  /** Column of the grid where it begins, from 0. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  /** Whether it is set to the right, as figures are. */
  readonly figure: boolean;
  readonly paragraphs: readonly (readonly Run[])[];
}

/** Prints a table; `words` gives the runs of a textblock at a document position. */
export function printedTable(
  table: OutlineTable,
  words: (textblock: OutlineTable['node'], pos: number) => Run[],
): PrintedTable {
  const grid = tableGrid(table.node);
  const figures = figureCells(table.node);
  const rows = grid.rows.map((cells) =>
    cells.map((cell): PrintedCell => {
      const { node, offset, column } = cell;
      const paragraphs: Run[][] = [];
      node.forEach((paragraph, within) => {
        paragraphs.push(words(paragraph, table.pos + offset + 1 + within));
      });
      const { colspan, rowspan, header } = node.attrs;
      return { column, colspan, rowspan, header, figure: figures.has(cell), paragraphs };
    }),
  );
  return { table, columns: grid.columns, headerRows: grid.headerRows, rows };
}

/** The words of each cell of the grid, row by row; '' where a cell from beside or above stands. */
export function tableWords({ columns, rows }: PrintedTable): string[][] {
  return rows.map((cells) => {
    const line = new Array<string>(columns).fill('');
    for (const { column, paragraphs } of cells) {
      line[column] = paragraphs.map(textOf).join('\n');
    }
    return line;
  });
}
