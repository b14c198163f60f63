import type { Node } from 'prosemirror-model';

/** A node as JSON, without the proposals that there are not: most nodes have none. */
export function storedJson(node: Node): unknown {
  if (node.isText) return node.toJSON();
  const { content: _, attrs, ...own } = node.toJSON();
  const stated = Object.entries(attrs ?? {}).filter(
    ([name, value]) => name !== 'proposed' || value !== null,
  );
  return {
    ...ordered(own.type, stated),
    ...(node.childCount > 0 ? { content: node.children.map(storedJson) } : {}),
    ...(own.marks ? { marks: own.marks } : {}),
  };
}

function ordered(type: unknown, attrs: readonly (readonly [string, unknown])[]): object {
  return attrs.length === 0 ? { type } : { type, attrs: Object.fromEntries(attrs) };
}
