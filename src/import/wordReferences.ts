import { crossReferenceWords } from '../document/crossReference.ts';
import { outline } from '../document/outline.ts';
import { bookmarkOf } from '../document/paragraphBookmark.ts';
import { buildDocument, type Recognised } from './buildDocument.ts';
import type { Piece } from './inlineMarkup.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import type { WordParagraph } from './wordParagraph.ts';

/**
 * Makes links to a paragraph into cross-references where these print the same words; otherwise the
 * words stay words. Changes the words of `recognised`. `known` is as `knownIds` gives it.
 */
export function settleReferences(
  recognised: Recognised,
  read: readonly SourceParagraph[],
  paragraphs: readonly WordParagraph[],
  known: ReadonlyMap<string, string>,
): void {
  const ids = idsOfBookmarks(read, paragraphs);
  for (const [own, carried] of known) ids.set(bookmarkOf(carried) ?? '', own);
  const { words } = recognised;
  for (const [paragraph, pieces] of words) {
    words.set(
      paragraph,
      pieces.map((piece) => pointed(piece, ids)),
    );
  }
  // A section that is named by its words may have lost a reference among these.
  for (let round = 1; round <= rounds && areWrong(recognised); round += 1);
}

/** Names inside names go no deeper. */
const rounds = 4;

/** Makes words of the references that print others than the file; false where there are none. */
function areWrong(recognised: Recognised): boolean {
  const { words } = recognised;
  const linked = [...words.values()].flat().filter((piece) => 'target' in piece);
  if (linked.length === 0) return false;
  const { doc } = buildDocument(recognised, () => ({ content: [], writtenInFull: false }));
  const labels = outline(doc);
  const printed: string[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'crossReference') {
      printed.push(crossReferenceWords(labels, node.attrs.target, pos));
    }
  });
  const wrong = new Set(
    linked.filter((piece, index) => piece.kind === 'text' && piece.text !== printed[index]),
  );
  for (const [paragraph, pieces] of words) {
    words.set(
      paragraph,
      pieces.map((piece) => (wrong.has(piece) ? asWords(piece) : piece)),
    );
  }
  return wrong.size > 0;
}

/** A piece that points at a bookmark as one that points at the paragraph that this begins in. */
function pointed(piece: Piece, ids: ReadonlyMap<string, string>): Piece {
  if (piece.kind === 'mark' || piece.target === undefined) return piece;
  const target = ids.get(piece.target);
  return target === undefined ? asWords(piece) : { ...piece, target };
}

function asWords(piece: Piece): Piece {
  if (piece.kind === 'mark') return piece;
  const { target: _, ...words } = piece;
  return words;
}

function idsOfBookmarks(
  read: readonly SourceParagraph[],
  paragraphs: readonly WordParagraph[],
): Map<string, string> {
  const byNumber = new Map<number, string>();
  const visit = ({ line, id, kind, children }: SourceParagraph): void => {
    if (kind !== 'continuation') byNumber.set(line, id);
    for (const child of children) visit(child);
  };
  for (const paragraph of read) visit(paragraph);
  const ids = new Map<string, string>();
  for (const { number, bookmarks } of paragraphs) {
    const id = byNumber.get(number);
    for (const name of bookmarks) if (id) ids.set(name, id);
  }
  return ids;
}
