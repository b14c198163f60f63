import type { Doubts } from './doubts.ts';
import type { Piece } from './inlineMarkup.ts';

/**
 * Figures glued to a word or to the punctuation after it, as superscripts become in raw text:
 * "Women1 and", "Others,5", "women,10", "Protocol7,8".
 */
const glued =
  /(?<=\p{Ll}[\p{Ll}’)]|[\p{L}\p{N}”’)\]][,;:.])([1-9]\d{0,2}(?:,[1-9]\d{0,2})*)(?=[\s,;:.”)]|$)/gu;

/** Recovers footnote marks in a text without superscripts, paragraph by paragraph in order. */
export class GluedMarks {
  private readonly notes: ReadonlySet<number>;
  private readonly doubts: Doubts;
  private readonly recovered: string[] = [];
  private last = 0;

  /** `notes` are the numbers of the notes that the text has. */
  constructor(notes: ReadonlySet<number>, doubts: Doubts) {
    this.notes = notes;
    this.doubts = doubts;
  }

  /** The pieces with marks where figures are glued to words and a note has their number. */
  recover(pieces: readonly Piece[], place: string, line: number): Piece[] {
    return pieces.flatMap((piece) =>
      piece.kind === 'mark' ? [piece] : this.split(piece, place, line),
    );
  }

  /** Tells in one doubt what was recovered, if anything. */
  tell(): void {
    if (this.recovered.length === 0) return;
    const { length } = this.recovered;
    this.doubts.add(
      '',
      null,
      `The file has no superscripts: ${length} figures glued to words are numbers of its notes (${this.recovered.join(', ')}).`,
      'Read them as footnote marks.',
    );
  }

  private split(piece: Piece & { kind: 'text' }, place: string, line: number): Piece[] {
    const parts: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(glued)) {
      const numbers = (match[1] ?? '').split(',').map(Number);
      if (!numbers.every((number) => this.fits(number, place, line))) continue;
      parts.push({ ...piece, text: piece.text.slice(from, match.index) });
      parts.push(...numbers.map((number) => ({ kind: 'mark', number }) as const));
      from = match.index + match[0].length;
      this.recovered.push(wordBefore(piece.text, match.index) + (match[1] ?? ''));
    }
    return [...parts, { ...piece, text: piece.text.slice(from) }];
  }

  /** Whether a number is a note's, and new in its turn or a repeated one. */
  private fits(number: number, place: string, line: number): boolean {
    if (!this.notes.has(number)) return false;
    if (number > this.last + 1) {
      const reason = `The figure ${number} is glued to a word and a note has its number, but mark ${this.last + 1} does not come before it.`;
      this.doubts.add(place, line, reason, 'Read it as a footnote mark.');
    }
    this.last = Math.max(this.last, number);
    return true;
  }
}

function wordBefore(text: string, at: number): string {
  return /\S{0,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}
