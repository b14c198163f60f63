import type { Node } from 'prosemirror-model';

/** The stretch of a document's children that a change touched; positions right before children. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The children of two versions of a document that are not the same nodes at both ends. */
export function changedBlocks(before: Node, after: Node): { before: Stretch; after: Stretch } {
  const shorter = Math.min(before.childCount, after.childCount);
  let head = 0;
  let from = 0;
  while (head < shorter && before.child(head) === after.child(head)) {
    from += before.child(head).nodeSize;
    head += 1;
  }
  let tail = 0;
  let same = 0;
  while (tail < shorter - head && lastBut(before, tail) === lastBut(after, tail)) {
    same += lastBut(before, tail).nodeSize;
    tail += 1;
  }
  return {
    before: { from, to: before.content.size - same },
    after: { from, to: after.content.size - same },
  };
}

function lastBut(doc: Node, count: number): Node {
  return doc.child(doc.childCount - 1 - count);
}
