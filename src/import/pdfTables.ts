import { pdfNames } from './pdfNames.ts';
import { type PdfTable, pdfTable } from './pdfTable.ts';
import { type Column, columnsOf, type DividedLine, dividedLines } from './pdfTableLines.ts';
import { taggedEnd, taggedTable } from './pdfTaggedTable.ts';
import type { PdfPage } from './pdfText.ts';
import type { PrintedLine } from './printedLines.ts';
import { startOf } from './starts.ts';

/** Whether a line begins the text of a resolution: above it, words stand in columns in the masthead. */
export function begins({ words }: PrintedLine): boolean {
  const kind = startOf(words)?.kind ?? '';
  return ['enacting', 'preambular', 'number', 'operative'].includes(kind);
}

/** More lines than a page has; a damaged file may have them. */
const mostLines = 250;

/**
 * The lines of the text of a page with the tables among them. `begun` tells whether the text of the
 * resolution began on a page before.
 */
export function withTables(
  lines: readonly PrintedLine[],
  begun: boolean,
  page: PdfPage | undefined,
): (PrintedLine | PdfTable)[] {
  if (!page || lines.length > mostLines) return [...lines];
  const divided = dividedLines(lines, page);
  const found: (PrintedLine | PdfTable)[] = [];
  const from = begun ? 0 : lines.findIndex(begins);
  let at = 0;
  let free = 0;
  while (at < divided.length) {
    const tagsEnd = from >= 0 && at >= from ? taggedEnd(divided, at) : at;
    const tagged = taggedTable(divided.slice(at, tagsEnd), page.height);
    if (tagged) {
      found.push(tagged);
      at = tagsEnd;
      free = tagsEnd;
      continue;
    }
    const rowsEnd = from >= 0 && at >= from ? tableEnd(divided, at) : at;
    const listEnd = at + 1 < rowsEnd ? namesEnd(divided, rowsEnd) : rowsEnd;
    const names = namesOf(divided.slice(at, listEnd), page);
    const end = names ? listEnd : rowsEnd;
    const table = names ?? tableOf(divided, { free, from: at, end }, page.height);
    if (table) {
      found.splice(found.length - (table.lines.length - (end - at)));
      found.push(table);
      at = end;
      free = end;
    } else {
      const line = lines[at];
      if (line) found.push(line);
      at += 1;
    }
  }
  return found;
}

function namesOf(rows: readonly DividedLine[], page: PdfPage): PdfTable | null {
  const columns = rows.length > 1 ? columnsOf(rows) : null;
  return columns && pdfNames(rows, columns, page);
}

/** Where the first column of a list is a line longer than the others, it stands as far below as those. */
function namesEnd(lines: readonly DividedLine[], end: number): number {
  const [before, last, next] = [lines[end - 2], lines[end - 1], lines[end]];
  if (!before || !last || !next || next.segments.length !== 1) return end;
  const [above, below] = [before.line.y - last.line.y, last.line.y - next.line.y];
  const inLine = Math.abs(next.line.x - last.line.x) < 1 && isAlike(next, last);
  return inLine && Math.abs(above - below) < 1 ? end + 1 : end;
}

/** Indexes of lines: those of a table, and the first above it that no other table has. */
interface Reach {
  readonly free: number;
  readonly from: number;
  readonly end: number;
}

function tableOf(
  lines: readonly DividedLine[],
  { free, from, end }: Reach,
  height: number,
): PdfTable | null {
  const rows = lines.slice(from, end);
  const columns = rows.length > 1 ? columnsOf(rows) : null;
  if (!columns) return null;
  let start = from;
  while (start > free && standsOver(lines[start - 1], lines[start], columns)) start -= 1;
  return pdfTable(lines.slice(start, end), columns, height);
}

/** Whether a line above a table is a head over some of its columns: small as it is, and not at its left. */
function standsOver(
  above: DividedLine | undefined,
  first: DividedLine | undefined,
  columns: readonly Column[],
): boolean {
  if (!above || !first) return false;
  const gap = above.line.y - first.line.y;
  const alike = Math.abs(above.line.size - first.line.size) < 0.3;
  const left = columns[0]?.right ?? 0;
  return alike && above.line.x > left && gap > 0 && gap < 2.8 * first.line.size;
}

/** A cell of several lines has so many below the one that holds other cells too. */
const mostWrapped = 8;

/** Rows of a table stand at most so many times the height of their type apart. */
const farthest = 4.5;

/** Index behind the last line of a table that would begin at an index; the index itself for none. */
function tableEnd(lines: readonly DividedLine[], from: number): number {
  if (!isRow(lines[from])) return from;
  let end = from + 1;
  for (let at = from + 1; at < lines.length && at - end < mostWrapped; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || !before || before.line.y - line.line.y > farthest * line.line.size) break;
    if (isRow(line)) end = at + 1;
    else if (!isAlike(line, lines[end - 1]) || isFull(line, lines.slice(from, end))) break;
  }
  // Lines below the last row that belong to it stand as close as lines of a paragraph.
  while (wraps(lines[end - 1], lines[end], lines.slice(from, end))) end += 1;
  return end;
}

/** A gap that no two words of a line have, however they are spread. */
const wideGap = 1.1;

/** Whether a line has words far apart; the number of a paragraph stands apart from it by itself. */
function isRow(line: DividedLine | undefined): boolean {
  if (!line) return false;
  const { segments } = line;
  const before = segments.slice(0, -1);
  if (before.every(({ items }) => isLabel(items.map(({ text }) => text).join('')))) return false;
  return segments.some((segment, index) => {
    const before = segments[index - 1];
    return before !== undefined && segment.x - before.right > wideGap * line.line.size;
  });
}

/** Whether a line fills the width of the rows before it, as a line of a paragraph does. */
function isFull({ line }: DividedLine, rows: readonly DividedLine[]): boolean {
  const left = Math.min(...rows.map((row) => row.line.x));
  const right = Math.max(...rows.map((row) => row.line.right));
  return line.right - line.x > 0.75 * (right - left);
}

function isAlike(a: DividedLine, b: DividedLine | undefined): boolean {
  return b !== undefined && Math.abs(a.line.size - b.line.size) < 0.8;
}

function wraps(
  last: DividedLine | undefined,
  next: DividedLine | undefined,
  rows: readonly DividedLine[],
): boolean {
  if (!last || !next || isFull(next, rows)) return false;
  const gap = last.line.y - next.line.y;
  // What stands beside the words of a row may be set smaller.
  const smaller = last.line.size - next.line.size;
  const alike = smaller > -1.6 && smaller < 1.6;
  const columns = columnsOf(rows);
  const inColumn = columns?.some(({ x }) => Math.abs(x - next.line.x) < 3) ?? false;
  return alike && inColumn && gap > 0 && gap < 1.4 * next.line.size;
}

/** The number or label of a paragraph, from which its words stand apart. */
function isLabel(words: string): boolean {
  return /^\s*(?:\d{1,3}[.)]|\(?[a-zA-Z]{1,5}[.)]|[IVXLC]+|[•–—-])\s*$/.test(words);
}
