import type { Aside } from './asides.ts';
import { lineBoxes } from './lineBoxes.ts';
import { dividedPage, noteStart, textSize } from './pageFeet.ts';
import { withoutPageMatter } from './pageMatter.ts';
import type { Block, Pages, SourceNote } from './pages.ts';
import { begins, withTables } from './pdfTables.ts';
import type { PdfPage } from './pdfText.ts';
import { isBold, type PrintedBlock, PrintedBlocks } from './printedBlocks.ts';
import { type PrintedLine, type PrintedRun, printedLines } from './printedLines.ts';
import { boldLines, italicLines, plainLines } from './printedMarkup.ts';
import type { PageBox } from './sourcePlace.ts';
import { endsStopped, startOf } from './starts.ts';

/** The text of a PDF as the recognition of paragraphs takes it. */
export interface PdfLayout extends Pages {
  /** All words of text and notes with their markup. */
  readonly text: string;
  /** The page of each line, both counted from 1: the first is that of line 1. */
  readonly pages: readonly number[];
}

/** Finds blocks and notes in the pages of a PDF by their places, sizes and faces (un-style 4.9). */
export function pdfLayout(pages: readonly PdfPage[]): PdfLayout {
  const all = printedLines(pages);
  const lines = withoutPageMatter(all, pages);
  const size = textSize(lines);
  const text = new PrintedBlocks();
  const notes = new PrintedNotes();
  let begun = false;
  for (const page of byPage(lines)) {
    const divided = dividedPage(page, size, notes.isOpen());
    const sheet = pages[(page[0]?.page ?? 1) - 1];
    for (const part of withTables(divided.body, begun, sheet)) {
      if ('table' in part) text.table(part);
      else text.line(part);
      begun ||= !('table' in part) && begins(part);
    }
    for (const line of divided.notes) notes.line(line, text.blocks.length);
  }
  const boxes = (printed: readonly PrintedLine[]) => lineBoxes(printed, pages);
  const blocks = markedBlocks(text.blocks, boxes);
  const numbered = notes.numbered(boxes);
  return {
    withoutPageMatter: true,
    asides: notes.asides(),
    blocks,
    notes: numbered,
    text: [...blocks.flatMap(linesOf), ...numbered.flatMap((note) => note.lines)].join('\n'),
    pages: all.map(({ page }) => page),
  };
}

function byPage(lines: readonly PrintedLine[]): PrintedLine[][] {
  const pages: PrintedLine[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page?.[0]?.page === line.page) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** Faces say nothing in a masthead; below it italics are titles' and bold is a heading's. */
function markedBlocks(
  blocks: readonly PrintedBlock[],
  boxes: (lines: readonly PrintedLine[]) => PageBox[],
): Block[] {
  const bodyAt = bodyBegin(blocks);
  return blocks.map(({ lines, afterPage, table }, index) => ({
    line: lines[0]?.number ?? 1,
    lines: table ? [] : markedBlock(lines, index < bodyAt),
    heading: 0,
    afterPage,
    places: boxes(lines),
    ...(table
      ? { shape: { as: 'table', table: table.table, unsure: !table.certain } as const }
      : {}),
  }));
}

function linesOf({ lines, shape }: Block): readonly string[] {
  if (shape?.as !== 'table') return lines;
  return shape.table.rows.flat().flatMap(({ paragraphs }) => paragraphs.flatMap(linesOf));
}

/** Index of the block after the enacting words, or of the first paragraph where there are none. */
function bodyBegin(blocks: readonly PrintedBlock[]): number {
  const starts = blocks.map(({ lines }) => {
    return startOf(lines.map(({ words }) => words).join(' '))?.kind ?? '';
  });
  const enacting = starts.indexOf('enacting');
  if (enacting !== -1) return enacting + 1;
  return starts.findIndex((start) => ['preambular', 'number', 'operative'].includes(start));
}

function markedBlock(lines: readonly PrintedLine[], isOpening: boolean): string[] {
  if (isOpening) return plainLines(lines);
  return lines.every(isBold) ? boldLines(lines) : italicLines(lines.map(({ runs }) => runs));
}

const asideSign = /^[*†‡§]{1,3} ?/;

interface PrintedNote {
  readonly number: number;
  readonly line: number;
  readonly lines: (readonly PrintedRun[])[];
  readonly printed: PrintedLine[];
  readonly after: number;
}

/** Gathers the lines below the text, page by page, into notes. */
class PrintedNotes {
  private readonly notes: PrintedNote[] = [];

  /** Adds the next line; `after` is how many blocks of the text stand before it. */
  line(line: PrintedLine, after: number): void {
    const start = noteStart(line);
    const note = this.notes.at(-1);
    if (!start && note) {
      note.lines.push(line.runs);
      note.printed.push(line);
      return;
    }
    const runs = line.runs.slice(start?.length ?? 0);
    const number = start?.number ?? 0;
    this.notes.push({ number, line: line.number, lines: [runs], printed: [line], after });
  }

  /** Whether the last note may go on at the foot of the next page. */
  isOpen(): boolean {
    const last = this.notes.at(-1)?.lines.at(-1);
    return last !== undefined && !endsStopped(last.map(({ text }) => text).join(''));
  }

  numbered(boxes: (lines: readonly PrintedLine[]) => PageBox[]): SourceNote[] {
    return this.notes
      .filter(({ number }) => number > 0)
      .map(({ number, line, lines, printed, after }) => {
        return { number, line, lines: italicLines(lines), after, places: boxes(printed) };
      });
  }

  /** The notes with asterisks, as "Reissued for technical reasons", which are about the file. */
  asides(): Aside[] {
    return this.notes
      .filter(({ number }) => number === 0)
      .map(({ line, printed }) => {
        const words = printed.map((part) => part.words.trim()).join(' ');
        const sign = asideSign.exec(words)?.[0] ?? '';
        return { sign: sign.trim(), words: words.slice(sign.length), line };
      });
  }
}
