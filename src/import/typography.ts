import { isGone, type Piece } from './inlineMarkup.ts';

/** Latin in the dictionary, which is roman however a conversion shows it (un-style 5.3). */
const romanLatin = new Set([
  ...['ad hoc', 'ad interim', 'a priori', 'de facto', 'de jure', 'ex officio', 'ex post facto'],
  ...['ibid', 'in situ', 'inter alia', 'modus operandi', 'mutatis mutandis', 'per capita'],
  ...['per se', 'pro bono', 'status quo', 'vis-à-vis', 'via', 'vice versa'],
]);

/**
 * Pieces of a paragraph with the italics that are its own: those at its beginning are an opening
 * phrase's, or a conversion's mistake, and are computed (un-style 0.2); a title's further on stay.
 */
export function settledItalics(pieces: readonly Piece[]): Piece[] {
  let leading = true;
  return pieces.map((piece) => {
    if (piece.kind === 'mark') return piece;
    const blank = piece.text.trim() === '';
    if (!piece.italic && !blank) leading = false;
    return { ...piece, italic: piece.italic && !leading && !isRoman(piece.text) };
  });
}

/** Whether words in italics are Latin that is roman. */
function isRoman(words: string): boolean {
  return romanLatin.has(words.toLowerCase().replace(/^[\s,;]+|[\s,;.]+$/g, ''));
}

/** Pieces with typographic apostrophes: a straight one after a letter or figure (un-style 5.5). */
export function withApostrophes(pieces: readonly Piece[]): Piece[] {
  let before = '';
  return pieces.map((piece) => {
    if (piece.kind === 'mark') return piece;
    const text = (before + piece.text).replace(/(?<=[\p{L}\p{N}])'/gu, '’').slice(before.length);
    before = text.slice(-1);
    return { ...piece, text };
  });
}

/** Pieces without white space at both ends and before marks, and with single spaces elsewhere. */
export function withSingleSpaces(pieces: readonly Piece[]): Piece[] {
  // White space beside a proposal belongs to one reading or the other.
  if (pieces.some(({ proposals }) => proposals)) return [...pieces];
  const kept: Piece[] = [];
  const lastText = pieces.findLastIndex((piece) => piece.kind === 'text' && /\S/.test(piece.text));
  let before = ' ';
  pieces.forEach((piece, index) => {
    if (piece.kind === 'mark') {
      kept.push(piece);
      return;
    }
    let text = piece.text.replace(/\s+/g, ' ');
    if (before === ' ') text = text.trimStart();
    if (pieces[index + 1]?.kind === 'mark' || index >= lastText) text = text.trimEnd();
    if (text === '') return;
    before = text.slice(-1);
    kept.push({ ...piece, text });
  });
  return kept;
}

/** Pieces without the first characters of the words that count. */
export function withoutStart(pieces: readonly Piece[], length: number): Piece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'mark' || left === 0 || isGone(piece)) return [piece];
    const taken = Math.min(left, piece.text.length);
    left -= taken;
    return taken === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(taken) }];
  });
}
