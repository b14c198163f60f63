import type { Body } from './body.ts';
import { isGone, type Piece } from './inlineMarkup.ts';
import type { Words } from './sourceNotes.ts';
import { isOut, type SourceParagraph } from './sourceParagraph.ts';

/**
 * The paragraphs whose colon is typed, not computed: they announce a table, a section, words after
 * subparagraphs or what an annex quotes (terminalMark.ts).
 */
export function announcing(body: Body, words: Words): ReadonlySet<SourceParagraph> {
  const all = [...body.paragraphs, ...body.annexes].flatMap(withInner);
  return new Set(
    all.filter((paragraph, index) => {
      if (!endsWithColon(words.get(paragraph) ?? [])) return false;
      return announces(paragraph, all[index + 1]);
    }),
  );
}

function withInner(paragraph: SourceParagraph): SourceParagraph[] {
  return isOut(paragraph) ? [] : [paragraph, ...paragraph.children.flatMap(withInner)];
}

function announces(paragraph: SourceParagraph, next: SourceParagraph | undefined): boolean {
  if (!next || paragraph.subparagraphs > 0) return false;
  const isOwnSort = ['table', 'heading', 'continuation'].includes(next.kind);
  return isOwnSort || paragraph.id.startsWith('annex') || !paragraph.numbered;
}

function endsWithColon(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast(
    (piece) => piece.kind === 'text' && !isGone(piece) && piece.text.trim() !== '',
  );
  return last?.kind === 'text' && last.text.trimEnd().endsWith(':');
}
