import type { Doubts } from './doubts.ts';
import { GluedMarks } from './gluedMarks.ts';
import { joinLines, vocabularyOf } from './hyphens.ts';
import { inlinePieces, type Piece } from './inlineMarkup.ts';
import type { SourceNote } from './pages.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { settledItalics, withApostrophes, withoutStart, withSingleSpaces } from './typography.ts';

/** Makes the lines of paragraphs and notes into words with faces and marks. */
export class SourceWords {
  private readonly text: string;
  private readonly doubts: Doubts;
  private readonly glued: GluedMarks | null;
  private words: ReadonlySet<string> | null = null;

  constructor(text: string, notes: readonly SourceNote[], doubts: Doubts) {
    this.text = text;
    this.doubts = doubts;
    const numbers = new Set(notes.map(({ number }) => number));
    this.glued = /<sup>/.test(text) ? null : new GluedMarks(numbers, doubts);
  }

  /** The words of a paragraph without its sign; to be asked for in reading order. */
  paragraph({ id, line, lines, signLength }: SourceParagraph): Piece[] {
    const pieces = withoutStart(inlinePieces(this.joined(lines, id, line)), signLength);
    const marked = this.glued?.recover(pieces, id, line) ?? pieces;
    return withApostrophes(settledItalics(withSingleSpaces(marked)));
  }

  /** The words of a note, with its own italics. */
  note({ number, line, lines }: SourceNote): Piece[] {
    const pieces = inlinePieces(this.joined(lines, `note ${number}`, line));
    return withApostrophes(withSingleSpaces(pieces.map(withoutMark)));
  }

  /** Tells what was recovered over the whole text. */
  finish(): void {
    this.glued?.tell();
  }

  private joined(lines: readonly string[], place: string, line: number): string {
    const { text, unsure } = joinLines(lines, () => this.vocabulary());
    for (const word of unsure) {
      const reason = `“${word}” is broken at a line’s end, and the text does not show whether the hyphen belongs to it.`;
      this.doubts.add(place, line, reason, 'Kept the hyphen.');
    }
    return text;
  }

  private vocabulary(): ReadonlySet<string> {
    this.words ??= vocabularyOf(this.text);
    return this.words;
  }
}

/** A mark inside a note, such as the figure of a power, is words. */
function withoutMark(piece: Piece): Piece {
  if (piece.kind === 'text') return piece;
  return { kind: 'text', text: String(piece.number), italic: false, bold: false };
}
