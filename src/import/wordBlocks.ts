import type { Doubts } from './doubts.ts';
import { type Piece, wordsOf } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import { mapTable } from './sourceTable.ts';
import { withSingleSpaces } from './typography.ts';
import { proposedPieces } from './wholeProposals.ts';
import { withoutLayoutTables } from './wordLayoutTables.ts';
import {
  lineOf,
  piecesOf,
  runWords,
  type WordParagraph,
  type WordRun,
  withoutWords,
} from './wordParagraph.ts';
import { isUnwritten, type Shaped, wordShapes } from './wordShapes.ts';
import { type InCell, wordTable } from './wordTable.ts';

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

  /** The blocks after the enacting words. */
  ofBody(paragraphs: readonly WordParagraph[], preamble: boolean): Block[] {
    const flat = withoutLayoutTables(paragraphs);
    const shapes = wordShapes(flat, preamble);
    const blocks: Block[] = [];
    let inTable: InCell[] = [];
    const endTable = () => {
      if (inTable.length > 0) blocks.push(...this.table(inTable));
      inTable = [];
    };
    flat.forEach((paragraph, index) => {
      if (inTable[0]?.cell.table !== paragraph.cell?.table) endTable();
      if (isInCell(paragraph)) inTable.push(paragraph);
      else if (stands(paragraph)) blocks.push(this.block(paragraph, shapes[index] ?? null));
    });
    endTable();
    return blocks;
  }

  private block(paragraph: WordParagraph, shaped: Shaped | null): Block {
    if (!shaped) return this.byWords(paragraph);
    const pieces = this.pieces(withoutWords(paragraph.runs, shaped.signLength));
    return { ...blockOf(paragraph, pieces), shape: shaped.shape };
  }

  private table(paragraphs: readonly InCell[]): Block[] {
    const [first] = paragraphs;
    const table = wordTable(paragraphs);
    if (first && table) {
      const made = mapTable(table, (paragraph, { header }) => this.inCell(paragraph, header));
      const block = { ...blockOf(first, []), lines: [] };
      return [{ ...block, shape: { as: 'table', table: made } }];
    }
    const reason = 'The cells of a table do not fit together.';
    this.doubts.add('', first?.number ?? null, reason, 'Made each of them a paragraph.');
    return paragraphs.filter(stands).map((paragraph) => this.byWords(paragraph));
  }

  /** Heads print in italics, so italics on all their words are no emphasis. */
  private inCell(paragraph: InCell, header: boolean): Block {
    const label = paragraph.label?.text ?? '';
    const own = proposedPieces(this.pieces(paragraph.runs), paragraph.proposed);
    const pieces = [...(label === '' ? [] : [plain(`${label} `)]), ...own];
    const stressed = pieces.every((piece) => piece.kind === 'mark' || piece.italic);
    const roman = pieces.map((piece) =>
      piece.kind === 'mark' ? piece : { ...piece, italic: false },
    );
    return { ...blockOf(paragraph, header && stressed ? roman : pieces), proposed: null };
  }
}

function isInCell(paragraph: WordParagraph): paragraph is InCell {
  return paragraph.cell !== null;
}

/** Whether a paragraph is one of the text: it says something, has a number or is laid out as one. */
function stands(paragraph: WordParagraph): boolean {
  return hasWords(paragraph) || paragraph.label !== null || isUnwritten(paragraph);
}

/** Whether a paragraph has words or marks, be it proposed ones. */
function hasWords({ runs }: WordParagraph): boolean {
  return runs.some((run) => run.kind !== 'text' || run.text.trim() !== '');
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
