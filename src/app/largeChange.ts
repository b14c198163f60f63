import type { Node } from 'prosemirror-model';

/** From how many blocks, or how many characters and signs of structure, a change is a large one. */
const large = { blocks: 6, size: 1500 };

/**
 * Whether so much differs between two texts, one right after the other, that somebody may want the
 * earlier one back whole: a large paste, proposals taken, much deleted. Unchanged blocks are shared
 * between them, so this looks at no words.
 */
export function isLargeChange(before: Node, after: Node): boolean {
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < shorter && before.child(start) === after.child(start)) start += 1;
  let end = 0;
  while (end < shorter - start && fromEnd(before, end) === fromEnd(after, end)) end += 1;
  const blocks = Math.max(before.childCount, after.childCount) - start - end;
  return blocks >= large.blocks || Math.abs(after.nodeSize - before.nodeSize) >= large.size;
}

function fromEnd(doc: Node, at: number): Node {
  return doc.child(doc.childCount - 1 - at);
}
