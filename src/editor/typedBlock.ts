import type { Node } from 'prosemirror-model';

/** A textblock whose content is all that differs between two documents. */
export interface TypedBlock {
  /** Position right before it, the same in both documents. */
  readonly pos: number;
  readonly before: Node;
  readonly after: Node;
}

interface Asked {
  readonly before: Node;
  readonly after: Node;
  readonly typed: TypedBlock | null;
}

// Every rule that follows a change asks the same; no more is kept than the last two documents.
let lastAsked: Asked | null = null;

/**
 * The one textblock in which two documents differ, as they do after a typed letter; null when they
 * differ more. Unchanged nodes are shared between versions of a document, so this only walks down
 * to the change.
 */
export function typedBlock(before: Node, after: Node): TypedBlock | null {
  if (lastAsked?.before !== before || lastAsked.after !== after) {
    lastAsked = { before, after, typed: differing(before, after, -1) };
  }
  return lastAsked.typed;
}

function differing(before: Node, after: Node, pos: number): TypedBlock | null {
  if (!before.sameMarkup(after)) return null;
  if (before.isTextblock) return { pos, before, after };
  if (before.childCount !== after.childCount) return null;
  let found = -1;
  let foundPos = 0;
  let offset = pos + 1;
  for (let index = 0; index < before.childCount; index += 1) {
    const child = before.child(index);
    if (child !== after.child(index)) {
      if (found >= 0) return null;
      found = index;
      foundPos = offset;
    }
    offset += child.nodeSize;
  }
  return found < 0 ? null : differing(before.child(found), after.child(found), foundPos);
}
