import { supersededLength, type TerminalMark } from '../document/terminalMark.ts';
import type { CanonicalParagraph } from './canonicalParagraph.ts';
import type { Piece } from './inlineMarkup.ts';

/** The mark that ends words, before footnote marks that trail them. */
export function closingMark(pieces: readonly Piece[]): TerminalMark {
  return (/[,;:.]$/.exec(lastText(pieces))?.[0] ?? '') as TerminalMark;
}

/** The words without the mark that ends them; an abbreviation keeps its full stop. */
export function withoutClosing(pieces: readonly Piece[]): Piece[] {
  const mark = closingMark(pieces);
  const text = lastText(pieces);
  const abbreviated = /[^.]\.$/.test(text) && supersededLength(text, ';') === 0;
  if (mark === '' || abbreviated) return [...pieces];
  const last = pieces.findLastIndex(({ kind }) => kind === 'text');
  return pieces.flatMap((piece, index) => {
    if (index !== last || piece.kind === 'mark') return [piece];
    const text = piece.text.slice(0, -1).trimEnd();
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/**
 * Stores the colon with the words that it ends: words that announce what follows keep theirs. Before
 * subparagraphs it is computed.
 */
export function keepColons(paragraphs: readonly CanonicalParagraph[]): void {
  for (const paragraph of paragraphs) {
    const { children } = paragraph;
    keepColon(paragraph, children[0]);
    children.forEach((child, index) => {
      if (child.kind === 'continuation') keepColon(child, children[index + 1]);
    });
    keepColons(children.filter(({ kind }) => kind === 'subparagraph'));
  }
}

function keepColon({ mark, pieces }: CanonicalParagraph, next?: CanonicalParagraph): void {
  if (mark === ':' && next?.kind !== 'subparagraph') addColon(pieces);
}

/** Ends words with a colon, before footnote marks that trail them. */
function addColon(pieces: Piece[]): void {
  const end = pieces.findLastIndex(({ kind }) => kind === 'text');
  const piece = pieces[end];
  const text = piece?.kind === 'text' ? `${piece.text}:` : ':';
  pieces.splice(Math.max(end, 0), end === -1 ? 0 : 1, {
    kind: 'text',
    text,
    italic: piece?.kind === 'text' && piece.italic,
    bold: false,
  });
}

function lastText(pieces: readonly Piece[]): string {
  const last = pieces.findLast(({ kind }) => kind === 'text');
  return last?.kind === 'text' ? last.text : '';
}
