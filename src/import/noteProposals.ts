import type { Node } from 'prosemirror-model';
import type { Proposal } from '../document/proposals.ts';
import { schema } from '../document/schema.ts';
import { marksOf } from './annotationMarks.ts';
import { isGone, type Piece, type TextPiece } from './inlineMarkup.ts';
import { endsStopped } from './starts.ts';

/** The words of a note as its own text, with what is proposed of them; the full stop is computed. */
export function asText(pieces: readonly Piece[]): Node[] {
  const words = pieces.filter((piece) => piece.kind === 'text');
  const last = words.findLast((piece) => !isGone(piece));
  return words.flatMap((piece) => {
    const ends = piece === last && endsStopped(piece.text);
    const text = ends ? piece.text.replace(/\.$/, '') : piece.text;
    const marks = marksOf({ ...(piece.proposals ? { proposals: piece.proposals } : {}) });
    const faces = piece.italic ? schema.mark('emphasis').addToSet(marks) : marks;
    return text === '' ? [] : [schema.text(text, faces)];
  });
}

/** Whether anything is proposed of the words of a note. */
export function isChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ proposals }) => proposals);
}

/** The words of a note as they were before what is proposed. */
export function before(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.proposals?.some(({ kind }) => kind === 'insertion')) return [];
    const { proposals: _, ...plain } = piece;
    return [plain];
  });
}

/**
 * The content of a note with proposals in it, from its content before and after them. What differs
 * is kept whole, as a citation has no words of its own: the old deleted, the new inserted.
 */
export function changedContent(
  old: readonly Node[],
  now: readonly Node[],
  pieces: readonly Piece[],
): Node[] {
  if ([...old, ...now].every((node) => node.isText)) return asText(pieces);
  let start = 0;
  while (start < old.length && now[start] && old[start]?.eq(now[start] as Node)) start += 1;
  let end = 0;
  const longest = Math.min(old.length, now.length) - start;
  while (end < longest && old.at(-1 - end)?.eq(now.at(-1 - end) as Node)) end += 1;
  return [
    ...now.slice(0, start),
    ...old.slice(start, old.length - end).map((node) => marked(node, 'deletion', pieces)),
    ...now.slice(start, now.length - end).map((node) => marked(node, 'insertion', pieces)),
    ...now.slice(now.length - end),
  ];
}

function marked(node: Node, kind: Proposal['kind'], pieces: readonly Piece[]): Node {
  const found = pieces.flatMap(({ proposals = [] }) => proposals);
  const own = found.find((proposal) => proposal.kind === kind) ?? found[0];
  const proposal: Proposal = { kind, author: own?.author ?? '', date: own?.date ?? '' };
  return node.mark(
    marksOf({ proposals: [proposal] }).reduce((set, m) => m.addToSet(set), node.marks),
  );
}

/** The text pieces that count. */
export function counting(pieces: readonly Piece[]): TextPiece[] {
  return pieces.flatMap((piece) => (piece.kind === 'text' && !isGone(piece) ? [piece] : []));
}
