import type { Block } from './pages.ts';
import { blockOf, type PdfTable } from './pdfTable.ts';
import type { Column, DividedLine } from './pdfTableLines.ts';
import type { TaggedCell, TaggedTable } from './pdfTags.ts';
import type { PdfItem } from './pdfText.ts';
import { type PrintedLine, printedLines } from './printedLines.ts';
import { italicLines } from './printedMarkup.ts';
import { type PlacedCell, wholeTable } from './sourceTable.ts';

/** Index behind the last line from `at` on whose words all stand in the tagged table at `at`. */
export function taggedEnd(lines: readonly DividedLine[], at: number): number {
  const table = tableOf(lines[at]);
  let end = at;
  while (table && end < lines.length && tableOf(lines[end]) === table) end += 1;
  return end;
}

/** The table that all words of a line are tagged to stand in; null for none. */
function tableOf(line: DividedLine | undefined): TaggedTable | null {
  const items = line?.segments.flatMap((segment) => segment.items) ?? [];
  const table = items[0]?.cell?.table ?? null;
  return items.every(({ cell }) => cell?.table === table) ? table : null;
}

/**
 * The table of lines that the tags of the file say are one, each word in the cell that it is tagged
 * for. Null where its rows have different numbers of cells: the tags do not tell over which columns a
 * cell reaches.
 */
export function taggedTable(lines: readonly DividedLine[], height: number): PdfTable | null {
  const [first] = lines;
  const table = tableOf(first);
  const width = table?.rows[0] ?? 0;
  if (!first || !table || width < 2 || table.rows.length < 2) return null;
  if (table.rows.some((cells) => cells !== width)) return null;
  const found = cellsIn(lines);
  const rows = table.rows.map((_, row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = found.get(keyOf({ row, column })) ?? blank(first.line);
      return placedCell(cell, column, height);
    }),
  );
  // The tags of a page may name the rows of a table that stand on other pages.
  const here = [...found.values()].map(({ row }) => row);
  const ofPage = rows.slice(Math.min(...here), Math.max(...here) + 1);
  // A first row with empty cells may be the rest of the last one of the page before.
  const certain = ofPage[0]?.every(({ paragraphs }) => paragraphs[0]?.lines.length) ?? false;
  const whole = wholeTable(ofPage, () => blockOf(first.line, []), true);
  const columns = Array.from({ length: width }, (_, column) => columnOf(found, column));
  return whole && { lines: lines.map(({ line }) => line), table: whole, columns, certain };
}

function placedCell(
  { line, items, header }: Found,
  column: number,
  height: number,
): PlacedCell<Block> {
  const printed = items.length > 0 ? printedLines([{ height, items }]) : [];
  const runs = printed.map((one) => one.runs);
  const roman = runs.map((own) => own.map((run) => ({ ...run, italic: false })));
  const paragraphs = [blockOf(line, italicLines(header ? roman : runs))];
  return { column, colspan: 1, rowspan: 1, header, paragraphs };
}

/** The words of a cell with the line where they begin. */
interface Found {
  readonly line: PrintedLine;
  readonly items: PdfItem[];
  readonly header: boolean;
  readonly row: number;
}

function blank(line: PrintedLine): Found {
  return { line, items: [], header: false, row: 0 };
}

function keyOf({ row, column }: Pick<TaggedCell, 'row' | 'column'>): string {
  return `${row}/${column}`;
}

function cellsIn(lines: readonly DividedLine[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { line, segments } of lines) {
    for (const item of segments.flatMap(({ items }) => items)) {
      if (!item.cell) continue;
      const cell = found.get(keyOf(item.cell)) ?? { ...blank(line), ...item.cell, items: [] };
      cell.items.push(item);
      found.set(keyOf(item.cell), cell);
    }
  }
  return found;
}

function columnOf(found: ReadonlyMap<string, Found>, column: number): Column {
  const items = [...found.values()]
    .flatMap((cell) => cell.items)
    .filter(({ cell }) => cell?.column === column);
  return {
    x: items.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: items.reduce((most, { x, width }) => Math.max(most, x + width), 0),
  };
}
