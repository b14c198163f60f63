import type { PastedNote, PastedPart, PastedPiece } from '../document/pasted.ts';

/** Pasted paragraphs whose marks are bound to notes. */
export interface BoundParts {
  readonly parts: readonly PastedPart[];
  readonly notes: readonly PastedNote[];
}

/** Numbers of notes that links bind stay below; those bound by printed figures come after. */
const byFigure = 100_000;

/**
 * Binds notes by the figures that are printed: paragraphs at the end that begin with a superscript,
 * or with "[1]" as Word writes them in plain text, where the text before has that mark once. What
 * does not fit stays words, its superscript figures raised.
 */
export function boundParts(
  parts: readonly PastedPart[],
  linked: readonly PastedNote[],
): BoundParts {
  const cut = parts.map(withMarksApart);
  const first = firstNoteAt(cut);
  const marks = marksIn(cut.slice(0, first));
  const notes: PastedNote[] = [];
  const bound = new Set<number>();
  const after = cut.slice(first).filter((part) => {
    const number = part.kind === 'paragraph' ? leadingMark(part.pieces) : null;
    if (part.kind !== 'paragraph' || number === null) return true;
    if (marks.get(number) !== 1 || bound.has(number)) return true;
    bound.add(number);
    notes.push({ number: byFigure + number, pieces: withoutFirstMark(part.pieces) });
    return false;
  });
  const settled = (part: PastedPart) => withPieces(part, (piece) => settledPiece(piece, bound));
  return { parts: [...cut.slice(0, first), ...after].map(settled), notes: [...linked, ...notes] };
}

function withPieces(part: PastedPart, change: (piece: PastedPiece) => PastedPiece): PastedPart {
  if (part.kind === 'paragraph') return { ...part, pieces: part.pieces.map(change) };
  const rows = part.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((pieces) => pieces.map(change)),
    })),
  );
  return { ...part, rows };
}

const figure = /^\s*\[?(\d{1,3})\]?\s*$/;

/** The number that a piece prints as a mark would; null for other pieces. */
function printedMark(piece: PastedPiece | undefined): number | null {
  if (piece?.kind !== 'text') return null;
  const number = (piece.raised ? figure : /^\[(\d{1,3})\]$/).exec(piece.text)?.[1];
  return number === undefined ? null : Number(number);
}

/** The part with each "[1]" in a piece of its own. */
function withMarksApart(part: PastedPart): PastedPart {
  if (part.kind === 'table') return part;
  const pieces = part.pieces.flatMap((piece) => {
    if (piece.kind === 'mark' || piece.raised || !piece.text.includes('[')) return [piece];
    return piece.text
      .split(/(\[\d{1,3}\])/)
      .filter((text) => text !== '')
      .map((text) => ({ ...piece, text }));
  });
  return { ...part, pieces };
}

function leadingMark(pieces: readonly PastedPiece[]): number | null {
  const first = pieces.findIndex((piece) => piece.kind === 'mark' || piece.text.trim() !== '');
  return pieces.length > first + 1 ? printedMark(pieces[first]) : null;
}

function withoutFirstMark(pieces: readonly PastedPiece[]): PastedPiece[] {
  const first = pieces.findIndex((piece) => printedMark(piece) !== null);
  return pieces.filter((_, index) => index !== first);
}

/** Index of the first part that begins as a note does and has only such after it. */
function firstNoteAt(parts: readonly PastedPart[]): number {
  let first = parts.length;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.kind !== 'paragraph' || leadingMark(part.pieces) === null) break;
    first = index;
  }
  return first;
}

/** How often each number stands as a mark. */
function marksIn(parts: readonly PastedPart[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const part of parts) {
    const pieces =
      part.kind === 'paragraph'
        ? part.pieces
        : part.rows.flat().flatMap((cell) => cell.paragraphs.flat());
    for (const piece of pieces) {
      const number = printedMark(piece);
      if (number !== null) times.set(number, (times.get(number) ?? 0) + 1);
    }
  }
  return times;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function settledPiece(piece: PastedPiece, bound: ReadonlySet<number>): PastedPiece {
  if (piece.kind === 'mark') return piece;
  const number = printedMark(piece);
  if (number !== null && bound.has(number)) return { kind: 'mark', number: byFigure + number };
  if (!piece.raised) return piece;
  return { ...piece, text: piece.text.replace(/\d/g, (digit) => raised.charAt(Number(digit))) };
}
