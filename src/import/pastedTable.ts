import type { Node } from 'prosemirror-model';
import type { PastedCell, PastedPiece, PastedTable } from '../document/pasted.ts';
import { schema } from '../document/schema.ts';
import { withSingleSpaces } from './typography.ts';

/** More columns than any table has; spans that say more are cut. */
const mostColumns = 1000;

/** A pasted table as a node that covers its grid: blank cells fill the gaps that its rows leave. */
export function pastedTable(
  { rows }: PastedTable,
  inline: (pieces: readonly PastedPiece[]) => Node[],
): Node {
  const grid = placed(rows);
  const width = Math.max(1, ...grid.map((row) => Math.max(0, ...row.map(endOf))));
  // For each column the first row that no cell from above reaches.
  const free = Array.from({ length: width }, () => 0);
  const made = grid.map((row, at) => {
    const begins = new Map(row.map((cell) => [cell.column, cell]));
    const cells: Node[] = [];
    for (let column = 0; column < width; column += 1) {
      if ((free[column] ?? 0) > at) continue;
      const { cell, colspan, rowspan } = begins.get(column) ?? {
        cell: null,
        colspan: 1,
        rowspan: 1,
      };
      free.fill(at + rowspan, column, column + colspan);
      cells.push(node(cell, colspan, rowspan, inline));
    }
    return schema.node('tableRow', null, cells);
  });
  return schema.node('table', null, made);
}

interface PlacedCell {
  readonly cell: PastedCell;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** The cells of each row on the grid; one that meets another from above is made narrower. */
function placed(rows: readonly (readonly PastedCell[])[]): PlacedCell[][] {
  const free: number[] = [];
  return rows.map((row, at) => {
    const cells: PlacedCell[] = [];
    let column = 0;
    for (const cell of row) {
      while ((free[column] ?? 0) > at) column += 1;
      if (column >= mostColumns) break;
      let colspan = 1;
      const wanted = Math.min(cell.colspan, mostColumns - column);
      while (colspan < wanted && (free[column + colspan] ?? 0) <= at) colspan += 1;
      const rowspan = Math.min(cell.rowspan, rows.length - at);
      for (let taken = column; taken < column + colspan; taken += 1) free[taken] = at + rowspan;
      cells.push({ cell, column, colspan, rowspan });
      column += colspan;
    }
    return cells;
  });
}

function endOf({ column, colspan }: PlacedCell): number {
  return column + colspan;
}

function node(
  cell: PastedCell | null,
  colspan: number,
  rowspan: number,
  inline: (pieces: readonly PastedPiece[]) => Node[],
): Node {
  if (!cell) return blank();
  const paragraphs = cell.paragraphs.map((pieces) =>
    schema.node('cellParagraph', null, inline(withSingleSpaces(pieces))),
  );
  const content = paragraphs.length > 0 ? paragraphs : [schema.node('cellParagraph')];
  return schema.node('tableCell', { colspan, rowspan, header: cell.header }, content);
}

function blank(): Node {
  return schema.node('tableCell', null, [schema.node('cellParagraph')]);
}
