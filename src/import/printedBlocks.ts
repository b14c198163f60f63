import type { PdfTable } from './pdfTable.ts';
import { continued } from './pdfTablePages.ts';
import type { PrintedLine } from './printedLines.ts';
import { startOf, voteBegin } from './starts.ts';

/** Lines that the pages show as one paragraph, heading or the like, or as a half of one. */
export interface PrintedBlock {
  readonly lines: PrintedLine[];
  /** True when a page ended before it, perhaps within a paragraph. */
  readonly afterPage: boolean;
  /** The table that they make up; left out for other lines. */
  readonly table?: PdfTable;
}

/** Ends of a line's indentation, in points: less is chance. */
const indent = 5;

/** Lines of a paragraph stand 1.2 times their size apart; paragraphs at least 1.6 times. */
const apart = 1.4;

/** Gathers the lines of the text, page by page, into blocks. */
export class PrintedBlocks {
  readonly blocks: PrintedBlock[] = [];

  /** Adds the next line of the text. */
  line(line: PrintedLine): void {
    const block = this.blocks.at(-1);
    if (block && goesOn(block, line)) block.lines.push(line);
    else this.blocks.push({ lines: [line], afterPage: isAfterPage(block, line) });
  }

  /** Adds a table, or the rest of one that the page before began. */
  table(table: PdfTable): void {
    const before = this.blocks.at(-1);
    const whole = before?.table && continued(before.table, table);
    if (whole) this.blocks.pop();
    const lines = whole ? [...(before?.lines ?? []), ...table.lines] : [...table.lines];
    this.blocks.push({ lines, afterPage: false, table: whole ?? table });
  }
}

function isAfterPage(block: PrintedBlock | undefined, line: PrintedLine): boolean {
  return block !== undefined && block.lines.at(-1)?.page !== line.page && !isFinished(block);
}

function goesOn(block: PrintedBlock, line: PrintedLine): boolean {
  const first = block.lines[0];
  const before = block.lines.at(-1);
  if (!first || !before || block.table || isSign(before) || voteBegin.test(line.words))
    return false;
  if (Math.abs(before.size - line.size) > 0.8) return false;
  if (isBold(before) !== isBold(line) && (isBold(first) || isBold(line))) return false;
  if (before.page !== line.page) {
    return !isFinished(block) && (isWrapped(block, first, line) || isRunOn(block, line));
  }
  const gap = before.y - line.y;
  return gap > 0.5 * line.size && gap < apart * line.size && !beginsIndented(block, before, line);
}

/**
 * Whether a line at the top of a page is where the block's further lines are: at another
 * indentation than its first. Otherwise its words must tell.
 */
function isWrapped({ lines }: PrintedBlock, first: PrintedLine, line: PrintedLine): boolean {
  const second = lines[1];
  if (!second) return line.x < first.x - indent;
  return Math.abs(second.x - first.x) > indent && Math.abs(line.x - second.x) < indent;
}

/** "Annex" and "Annex II" have lines of their own, however close the title stands below them. */
function isSign(line: PrintedLine): boolean {
  return startOf(line.words)?.kind === 'annex';
}

/** Whether the last line ends short of the margin with a mark that ends paragraphs. */
function isFinished({ lines }: PrintedBlock): boolean {
  const last = lines.at(-1);
  const right = Math.max(...lines.map((full) => full.right));
  if (!last || lines.length < 2) return false;
  return last.right < right - 3 * indent && /[;.:][”"’)]?[\d,]*$/.test(last.words);
}

/** Whether a line at the top of a page goes on in words and place below a line that is full. */
function isRunOn({ lines }: PrintedBlock, line: PrintedLine): boolean {
  const before = lines.at(-1);
  const right = Math.max(...lines.map((full) => full.right));
  if (!before || lines.length < 2 || before.right < right - indent) return false;
  return Math.abs(before.x - line.x) < indent && /^[\p{Ll}\d]/u.test(line.words);
}

/** Whether a line is indented as a first line is, below one that ends a paragraph. */
function beginsIndented({ lines }: PrintedBlock, before: PrintedLine, line: PrintedLine): boolean {
  const wrap = lines[1]?.x ?? before.x;
  return line.x > wrap + indent && /[,;:.]\d{0,3}$/.test(before.words) && lines.length > 1;
}

/** Whether all words of a line are bold; marks do not count. */
export function isBold({ runs }: PrintedLine): boolean {
  return runs.every(({ bold, raised, text }) => bold || raised || text.trim() === '');
}
