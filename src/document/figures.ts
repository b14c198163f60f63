import type { Node } from 'prosemirror-model';
import { storedWords } from './runs.ts';
import { type GridCell, type TableGrid, tableGrid } from './tableGrid.ts';

const computed = new WeakMap<Node, ReadonlySet<GridCell>>();

/** The cells of a table that are set to the right: figures, and the heads of columns of figures. */
export function figureCells(table: Node): ReadonlySet<GridCell> {
  const known = computed.get(table);
  if (known) return known;
  const grid = tableGrid(table);
  const cells = grid.rows.flat();
  const heads = cells.filter(({ row, node }) => node.attrs.header && row < grid.headerRows);
  const figures = new Set([
    ...cells.filter(({ node }) => !node.attrs.header && isFigure(wordsOf(node))),
    ...heads.filter((head) => standsAboveFigures(head, grid)),
  ]);
  computed.set(table, figures);
  return figures;
}

/** Whether words are a number, a sum of money, a share, or the sign of nothing or of not known. */
function isFigure(words: string): boolean {
  return /^[($€£−–-]*\s?(?:\d[\d\s.,]*|[–—-]|\.\.)\s?[%)]*$/.test(words);
}

/** The words of a cell; its notes are none of them. */
function wordsOf(cell: Node): string {
  return cell.children.map(storedWords).join(' ').trim();
}

function standsAboveFigures({ column, node }: GridCell, { rows, headerRows }: TableGrid): boolean {
  if (node.attrs.colspan > 1) return false;
  const below = rows
    .slice(headerRows)
    .flat()
    .filter((cell) => cell.column === column && wordsOf(cell.node) !== '');
  return below.length > 0 && below.every((cell) => isFigure(wordsOf(cell.node)));
}
