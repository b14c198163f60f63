import type { Proposal } from '../document/proposals.ts';
import type { Piece } from './inlineMarkup.ts';
import type { SourcePlace } from './sourcePlace.ts';
import type { TableOf } from './sourceTable.ts';

/** A paragraph as the source prints it, before it becomes a node. */
export interface SourceParagraph {
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
  /** Deterministic: "pp1", "op12", "op12a"; a continuation has its paragraph's, what is in cells its table's. */
  id: string;
  /** Line where it begins. */
  readonly line: number;
  /** What stood before the words: "12", "(a)", "II"; empty where nothing did. */
  readonly sign: string;
  /** How many characters of the words are that sign and what follows it. */
  readonly signLength: number;
  /** Its lines with their markup, in order, the halves of a cut paragraph together. */
  readonly lines: string[];
  /** Its words in the same order, where the source has them with faces and marks. */
  readonly pieces: Piece[];
  /** Where they stand in the source. */
  readonly places: SourcePlace[];
  /** Subparagraphs and continuations; of an annex its paragraphs; of a table those in its cells. */
  readonly children: SourceParagraph[];
  /** How many of its children are subparagraphs. */
  subparagraphs: number;
  /** How many letters its words have so far, without its sign. */
  letters: number;
  /** The last characters of its words so far, without markup and marks. */
  ending: string;
  /** Level of a heading, 1 to 3; 0 for others. */
  readonly level: number;
  /** The number that a person gave it, where the count would give another; null otherwise. */
  startAt: number | null;
  /** What somebody proposes of the whole of it. */
  proposed: Proposal | null;
  /** False for an operative paragraph that stands without a number where others have one. */
  numbered: boolean;
  /** The cells of a table, with the same paragraphs as its children. */
  readonly table?: TableOf<SourceParagraph>;
}

/** Whether a paragraph is proposed to be deleted, so that it does not count. */
export function isOut({ proposed }: { readonly proposed?: Proposal | null }): boolean {
  return proposed?.kind === 'deletion';
}

/** A paragraph with its words, subparagraphs yet to come. */
export function sourceParagraph(
  kind: SourceParagraph['kind'],
  id: string,
  line: number,
  more: Partial<SourceParagraph> = {},
): SourceParagraph {
  return {
    kind,
    id,
    line,
    sign: '',
    signLength: 0,
    lines: [],
    pieces: [],
    places: [],
    children: [],
    subparagraphs: 0,
    letters: 0,
    ending: '',
    level: 0,
    startAt: null,
    proposed: null,
    numbered: true,
    ...more,
  };
}
