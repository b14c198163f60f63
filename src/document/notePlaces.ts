import type { Node } from 'prosemirror-model';
import { isDeleted } from './proposals.ts';

/** A footnote node and where it stands. */
export interface NotePlace {
  readonly node: Node;
  /** Document position right before the node. */
  readonly pos: number;
}

/** Offsets from the position right before a child of the document; a child that typing left alone
 * is the same node as before, so its notes are found once. */
const found = new WeakMap<Node, readonly NotePlace[]>();

/**
 * All footnotes of a document in reading order: title, preamble, operative part, annexes. Those that
 * are proposed to be deleted do not count.
 */
export function notePlaces(doc: Node): NotePlace[] {
  const places: NotePlace[] = [];
  doc.forEach((child, offset) => {
    for (const { node, pos } of placesWithin(child)) places.push({ node, pos: pos + offset });
  });
  return places;
}

function placesWithin(block: Node): readonly NotePlace[] {
  const known = found.get(block);
  if (known) return known;
  const places: NotePlace[] = [];
  if (isDeleted(block)) return places;
  block.descendants((node, pos) => {
    if (isDeleted(node)) return false;
    if (node.type.name === 'footnote') places.push({ node, pos: pos + 1 });
    return node.type.name !== 'footnote';
  });
  found.set(block, places);
  return places;
}
