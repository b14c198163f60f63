import type { Fragment, Node } from 'prosemirror-model';

/** What another program put on the clipboard, before anything is recognised in it. */
export type PastedSource =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'parts';
      /** Paragraphs and tables as that program divides them. */
      readonly parts: readonly PastedPart[];
      readonly notes: readonly PastedNote[];
      /** What of their words is struck through, stretch by stretch; none where that is not known. */
      readonly struck?: readonly string[];
    };

export type PastedPart = PastedParagraph | PastedTable;

/** A paragraph of another program. */
export interface PastedParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly PastedPiece[];
  /** What a list prints before it: "12.", "(a)", "•"; empty where there is none. */
  readonly label: string;
  /** How many lists it stands in. */
  readonly depth: number;
  /** 1 to 6 for a heading, 0 for other paragraphs. */
  readonly heading: number;
}

/** A table of another program; its rows may leave gaps. */
export interface PastedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly PastedCell[])[];
}

export interface PastedCell {
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly paragraphs: readonly (readonly PastedPiece[])[];
}

/** Words in one face, or the mark of the note with that number. */
export type PastedPiece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly italic: boolean;
      readonly bold: boolean;
      /** Whether it is a superscript, which may be the mark of a note. */
      readonly raised?: boolean;
    }
  | { readonly kind: 'mark'; readonly number: number };

/** A note that came along, by a number of its own. */
export interface PastedNote {
  readonly number: number;
  readonly pieces: readonly PastedPiece[];
}

/** What was recognised in pasted words; nodes have no ids yet. */
export interface PasteReading {
  /** Paragraphs, headings and tables in order; subparagraphs where the words begin with some. */
  readonly blocks: readonly PastedBlock[];
  /** Annexes that follow them. */
  readonly annexes: readonly Node[];
  /** The title that stood before the enacting words; null where there are none. */
  readonly title: Node | null;
  /** All words in one line, with their numbers and marks, for places that hold no paragraphs. */
  readonly line: Fragment;
  /** How many notes were bound to marks. */
  readonly notes: number;
  /** How many notes have no mark and became paragraphs at the end. */
  readonly loose: number;
  /** Words with a figure that looks like the mark of a note and stayed: "Crime,12". */
  readonly unsure: readonly string[];
  /** Words that were struck through and are words like others now. */
  readonly struck: readonly string[];
  /** Lines that are parts of pages or of the masthead and not among the blocks. */
  readonly leftOut: readonly string[];
}

/** A pasted paragraph, heading or table. */
export interface PastedBlock {
  readonly node: Node;
  /** Whether its words, or those before it, say what it is; otherwise the place pasted to does. */
  readonly known: boolean;
  /** Whether it begins like a paragraph: with a label or an opening phrase. */
  readonly begins: boolean;
  /** The label that stood before its words, which the draft computes; empty for none. */
  readonly label: string;
}
