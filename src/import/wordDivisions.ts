import type { Node } from 'prosemirror-model';
import { withoutComments } from '../document/comments.ts';
import { hasId } from '../document/paragraphId.ts';
import { type Proposal, rejected } from '../document/proposals.ts';
import { schema } from '../document/schema.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import { lineOf, type WordParagraph } from './wordParagraph.ts';

/** A paragraph that somebody proposes to divide from the one before. */
export interface Division {
  readonly by: Proposal;
  /** The mark that ends the words before it, which is not stored at an end; empty for none. */
  readonly mark: string;
}

/** The divisions that a file proposes, by the ids of the paragraphs behind them. */
export function divisionsIn(
  read: readonly SourceParagraph[],
  paragraphs: readonly WordParagraph[],
): ReadonlyMap<string, Division> {
  const found = new Map<number, Division>();
  paragraphs.forEach(({ number, divided: by }, index) => {
    const before = paragraphs[index - 1];
    const [mark = ''] = (before && /[,;:.]$/.exec(lineOf(before))) ?? [];
    if (by) found.set(number, { by, mark });
  });
  const divisions = new Map<string, Division>();
  const visit = ({ id, line, children }: SourceParagraph): void => {
    const division = found.get(line);
    if (division && id !== '') divisions.set(id, division);
    for (const child of children) visit(child);
  };
  for (const paragraph of read) visit(paragraph);
  return divisions;
}

/**
 * A document in which divisions are proposals: the words of the pieces are deleted in the paragraph that
 * was there before, `stood` by its id, and stand in inserted ones. Rejected, it is one paragraph again.
 * Pieces of two kinds, or with subparagraphs in more than one, stay as they were read.
 */
export function withDivisions(
  node: Node,
  divisions: ReadonlyMap<string, Division>,
  stood: ReadonlySet<string>,
): Node {
  if (divisions.size === 0 || node.isTextblock || node.isLeaf) return node;
  const made: Node[] = [];
  let pieces: Node[] = [];
  for (const child of node.children.map((each) => withDivisions(each, divisions, stood))) {
    if (!goesOn(pieces.at(-1), child, divisions)) {
      made.push(...undivided(pieces, divisions, stood));
      pieces = [];
    }
    pieces.push(child);
  }
  made.push(...undivided(pieces, divisions, stood));
  return node.type.create(node.attrs, made, node.marks);
}

function goesOn(before: Node | undefined, node: Node, divisions: ReadonlyMap<string, Division>) {
  if (!before || before.type !== node.type || !('proposed' in node.attrs) || !hasId(node))
    return false;
  return divisions.has(node.attrs.id) && !node.attrs.proposed && !before.attrs.proposed;
}

function undivided(
  pieces: readonly Node[],
  divisions: ReadonlyMap<string, Division>,
  stood: ReadonlySet<string>,
): readonly Node[] {
  const holders = pieces.filter((piece) => !piece.isTextblock && piece.childCount > 1);
  const carrier = pieces.find(({ attrs }) => stood.has(attrs.id)) ?? pieces[0];
  const whole = holders[0] ?? carrier;
  if (pieces.length < 2 || holders.length > 1 || !whole || !carrier) return pieces;
  const place = pieces.indexOf(whole);
  const divisionAt = (at: number) => divisions.get(pieces[at]?.attrs.id);
  const words = pieces.flatMap((piece, at): readonly Node[] => {
    const own = wordsOf(piece);
    const division = divisionAt(at < place ? at + 1 : at);
    if (piece === whole || !division) return own.children;
    const gone = withoutComments(rejected(own)).children;
    const between = (before: Node | undefined, after: Node | undefined) =>
      separator(division, before ? wordsOf(before) : own, after ? wordsOf(after) : own);
    const all =
      at < place
        ? [...gone, ...between(piece, pieces[at + 1])]
        : [...between(pieces[at - 1], piece), ...gone];
    return all.map((node) => node.mark(deletion(division).addToSet(node.marks)));
  });
  return pieces.map((piece, at) => {
    if (piece === whole) return withWords(piece, words, carrier.attrs.id);
    const division = divisionAt(at < place ? at + 1 : at);
    const proposed = division && { ...division.by, kind: 'insertion' };
    const id = piece === carrier ? whole.attrs.id : piece.attrs.id;
    const made = withWords(piece, wordsOf(piece).children.map(withoutInsertion), id);
    return made.type.create({ ...made.attrs, proposed }, made.content, made.marks);
  });
}

function wordsOf(piece: Node): Node {
  return piece.isTextblock ? piece : piece.child(0);
}

function withWords(piece: Node, words: readonly Node[], id: string): Node {
  const attrs = { ...piece.attrs, id };
  if (piece.isTextblock) return piece.type.create(attrs, words, piece.marks);
  const [first, ...rest] = piece.children;
  const own = first?.type.create(first.attrs, words, first.marks);
  return piece.type.create(attrs, own ? [own, ...rest] : rest, piece.marks);
}

function deletion({ by }: Division) {
  return schema.marks.proposedDeletion.create({ author: by.author, date: by.date });
}

/** What stood between words that are divided: their mark, where it is not stored with them, and a space. */
function separator({ mark }: Division, before: Node, after: Node): Node[] {
  const [left, right] = [before.textContent, after.textContent];
  const marked = left.trimEnd().endsWith(mark) ? '' : mark;
  const isApart = /\s$/.test(left) || /^[\s,;:.)]/.test(right);
  const words = `${marked}${isApart ? '' : ' '}`;
  return words === '' ? [] : [schema.text(words)];
}

function withoutInsertion(node: Node): Node {
  return node.mark(node.marks.filter(({ type }) => type !== schema.marks.proposedInsertion));
}
