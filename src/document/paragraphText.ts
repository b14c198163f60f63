import type { Node } from 'prosemirror-model';
import { adoptedNote } from './adoptedNote.ts';
import { isDeleted } from './proposals.ts';
import type { Deliberate } from './provenance.ts';

/** What stands for a cross-reference in the text: its words are computed elsewhere. */
export const referenceSign = '\ufffc';

/** The words of a textblock as they read, with where they stand in its content. */
export interface ParagraphText {
  /** Without footnote marks and without what is proposed to be deleted. */
  readonly text: string;
  readonly notes: readonly TextNote[];
  /** The offset in the content of so many characters of text; at a note the one behind it. */
  startAt(length: number): number;
  /** As `startAt`; at a note the offset before it. */
  endAt(length: number): number;
  /** How many characters of text stand before an offset in the content. */
  lengthAt(offset: number): number;
}

/** A footnote in a text. */
export interface TextNote {
  readonly node: Node;
  /** How many characters of the text stand before it. */
  readonly at: number;
  /** Its offset in the content of the textblock. */
  readonly offset: number;
}

interface Piece {
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

const known = new WeakMap<Node, ParagraphText>();

/** The text of a textblock. */
export function paragraphText(textblock: Node): ParagraphText {
  let found = known.get(textblock);
  if (!found) {
    found = read(textblock);
    known.set(textblock, found);
  }
  return found;
}

/** The words and notes of a textblock as they read. */
export function wordingOf(textblock: Node): Pick<Deliberate, 'words' | 'notes'> {
  const { text, notes } = paragraphText(textblock);
  return { words: text, notes: notes.map(({ node, at }) => adoptedNote(node, at)) };
}

function read(textblock: Node): ParagraphText {
  const pieces: Piece[] = [];
  const notes: TextNote[] = [];
  let text = '';
  textblock.forEach((node, offset) => {
    if (isDeleted(node)) return;
    if (node.type.name === 'footnote') notes.push({ node, at: text.length, offset });
    else {
      pieces.push({ at: text.length, offset, length: node.nodeSize });
      text += node.isText ? node.text : referenceSign;
    }
  });
  const inPiece = (length: number, piece: Piece | undefined) =>
    piece ? piece.offset + length - piece.at : 0;
  const starts = (length: number) => pieces.find(({ at, length: own }) => length < at + own);
  return {
    text,
    notes,
    startAt: (length) => inPiece(length, starts(length) ?? pieces.at(-1)),
    endAt: (length) => inPiece(length, pieces.findLast(({ at }) => at < length) ?? pieces[0]),
    lengthAt: (offset) => {
      const piece = pieces.findLast((one) => one.offset <= offset);
      return piece ? piece.at + Math.min(piece.length, offset - piece.offset) : 0;
    },
  };
}
