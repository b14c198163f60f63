import { isPageMark } from './furniture.ts';
import type { PdfPage } from './pdfText.ts';
import { isBold } from './printedBlocks.ts';
import type { PrintedLine } from './printedLines.ts';

/** Shares of a page's height, from the top, where running heads and feet stand (un-style 7.1, 7.4). */
const headEnd = 0.095;
const footBegin = 0.935;
const longHeadEnd = 0.13;

/** Running heads are in type smaller than this, in points. */
const largestHead = 9.2;

/** Lines of heads and feet stand at the same height on their pages, within so many points. */
const sameHeight = 3;

/** Page and job numbers stand in somewhat wider margins: no text has their form. */
const marksEnd = 0.12;
const marksBegin = 0.89;

const documentSymbol = /^[A-Z][A-Za-z0-9.()…-]*\/[A-Za-z0-9.()/…-]+(?: \(\d{4}\))?\*{0,3}$/;

/** A page's number alone: "3", "- 3 -", "Page 3". */
const pageNumber = /^(?:Page |[-–] ?)?(\d{1,3})(?: ?[-–])?$/i;

/**
 * The lines without what belongs to pages: running heads, page and job numbers, barcodes. Such a
 * line stands in a page's margin, and its words are a number's or symbol's, stand in the same
 * margin of another page, or are those of the first page's title.
 */
export function withoutPageMatter(
  lines: readonly PrintedLine[],
  pages: readonly PdfPage[],
): PrintedLine[] {
  const depths = new Map(lines.map((line) => [line, depthOf(line, pages)]));
  const isAtEdge = (line: PrintedLine) => {
    const depth = depths.get(line) ?? 0.5;
    return line.page > 1 && (depth < headEnd || depth > footBegin);
  };
  const atEdge = lines.filter(isAtEdge);
  const repeated = repeatedLines(atEdge);
  const numbers = pageNumbers(atEdge);
  const firstPage = lines.filter(({ page }) => page === 1).map(({ words }) => words);
  // A head breaks a title elsewhere than the title itself does, also behind a hyphen.
  const opening = unbroken(` ${firstPage.join(' ')} `);
  const isOfTitle = (words: string) => opening.includes(unbroken(` ${words} `));
  return lines.filter((line) => {
    const { words, page } = line;
    const depth = depths.get(line) ?? 0.5;
    if (isRunningTitle(line, depth) && isOfTitle(words)) return false;
    if (isPageMark(words)) return (page === 1 || depth > marksEnd) && depth < marksBegin;
    if (!isAtEdge(line)) return true;
    if (numbers.has(line)) return false;
    if (documentSymbol.test(words) || repeated.has(line)) return false;
    return depth > headEnd || !isOfTitle(words);
  });
}

function unbroken(words: string): string {
  return words.replace(/- ?/g, '- ');
}

/** A long title's further lines stand lower than other heads, in its small bold type. */
function isRunningTitle(line: PrintedLine, depth: number): boolean {
  return line.page > 1 && depth < longHeadEnd && line.size < largestHead && isBold(line);
}

function depthOf({ page, y }: PrintedLine, pages: readonly PdfPage[]): number {
  return 1 - y / (pages[page - 1]?.height || 1);
}

/**
 * The lines that number their pages: with the page's own number, or all as far from it, as in an
 * extract.
 */
function pageNumbers(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const byShift = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    const number = pageNumber.exec(line.words)?.[1];
    if (number === undefined) continue;
    const shift = Number(number) - line.page;
    byShift.set(shift, [...(byShift.get(shift) ?? []), line]);
  }
  const series = [...byShift].filter(([shift, found]) => shift === 0 || found.length > 2);
  return new Set(series.flatMap(([, found]) => found));
}

/** Lines whose words stand at the same height in the margin of another page. */
function repeatedLines(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const byWords = new Map<string, PrintedLine[]>();
  for (const line of lines) byWords.set(line.words, [...(byWords.get(line.words) ?? []), line]);
  const isRepeated = (line: PrintedLine) => {
    return byWords.get(line.words)?.some((other) => {
      return other.page !== line.page && Math.abs(other.y - line.y) < sameHeight;
    });
  };
  return new Set(lines.filter(isRepeated));
}
