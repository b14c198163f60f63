import { idOfBookmark } from '../document/paragraphBookmark.ts';
import { wordsOf } from './inlineMarkup.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import type { WordParagraph } from './wordParagraph.ts';

/** A paragraph that was split is one of so many pieces; more are a file's whose bookmark has no end. */
const mostPieces = 4;

/**
 * The ids that paragraphs carry in bookmarks, by those that they are read with. Of paragraphs that
 * were joined the last one's is carried on, as of those before it often nothing is left; of the pieces
 * of a split one the longest carries it that nobody proposes to insert.
 */
export function knownIds(
  read: readonly SourceParagraph[],
  paragraphs: readonly WordParagraph[],
): ReadonlyMap<string, string> {
  const byNumber = new Map(paragraphs.map(({ number, bookmarks }) => [number, bookmarks]));
  const carriers = new Map<string, SourceParagraph[]>();
  for (const paragraph of named(read)) {
    const names = byNumber.get(paragraph.line) ?? [];
    const id = names.map(idOfBookmark).findLast((each) => each !== null);
    if (id) carriers.set(id, [...(carriers.get(id) ?? []), paragraph]);
  }
  const known = new Map<string, string>();
  for (const [id, pieces] of carriers) {
    const [first] = pieces
      .slice(0, mostPieces)
      .filter((piece) => !known.has(piece.id))
      .sort((a, b) => Number(isInserted(a)) - Number(isInserted(b)) || lengthOf(b) - lengthOf(a));
    if (first) known.set(first.id, id);
  }
  return known;
}

function lengthOf({ pieces }: SourceParagraph): number {
  return wordsOf(pieces).length;
}

function isInserted({ proposed }: SourceParagraph): boolean {
  return proposed?.kind === 'insertion';
}

/** All paragraphs that have an id of their own. */
function named(read: readonly SourceParagraph[]): SourceParagraph[] {
  return read.flatMap((paragraph) => {
    const { id, kind, children } = paragraph;
    const isNamed = id !== '' && kind !== 'continuation' && kind !== 'cellParagraph';
    return [...(isNamed ? [paragraph] : []), ...named(children)];
  });
}
