import type { Doubts } from './doubts.ts';
import { type Piece, wordsOf } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import { withSingleSpaces } from './typography.ts';
import { proposedPieces } from './wholeProposals.ts';
import {
  lineOf,
  piecesOf,
  runWords,
  type WordParagraph,
  type WordRun,
  withoutWords,
} from './wordParagraph.ts';
import { isUnwritten, type Shaped, wordShapes } from './wordShapes.ts';

/** Makes the paragraphs of a Word file into blocks, for what recognises paragraphs. */
export class WordBlocks {
  private readonly marks: ReadonlyMap<string, number>;
  private readonly doubts: Doubts;

  /** `marks` are the numbers of the footnote marks inside bookmarks. */
  constructor(marks: ReadonlyMap<string, number>, doubts: Doubts) {
    this.marks = marks;
    this.doubts = doubts;
  }

  /** Runs with their footnote marks. */
  pieces(runs: readonly WordRun[]): Piece[] {
    return piecesOf(runs, this.marks);
  }

  /** A block that is recognised by its words, with the label that Word's numbering prints. */
  byWords(paragraph: WordParagraph): Block {
    const label = paragraph.label?.text ?? '';
    const pieces = withSingleSpaces([
      ...(label === '' ? [] : [plain(`${label} `)]),
      ...this.pieces(paragraph.runs),
    ]);
    return { ...blockOf(paragraph, pieces), lines: [markup(pieces)] };
  }

  /** The blocks after the enacting words. A table becomes a block a row, and is told. */
  ofBody(paragraphs: readonly WordParagraph[], preamble: boolean): Block[] {
    const flat = withoutLayoutTables(paragraphs);
    const shapes = wordShapes(flat, preamble);
    const blocks: Block[] = [];
    let row: WordParagraph[] = [];
    flat.forEach((paragraph, index) => {
      if (row[0] && !sameRow(row[0], paragraph)) row = this.endRow(row, blocks);
      if (paragraph.cell) row.push(paragraph);
      else if (stands(paragraph)) blocks.push(this.block(paragraph, shapes[index] ?? null));
    });
    if (row.length > 0) this.endRow(row, blocks);
    return blocks;
  }

  private block(paragraph: WordParagraph, shaped: Shaped | null): Block {
    if (!shaped) return this.byWords(paragraph);
    const pieces = this.pieces(withoutWords(paragraph.runs, shaped.signLength));
    return { ...blockOf(paragraph, pieces), shape: shaped.shape };
  }

  private endRow(row: readonly WordParagraph[], blocks: Block[]): WordParagraph[] {
    const [first] = row;
    if (first?.cell?.row === 1) {
      const reason = 'A table stands here; the text of a resolution has none.';
      this.doubts.add('', first.number, reason, 'Kept the words of each row, without a number.');
    }
    const cells = row.filter(hasWords);
    const pieces = cells.flatMap((paragraph, index) => {
      const words = proposedPieces(this.byWords(paragraph).pieces ?? [], paragraph.proposed);
      const sameCell = cells[index - 1]?.cell?.column === paragraph.cell?.column;
      const proposals = words[0]?.proposals;
      const between = { ...plain(sameCell ? ' ' : ' | '), ...(proposals ? { proposals } : {}) };
      return index === 0 ? words : [between, ...words];
    });
    if (first && pieces.length > 0) {
      blocks.push({
        ...blockOf(first, pieces),
        proposed: null,
        shape: { as: 'continuation', depth: 0 },
      });
    }
    return [];
  }
}

/** Whether a paragraph is one of the text: it says something, has a number or is laid out as one. */
function stands(paragraph: WordParagraph): boolean {
  return hasWords(paragraph) || paragraph.label !== null || isUnwritten(paragraph);
}

/** Whether a paragraph has words or marks, be it proposed ones. */
function hasWords({ runs }: WordParagraph): boolean {
  return runs.some((run) => run.kind !== 'text' || run.text.trim() !== '');
}

function sameRow({ cell: a }: WordParagraph, { cell: b }: WordParagraph): boolean {
  return a?.table === b?.table && a?.row === b?.row;
}

/** A table with words in one column only lays out paragraphs; these are read as if without it. */
function withoutLayoutTables(paragraphs: readonly WordParagraph[]): WordParagraph[] {
  const columns = new Map<number, Set<number>>();
  for (const paragraph of paragraphs) {
    if (!paragraph.cell || !hasWords(paragraph)) continue;
    const { table, column } = paragraph.cell;
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  }
  return paragraphs.map((paragraph) =>
    paragraph.cell && (columns.get(paragraph.cell.table)?.size ?? 0) < 2
      ? { ...paragraph, cell: null }
      : paragraph,
  );
}

function blockOf(paragraph: WordParagraph, pieces: readonly Piece[]): Block {
  const lines = [escaped(wordsOf(pieces))];
  const { number, proposed } = paragraph;
  return { line: number, lines, heading: 0, afterPage: false, pieces, proposed };
}

/** The words as text with signs: a heading is told by being bold. */
function markup(pieces: readonly Piece[]): string {
  const words = escaped(wordsOf(pieces));
  const bold = pieces.every(
    (piece) => piece.kind === 'mark' || piece.bold || !/\p{L}/u.test(piece.text),
  );
  return bold && /\p{L}/u.test(words) ? `**${words}**` : words;
}

function escaped(words: string): string {
  return words.replace(/[\\*_<[\]]/g, '\\$&');
}

function plain(text: string): Piece {
  return { kind: 'text', text, italic: false, bold: false };
}

/** The words of a paragraph that are in italics throughout, but for punctuation; null otherwise. */
export function italicLine(paragraph: WordParagraph): string | null {
  const words = lineOf(paragraph);
  const italic = paragraph.runs.every(
    (run) => run.kind !== 'text' || run.italic || /^[\s,]*$/.test(run.text),
  );
  return italic && runWords(paragraph.runs).trim() !== '' ? words : null;
}
