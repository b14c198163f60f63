import type { Node, NodeType } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

const types = schema.nodes;

/** The deepest that subparagraphs nest: (a), (i), a., i. (un-style 1.4.1). */
export const deepestLevel = 4;

/** Whether a node is a paragraph or subparagraph, which begins with a chapeau. */
export function isParagraph(node: Node): boolean {
  return node.type.contentMatch.defaultType === types.chapeau;
}

/** Whether a paragraph or subparagraph has neither words nor anything below them. */
export function isBlank(node: Node): boolean {
  return isParagraph(node) && node.childCount === 1 && node.child(0).content.size === 0;
}

/** A paragraph of this type without words; it gets its id when it enters the document. */
export function blankParagraph(type: NodeType): Node {
  return type.create(null, types.chapeau.create());
}

/** The same paragraph as another type; its id, provenance, lock and proposal go along. */
export function asType(paragraph: Node, type: NodeType): Node {
  if (paragraph.type === type) return paragraph;
  const { id, provenance, locked, proposed } = paragraph.attrs;
  return type.create({ id, provenance, locked, proposed }, paragraph.content);
}

/** How many levels of subparagraphs a paragraph has. */
export function levelsWithin(paragraph: Node): number {
  let levels = 0;
  paragraph.forEach((child) => {
    if (child.type === types.subparagraph) levels = Math.max(levels, 1 + levelsWithin(child));
  });
  return levels;
}
