import type { Proposal } from '../document/proposals.ts';
import type { Doubts } from './doubts.ts';
import type { Piece } from './inlineMarkup.ts';
import type { Words } from './sourceNotes.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/** Pieces with a proposal about all of them, besides what is proposed of each. */
export function proposedPieces(pieces: readonly Piece[], proposal: Proposal | null): Piece[] {
  if (!proposal) return [...pieces];
  return pieces.map((piece) => {
    const others = (piece.proposals ?? []).filter(({ kind }) => kind !== proposal.kind);
    const proposals = proposal.kind === 'insertion' ? [proposal, ...others] : [...others, proposal];
    return { ...piece, proposals };
  });
}

/**
 * A proposal about a whole paragraph is also about what stands under it. Where it is not so in the
 * source, the proposal is put on the paragraph's own words, and a doubt says so.
 */
export function settleWholes(
  paragraphs: readonly SourceParagraph[],
  words: Words,
  doubts: Doubts,
): void {
  for (const paragraph of paragraphs) {
    settleWholes(paragraph.children, words, doubts);
    const { proposed, children } = paragraph;
    if (!proposed) continue;
    if (children.every((child) => isCovered(child, proposed, words))) {
      for (const child of children) uncover(child, proposed, words);
      continue;
    }
    paragraph.proposed = null;
    words.set(paragraph, proposedPieces(words.get(paragraph) ?? [], proposed));
    const done = proposed.kind === 'deletion' ? 'delete' : 'insert';
    const reason = `Somebody proposes to ${done} this paragraph, but not what stands under it.`;
    doubts.add(paragraph.id, paragraph.line, reason, 'Kept the proposal on its words.');
  }
}

/** Whether a proposal is about the whole of a child; of a table it is about all words in its cells. */
function isCovered({ kind, proposed, children }: SourceParagraph, by: Proposal, words: Words) {
  if (kind !== 'table') return proposed?.kind === by.kind;
  const pieces = children.flatMap((child) => words.get(child) ?? []);
  return pieces.every(({ proposals }) => proposals?.some((each) => each.kind === by.kind));
}

/** Takes off a child what is proposed of all around it. */
function uncover(child: SourceParagraph, by: Proposal, words: Words): void {
  if (sameProposal(child.proposed, by)) child.proposed = null;
  if (child.kind !== 'table') return;
  for (const paragraph of child.children) {
    const pieces = (words.get(paragraph) ?? []).map((piece) => {
      const { proposals = [], ...plain } = piece;
      const left = proposals.filter(({ kind }) => kind !== by.kind);
      return left.length > 0 ? { ...plain, proposals: left } : plain;
    });
    words.set(paragraph, pieces);
  }
}

function sameProposal(a: Proposal | null, b: Proposal): boolean {
  return a?.kind === b.kind && a.author === b.author && a.date === b.date;
}
