import { Fragment, type Node } from 'prosemirror-model';

const signs = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh paragraph id of eight signs, none of those in `taken`. */
export function newParagraphId(taken: ReadonlySet<string>): string {
  for (;;) {
    let id = '';
    for (let i = 0; i < 8; i += 1) id += signs[Math.floor(Math.random() * signs.length)];
    if (!taken.has(id)) return id;
  }
}

/** Whether nodes of this type carry an id. */
export function hasId(node: Node): boolean {
  return node.type.spec.attrs !== undefined && 'id' in node.type.spec.attrs;
}

/** The ids of all paragraphs, headings and annexes of a document. */
export function paragraphIds(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (hasId(node) && node.attrs.id) ids.add(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

/** The node with new ids for itself and all paragraphs in it, none of those in `taken`, which grows. */
export function withNewIds(node: Node, taken: Set<string>): Node {
  if (node.isTextblock && !hasId(node)) return node;
  const content = node.isTextblock
    ? node.content
    : Fragment.from(node.children.map((child) => withNewIds(child, taken)));
  if (!hasId(node)) return node.copy(content);
  const id = newParagraphId(taken);
  taken.add(id);
  return node.type.create({ ...node.attrs, id }, content, node.marks);
}
