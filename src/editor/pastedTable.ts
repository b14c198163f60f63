import type { PastedCell, PastedPiece } from '../document/pasted.ts';

/** More columns than a table of words has; Word allows so many. */
const mostColumns = 63;

/** Whether a table holds words in rows and columns, and does not only lay out a page. */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table, h1, h2, ol, ul')) return false;
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => row.children.length));
  return rows.length > 1 && widest > 1 && widest <= mostColumns;
}

/** The rows of a table; `read` gives the paragraphs of a cell. */
export function tableRows(
  table: Element,
  read: (cell: Element) => readonly (readonly PastedPiece[])[],
): PastedCell[][] {
  return rowsOf(table).map((row) =>
    [...row.children].map((cell) => ({
      colspan: span(cell, 'colspan'),
      rowspan: span(cell, 'rowspan'),
      header: cell.tagName === 'TH' || cell.closest('thead') !== null,
      paragraphs: read(cell),
    })),
  );
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')];
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1;
  return Math.min(Math.max(value, 1), mostColumns);
}
