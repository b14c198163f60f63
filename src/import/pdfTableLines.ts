import type { PdfItem, PdfPage } from './pdfText.ts';
import type { PrintedLine } from './printedLines.ts';

/** Words of a line that stand apart from its others, as those of a cell do. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  readonly items: readonly PdfItem[];
}

/** A line of a page and how it divides. */
export interface DividedLine {
  readonly line: PrintedLine;
  readonly segments: readonly Segment[];
}

/** The narrowest gap between two cells, as a share of the type's height; words stand closer. */
const cellGap = 0.62;

/** The lines of a page with the parts that wide gaps divide them into. */
export function dividedLines(lines: readonly PrintedLine[], page: PdfPage): DividedLine[] {
  const items = page.items.filter(({ text }) => text.trim() !== '');
  const sorted = [...items].sort((a, b) => b.y - a.y);
  let from = 0;
  return lines.map((line) => {
    const reach = 0.5 * line.size;
    while (sorted[from] && (sorted[from]?.y ?? 0) > line.y + reach + 4) from += 1;
    const own: PdfItem[] = [];
    for (let at = from; at < sorted.length; at += 1) {
      const item = sorted[at];
      if (!item || item.y < line.y - reach) break;
      if (Math.abs(item.y - line.y) < 0.5 * Math.max(line.size, item.size)) own.push(item);
    }
    return { line, segments: segmentsOf(own, line.size) };
  });
}

function segmentsOf(items: readonly PdfItem[], size: number): Segment[] {
  const segments: { x: number; right: number; items: PdfItem[] }[] = [];
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    if (last && item.x - last.right <= cellGap * size) {
      last.items.push(item);
      last.right = Math.max(last.right, item.x + item.width);
    } else segments.push({ x: item.x, right: item.x + item.width, items: [item] });
  }
  return segments;
}

/** A stretch of the page's width. */
export interface Column {
  readonly x: number;
  readonly right: number;
}

/** More columns than a page has room for. */
const mostColumns = 60;

/**
 * The columns that the words of lines stand in: as many as the fullest lines have parts. Null where
 * these lines do not agree, as the words of a paragraph do not.
 */
export function columnsOf(lines: readonly DividedLine[]): Column[] | null {
  const counts = lines.map(({ segments }) => segments.length);
  const most = [...new Set(counts)].sort((a, b) => b - a);
  const count = most.find((each) => counts.filter((other) => other === each).length > 1);
  if (count === undefined || count < 2 || count > mostColumns) return null;
  const full = lines.filter(({ segments }) => segments.length === count);
  const columns = merged(full.flatMap(({ segments }) => segments));
  return columns.length === count ? columns : null;
}

/** Stretches with those that overlap made one. */
function merged(segments: readonly Column[]): Column[] {
  const columns: { x: number; right: number }[] = [];
  for (const { x, right } of [...segments].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

/** The first column that a segment stands in and how many it reaches over. */
export function reached(
  segment: Segment,
  columns: readonly Column[],
): { readonly column: number; readonly colspan: number } {
  const over = columns.flatMap(({ x, right }, index) =>
    segment.x < right && segment.right > x ? [index] : [],
  );
  const [first] = over;
  if (first !== undefined) return { column: first, colspan: over.length };
  const middle = (segment.x + segment.right) / 2;
  const apart = columns.map(({ x, right }) => Math.abs((x + right) / 2 - middle));
  return { column: apart.indexOf(Math.min(...apart)), colspan: 1 };
}
