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
  const computed = new Set(all.flatMap(beforeSubparagraphs));
  const bare = unnumbered(all);
  return new Set(
    all.filter((paragraph, index) => {
      if (computed.has(paragraph) || !endsWithColon(words.get(paragraph) ?? [])) return false;
      const next = all[index + 1];
      if (!next) return false;
      const isOwnSort = ['table', 'heading', 'continuation'].includes(next.kind);
      return isOwnSort || paragraph.id.startsWith('annex') || bare.has(paragraph);
    }),
  );
}

function withInner(paragraph: SourceParagraph): SourceParagraph[] {
  return isOut(paragraph) ? [] : [paragraph, ...paragraph.children.flatMap(withInner)];
}

/** A paragraph and its continuations, as far as subparagraphs follow right after them. */
function beforeSubparagraphs(paragraph: SourceParagraph): SourceParagraph[] {
  const own = [paragraph, ...paragraph.children.filter((child) => !isOut(child))];
  return own.filter((each, index) => {
    const isOwn = each === paragraph || each.kind === 'continuation';
    return isOwn && own[index + 1]?.kind === 'subparagraph';
  });
}

/** The operative paragraphs that print no number, as a single one does (un-style 1.1.6). */
function unnumbered(all: readonly SourceParagraph[]): ReadonlySet<SourceParagraph> {
  const operative = all.filter(({ kind }) => kind === 'operativeParagraph');
  const single = operative.length === 1;
  return new Set(
    operative.filter(({ numbered, startAt }) => !numbered || (single && startAt === null)),
  );
}

function endsWithColon(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast(
    (piece) => piece.kind === 'text' && !isGone(piece) && piece.text.trim() !== '',
  );
  return last?.kind === 'text' && last.text.trimEnd().endsWith(':');
}
