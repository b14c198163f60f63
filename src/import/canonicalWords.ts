import type { Piece } from './inlineMarkup.ts';

/**
 * The words of a text in the form of `textForm.ts`: asterisks turn italics on and off, "[1]" is a
 * footnote mark, a backslash makes plain what follows it. An asterisk without another is one.
 */
export function canonicalWords(raw: string): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let italic = false;
  let asterisks = (raw.match(/\\.|\*/gsu) ?? []).filter((sign) => sign === '*').length;
  const flush = () => {
    if (text !== '') pieces.push({ kind: 'text', text, italic, bold: false });
    text = '';
  };
  for (const [sign, , number] of raw.matchAll(/\\(.)|\[(\d{1,5})\]|./gsu)) {
    if (number !== undefined) {
      flush();
      pieces.push({ kind: 'mark', number: Number(number) });
    } else if (sign === '*' && (italic || asterisks > 1)) {
      flush();
      italic = !italic;
      asterisks -= 1;
    } else {
      text += sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
    }
  }
  flush();
  return pieces;
}

/** The numbers of the marks among pieces. */
export function marksAmong(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece) => (piece.kind === 'mark' ? piece.number : []));
}
