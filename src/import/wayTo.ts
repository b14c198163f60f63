import { Fragment, type Node } from 'prosemirror-model';
import { hasId } from '../document/paragraphId.ts';

/** A node of a document by the way to it. */
export interface Way {
  readonly node: Node;
  /** The way to its parent, and its index there; null for the document itself. */
  readonly up: { readonly way: Way; readonly index: number } | null;
}

/** The way to the paragraph, heading, annex or table with an id; null where there is none. */
export function wayTo(doc: Node, id: string): Way | null {
  return id === '' ? null : search({ node: doc, up: null }, id);
}

/** The way to a child. */
export function into(way: Way, index: number): Way {
  return { node: way.node.child(index), up: { way, index } };
}

/** The document in which other nodes stand for `taken` children of a node, from an index on. */
export function replacing(way: Way, from: number, taken: number, nodes: readonly Node[]): Node {
  const children = way.node.children.slice();
  children.splice(from, taken, ...nodes);
  const changed = way.node.copy(Fragment.from(children));
  return way.up ? replacing(way.up.way, way.up.index, 1, [changed]) : changed;
}

function search(way: Way, id: string): Way | null {
  for (let index = 0; index < way.node.childCount; index += 1) {
    const child = way.node.child(index);
    if (hasId(child) && child.attrs.id === id) return into(way, index);
    const found = child.isTextblock || child.isAtom ? null : search(into(way, index), id);
    if (found) return found;
  }
  return null;
}
