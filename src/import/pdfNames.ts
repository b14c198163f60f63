import { blockOf, type PdfTable } from './pdfTable.ts';
import { type Column, type DividedLine, reached, type Segment } from './pdfTableLines.ts';
import type { PdfItem, PdfPage } from './pdfText.ts';
import { type PrintedLine, printedLines } from './printedLines.ts';
import { italicLines } from './printedMarkup.ts';
import { wholeTable } from './sourceTable.ts';

/** The further lines of a name are indented so far, in points. */
const indented = 3;

/** More words than the name of a State or body has. */
const mostWords = 12;

/** So many names are not in the order of the alphabet by chance. */
const fewestInOrder = 6;

/** A line of one column. */
interface ColumnLine {
  readonly segment: Segment;
  readonly line: PrintedLine;
}

/**
 * A list of names that is set in columns, as of the States members of a committee: a table of one
 * row, whose cells hold the names of a column as paragraphs, so that they are read one column after
 * another. Null for other lines. That it is no table shows where the file holds one column after
 * another, as a program writes a text in columns, or where names have the order of the alphabet only
 * down the columns; with that order it is certain.
 */
export function pdfNames(
  lines: readonly DividedLine[],
  columns: readonly Column[],
  page: PdfPage,
): PdfTable | null {
  const lists = columns.map((_, column) => columnLines(lines, column, columns, page));
  const segments = lines.reduce((sum, line) => sum + line.segments.length, 0);
  if (lists.flat().length !== segments || !lists.every(isList)) return null;
  const names = lists.map((list) => namesOf(list.map(({ line }) => line)));
  const ordered = inOrder(names.flat());
  if (!followEachOther(lists, page) && (!ordered || inOrder(across(names)))) return null;
  const cells = names.map((list, column) => ({
    ...{ column, colspan: 1, rowspan: 1, header: false },
    paragraphs: list.map((own) => blockOf(own[0], italicLines(own.map(({ runs }) => runs)))),
  }));
  const table = wholeTable([cells], () => blockOf(lines[0]?.line, []));
  return table && { lines: lines.map(({ line }) => line), table, columns, certain: ordered };
}

function columnLines(
  lines: readonly DividedLine[],
  column: number,
  columns: readonly Column[],
  page: PdfPage,
): ColumnLine[] {
  return lines.flatMap(({ line, segments }) =>
    segments
      .filter((segment) => {
        const at = reached(segment, columns);
        return at.column === column && at.colspan === 1;
      })
      .map((segment) => ({ segment, line: lineOf(segment, line, page) })),
  );
}

function lineOf({ items }: Segment, line: PrintedLine, { height }: PdfPage): PrintedLine {
  const [own = line] = printedLines([{ height, items: [...items] }]);
  return { ...own, number: line.number, page: line.page };
}

function isList(lines: readonly ColumnLine[]): boolean {
  return lines.length > 1 && lines.every(({ line }) => isName(line));
}

/** Whether words may be a name or go on one: no sentence, figure or label, and in roman. */
function isName({ words, runs }: PrintedLine): boolean {
  const own = words.trim();
  const roman = runs.every(({ bold, italic }) => !bold && !italic);
  return roman && !/[\d:;?!…]|[.,]$|^\P{L}*$/u.test(own) && own.split(' ').length <= mostWords;
}

/** Whether all of each list stands in the file before all of the next one. */
function followEachOther(lists: readonly (readonly ColumnLine[])[], { items }: PdfPage): boolean {
  const places = new Map<PdfItem, number>(items.map((item, index) => [item, index]));
  let end = -1;
  return lists.every((list) => {
    const own = list.flatMap(({ segment }) => segment.items.map((item) => places.get(item) ?? -1));
    const follows = Math.min(...own) > end;
    end = Math.max(...own);
    return follows;
  });
}

function namesOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const left = Math.min(...lines.map(({ x }) => x));
  const names: PrintedLine[][] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last && line.x > left + indented) last.push(line);
    else names.push([line]);
  }
  return names;
}

/** Names as a reader meets them who goes across the columns. */
function across(lists: readonly (readonly PrintedLine[][])[]): PrintedLine[][] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}

function inOrder(names: readonly (readonly PrintedLine[])[]): boolean {
  const words = names.map(([first]) => (first?.words ?? '').trim());
  return (
    words.length >= fewestInOrder &&
    words.every((word, at) => at === 0 || compared(words[at - 1] ?? '', word) <= 0)
  );
}

/** The order of the alphabet without regard to accents, the same on every machine. */
function compared(a: string, b: string): number {
  const plain = (word: string) => word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
  return plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : 0;
}
