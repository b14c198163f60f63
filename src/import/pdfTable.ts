import type { Block } from './pages.ts';
import { type Column, type DividedLine, reached, type Segment } from './pdfTableLines.ts';
import type { PdfItem } from './pdfText.ts';
import { type PrintedLine, type PrintedRun, printedLines } from './printedLines.ts';
import { italicLines } from './printedMarkup.ts';
import { type PlacedCell, type TableOf, wholeTable } from './sourceTable.ts';

/** A table of a page. */
export interface PdfTable {
  /** At least one. */
  readonly lines: readonly PrintedLine[];
  readonly table: TableOf<Block>;
  readonly columns: readonly Column[];
  /**
   * Whether each row has words in every column, and in one at a time, and heads or figures show that
   * it is no list set in columns.
   */
  readonly certain: boolean;
}

/** Words of one cell. */
interface OpenCell {
  readonly column: number;
  colspan: number;
  readonly line: PrintedLine;
  readonly runs: (readonly PrintedRun[])[];
}

/** The table of lines whose words stand in columns; null where their cells overlap. */
export function pdfTable(
  lines: readonly DividedLine[],
  columns: readonly Column[],
  height: number,
): PdfTable | null {
  const [first] = lines;
  const rows = rowsOf(lines, columns).map((row) => cellsOf(row, columns, height));
  const heads = headRows(rows);
  const placed = rows.map((cells, at) => cells.map((cell) => placedCell(cell, at < heads)));
  const table = wholeTable(placed, () => blockOf(first?.line, []));
  if (!first || !table || rows.length < 2) return null;
  const isFilled = rows.every((cells) => cells.length === columns.length);
  const certain = isFilled && (heads > 0 || rows.every(hasFigure));
  return { lines: lines.map(({ line }) => line), table, columns, certain };
}

/** Lines of one cell stand closer than this share of their height; rows farther apart. */
const apart = 1.42;

/**
 * The lines of each row: those that stand close, or each by itself where all do. Words of the first
 * column that stand apart from those above them begin a row, however close others stand between.
 */
function rowsOf(lines: readonly DividedLine[], [first]: readonly Column[]): DividedLine[][] {
  const gaps = lines.slice(1).map((next, index) => gapBetween(lines[index], next));
  const spaced = gaps.some((gap) => gap > apart);
  const rows: DividedLine[][] = [];
  let named: DividedLine | undefined;
  lines.forEach((line, index) => {
    const row = rows.at(-1);
    const names = line.segments.some(({ x }) => first !== undefined && x < first.right);
    const isNamed = names && named !== undefined && gapBetween(named, line) > apart;
    const isNew = spaced ? (gaps[index - 1] ?? 9) > apart || isNamed : isFilled(line);
    if (row && !isNew) row.push(line);
    else rows.push([line]);
    if (names) named = line;
  });
  return rows;
}

function hasFigure(cells: readonly OpenCell[]): boolean {
  const runs = cells.flatMap((cell) => cell.runs.flat());
  return runs.some(({ text, raised }) => !raised && /\d/.test(text));
}

function gapBetween(before: DividedLine | undefined, { line }: DividedLine): number {
  return before ? (before.line.y - line.y) / Math.max(before.line.size, line.size) : 9;
}

function isFilled({ segments }: DividedLine): boolean {
  return segments.length > 1;
}

function cellsOf(
  lines: readonly DividedLine[],
  columns: readonly Column[],
  height: number,
): OpenCell[] {
  const cells: OpenCell[] = [];
  for (const { line, segments } of lines) {
    for (const segment of segments) {
      const { column, colspan } = reached(segment, columns);
      const runs = runsOf(segment, height);
      const cell = cells.find((each) => overlaps(each, column, colspan));
      if (cell) {
        cell.runs.push(runs);
        cell.colspan = Math.max(cell.colspan, column + colspan - cell.column);
      } else cells.push({ column, colspan, line, runs: [runs] });
    }
  }
  return cells.sort((a, b) => a.column - b.column);
}

function overlaps(cell: OpenCell, column: number, colspan: number): boolean {
  return column < cell.column + cell.colspan && cell.column < column + colspan;
}

/** The words of a segment with their faces and marks, as those of a line. */
function runsOf({ items }: Segment, height: number): readonly PrintedRun[] {
  const lines = printedLines([{ height, items: [...items] as PdfItem[] }]);
  return lines.flatMap(({ runs }) => runs);
}

/** Heads stand in a face of their own: all in italics or all bold, above rows that are not. */
function headRows(rows: readonly (readonly OpenCell[])[]): number {
  const stressed = rows.map((cells) => {
    const runs = cells.flatMap((cell) => cell.runs.flat()).filter((run) => !run.raised);
    return runs.length > 0 && (runs.every((run) => run.bold) || runs.every((run) => run.italic));
  });
  const body = stressed.indexOf(false);
  return body > 0 ? body : 0;
}

function placedCell({ column, colspan, line, runs }: OpenCell, header: boolean): PlacedCell<Block> {
  const roman = runs.map((each) => each.map((run) => ({ ...run, italic: false })));
  const block = blockOf(line, italicLines(header ? roman : runs));
  return { column, colspan, rowspan: 1, header, paragraphs: [block] };
}

/** A block of lines with their markup, at a printed line. */
export function blockOf(line: PrintedLine | undefined, lines: readonly string[]): Block {
  return { line: line?.number ?? 1, lines, heading: 0, afterPage: false };
}
