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

/**
 * The document with other ids: those that `known` gives for its own; one of its own that another
 * paragraph is given is made another. With all of them by those that they were.
 */
export function withKnownIds(
  doc: Node,
  known: ReadonlyMap<string, string>,
): { readonly doc: Node; readonly ids: ReadonlyMap<string, string> } {
  const taken = new Set(known.values());
  const ids = new Map<string, string>();
  for (const id of paragraphIds(doc)) {
    let own = known.get(id) ?? id;
    while (!known.has(id) && taken.has(own)) own = `${own}x`;
    taken.add(own);
    ids.set(id, own);
  }
  const renamed = (node: Node): Node => {
    const { id, target } = node.attrs;
    if (node.type.name === 'crossReference') {
      return node.type.create({ target: ids.get(target) ?? target }, null, node.marks);
    }
    if (node.isLeaf) return node;
    const attrs = hasId(node) ? { ...node.attrs, id: ids.get(id) ?? id } : node.attrs;
    return node.type.create(attrs, node.children.map(renamed), node.marks);
  };
  return { doc: renamed(doc), ids };
}
