import { openingPhrase } from '../document/openingPhrase.ts';
import type { Part } from '../document/outline.ts';
import { isGone, type Piece } from './inlineMarkup.ts';
import type { Words } from './sourceNotes.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { withoutTerminalMark } from './terminal.ts';
import { withoutStart } from './typography.ts';

/** The words of a paragraph of a Word file, without its sign. */
export function wordWords(paragraph: SourceParagraph): Piece[] {
  const own = withoutSign(paragraph.pieces, paragraph.signLength);
  return trimmed(
    own.filter((piece) => piece.kind === 'mark' || piece.text !== ''),
    !unmarked.has(paragraph.kind),
  );
}

/**
 * Takes off opening phrases their italics, which are computed (un-style 2.1); after references are
 * settled, because their words are no part of the phrase. Changes `words`.
 */
export function settlePhrases(words: Words): void {
  for (const [paragraph, pieces] of words) {
    const part = parts[paragraph.kind];
    if (part) words.set(paragraph, withRomanPhrase(pieces, part));
  }
}

/** The kinds whose words end without a mark, so that a space before a footnote mark prints. */
const unmarked: ReadonlySet<SourceParagraph['kind']> = new Set([
  'heading',
  'annex',
  'cellParagraph',
]);

/** A sign is computed, so what was proposed about its letters goes with it. */
function withoutSign(pieces: readonly Piece[], length: number): Piece[] {
  if (length === 0) return [...pieces];
  let left = length;
  const from = pieces.findIndex((piece) => {
    if (piece.kind === 'mark' || isGone(piece)) return false;
    left -= piece.text.length;
    return left <= 0;
  });
  const counted = pieces
    .slice(0, from === -1 ? pieces.length : from)
    .filter((piece) => !isGone(piece));
  return withoutStart([...counted, ...(from === -1 ? [] : pieces.slice(from))], length);
}

/** The kinds whose opening phrase prints in italics. */
const parts: Partial<Record<SourceParagraph['kind'], Part>> = {
  preambularParagraph: 'preambular',
  operativeParagraph: 'operative',
  annexParagraph: 'annex',
};

function withRomanPhrase(pieces: readonly Piece[], part: Part): Piece[] {
  const words = storedWords(withoutTerminalMark(pieces, true));
  let left = openingPhrase(words, part)?.text.length ?? 0;
  return pieces.flatMap((piece): Piece[] => {
    const skipped = piece.kind === 'mark' || piece.target !== undefined || isGone(piece);
    if (skipped || left === 0) return [piece];
    const taken = Math.min(left, piece.text.length);
    left -= taken;
    const phrase = { ...piece, text: piece.text.slice(0, taken), italic: false };
    const rest = { ...piece, text: piece.text.slice(taken) };
    return rest.text === '' ? [phrase] : [phrase, rest];
  });
}

function storedWords(pieces: readonly Piece[]): string {
  let words = '';
  for (const piece of pieces) {
    if (piece.kind === 'text' && piece.target === undefined && !isGone(piece)) words += piece.text;
  }
  return words;
}

/** Pieces without white space at both ends; with `beforeMarks`, before marks that trail them too. */
function trimmed(pieces: readonly Piece[], beforeMarks: boolean): Piece[] {
  const counts = (piece: Piece) => piece.kind === 'text' && !isGone(piece);
  const ends = (piece: Piece) => counts(piece) || (!beforeMarks && !isGone(piece));
  const last = pieces.findLastIndex(ends);
  return pieces.flatMap((piece, index): Piece[] => {
    if (piece.kind === 'mark') return [piece];
    let { text } = piece;
    if (index === 0 && counts(piece)) text = text.trimStart();
    if (index === last && !pieces.slice(index).some(isGone)) text = text.trimEnd();
    return text === '' ? [] : [{ ...piece, text }];
  });
}
