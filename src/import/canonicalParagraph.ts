import type { TerminalMark } from '../document/terminalMark.ts';
import type { CanonicalCell } from './canonicalTable.ts';
import type { Piece } from './inlineMarkup.ts';

/** A paragraph, heading, annex or table of a text in the form of `textForm.ts`. */
export interface CanonicalParagraph {
  kind:
    | 'preambularParagraph'
    | 'operativeParagraph'
    | 'annexParagraph'
    | 'subparagraph'
    | 'continuation'
    | 'heading'
    | 'annex'
    | 'table'
    | 'cellParagraph';
  readonly id: string;
  readonly line: number;
  /** "12", "I"; empty where none stands. */
  readonly sign: string;
  /** Of a heading, 1 to 3. */
  readonly level: number;
  /** The mark that ended its words, which are here without it. */
  readonly mark: TerminalMark;
  readonly pieces: Piece[];
  readonly children: CanonicalParagraph[];
  /** How many of its children are subparagraphs. */
  subparagraphs: number;
  /** Rows of a table; the paragraphs of the cells are its children too. */
  readonly rows: (readonly CanonicalCell[])[];
}

/** What follows the enacting words. */
export interface CanonicalBody {
  readonly paragraphs: readonly CanonicalParagraph[];
  readonly annexes: readonly CanonicalParagraph[];
  /** The words of the adoption line; null where there is none. */
  readonly adoption: string | null;
}
