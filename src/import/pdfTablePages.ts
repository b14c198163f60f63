import type { Block } from './pages.ts';
import type { PdfTable } from './pdfTable.ts';
import type { TableOf } from './sourceTable.ts';

/** Columns of two halves of a table stand so close on their pages, in points. */
const aligned = 12;

/** The table that goes on from one page to the next, its heads once; null where these are two. */
export function continued(before: PdfTable, after: PdfTable): PdfTable | null {
  const sameColumns =
    before.columns.length === after.columns.length &&
    before.columns.every(({ x, right }, at) => {
      const other = after.columns[at];
      return other && Math.min(Math.abs(x - other.x), Math.abs(right - other.right)) < aligned;
    });
  if (!sameColumns || before.lines.at(-1)?.page === after.lines[0]?.page) return null;
  const heads = before.table.rows.filter((cells) => cells.every(({ header }) => header));
  const repeats = heads.every((cells, at) => sameWords(cells, after.table.rows[at]));
  const rest = repeats ? after.table.rows.slice(heads.length) : after.table.rows;
  return {
    lines: [...before.lines, ...after.lines],
    table: { rows: [...before.table.rows, ...rest] },
    columns: before.columns,
    certain: before.certain && after.certain,
  };
}

type Cells = TableOf<Block>['rows'][number];

function sameWords(a: Cells, b: Cells | undefined): boolean {
  const words = (cells: Cells) =>
    cells.map(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines).join(' ')).join('|');
  return b !== undefined && words(a) === words(b);
}
