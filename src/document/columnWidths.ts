import type { Node } from 'prosemirror-model';
import { storedWords } from './runs.ts';
import { type GridCell, tableGrid } from './tableGrid.ts';

/** No column is asked to be wider than this many characters for a line of its own. */
const widestLine = 48;

/** How wide a table and its columns are. */
export interface ColumnWidths {
  /** What part of the table's width each column takes, together 1. */
  readonly shares: readonly number[];
  /** Whether it needs the page between its margins, more than the lines of the text have. */
  readonly wholePage: boolean;
}

/** Characters of a table that stand beside each other in the width of the text. */
const textWidth = 88;

const computed = new WeakMap<Node, ColumnWidths>();

/**
 * The widths of a table: as much for each column as its longest words and its longest cell ask for.
 * Nobody sets widths by hand, so that paper and screen have the same ones.
 */
export function columnWidths(table: Node): ColumnWidths {
  const known = computed.get(table);
  if (known) return known;
  const { columns, rows } = tableGrid(table);
  const asked = new Array<number>(columns).fill(minimum);
  const cells = rows.flat();
  const isSingle = ({ node }: GridCell) => node.attrs.colspan === 1;
  for (const cell of cells.filter(isSingle)) {
    asked[cell.column] = Math.max(asked[cell.column] ?? 0, lengthOf(cell.node));
  }
  for (const cell of cells.filter((each) => !isSingle(each))) widen(asked, cell);
  const total = asked.reduce((sum, width) => sum + width, 0);
  const widths = { shares: asked.map((width) => width / total), wholePage: total > textWidth };
  computed.set(table, widths);
  return widths;
}

/** A column of single figures still has room for its head. */
const minimum = 4;

/** Characters that a cell asks for in a line; long ones grow with the root, as they wrap. */
function lengthOf(cell: Node): number {
  let longest = 0;
  cell.forEach((paragraph) => {
    const words = storedWords(paragraph);
    const word = Math.max(0, ...words.split(/[\s/]+/).map(({ length }) => length));
    const line = Math.min(words.length, 12 + 2.5 * Math.sqrt(words.length));
    longest = Math.max(longest, word + 1, Math.min(line, widestLine) + 1);
  });
  return Math.min(longest, widestLine);
}

/** Shares among its columns what a wide cell asks for beyond them, but a third of it at most. */
function widen(asked: number[], { node, column }: GridCell): void {
  const span: number = node.attrs.colspan;
  const has = asked.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  const missing = Math.min(lengthOf(node), widestLine / 3) - has;
  if (missing <= 0) return;
  for (let at = column; at < column + span; at += 1) asked[at] = (asked[at] ?? 0) + missing / span;
}
