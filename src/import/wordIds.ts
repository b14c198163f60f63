import { idOfBookmark } from '../document/paragraphBookmark.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import type { WordParagraph } from './wordParagraph.ts';

/**
 * The ids that paragraphs carry in bookmarks, by those that they are read with. Of two paragraphs
 * that were joined the first one's is carried on; a paragraph that was split is its first half.
 */
export function knownIds(
  read: readonly SourceParagraph[],
  paragraphs: readonly WordParagraph[],
): ReadonlyMap<string, string> {
  const carried = new Map(paragraphs.map((paragraph) => [paragraph.number, idsIn(paragraph)[0]]));
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const visit = ({ id, line, kind, children }: SourceParagraph): void => {
    const own = carried.get(line);
    const isNamed = id !== '' && kind !== 'continuation' && kind !== 'cellParagraph';
    if (isNamed && own !== undefined && !taken.has(own)) {
      known.set(id, own);
      taken.add(own);
    }
    for (const child of children) visit(child);
  };
  for (const paragraph of read) visit(paragraph);
  return known;
}

function idsIn({ bookmarks }: WordParagraph): string[] {
  return bookmarks.map(idOfBookmark).filter((id) => id !== null);
}
