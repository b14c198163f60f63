import type { Node } from 'prosemirror-model';

/**
 * What most nodes do not state, and what then is not stored: as JSON, by the attribute's name, or by
 * the node's and the attribute's where another kind of node stores it.
 */
const unstated: ReadonlyMap<string, string> = new Map([
  ['proposed', 'null'],
  ['sessionWords', '""'],
  ['sessionDates', '""'],
  ['sponsorNotes', '[]'],
  ['vote', '""'],
  ['operativeParagraph.numbered', 'true'],
]);

/** A node as JSON, without the proposals that there are not and the like. */
export function storedJson(node: Node): unknown {
  if (node.isText) return node.toJSON();
  const { content: _, attrs, ...own } = node.toJSON();
  const stated = Object.entries(attrs ?? {}).filter(([name, value]) => {
    const silent = unstated.get(name) ?? unstated.get(`${own.type}.${name}`);
    return silent === undefined || JSON.stringify(value) !== silent;
  });
  return {
    ...ordered(own.type, stated),
    ...(node.childCount > 0 ? { content: node.children.map(storedJson) } : {}),
    ...(own.marks ? { marks: own.marks } : {}),
  };
}

function ordered(type: unknown, attrs: readonly (readonly [string, unknown])[]): object {
  return attrs.length === 0 ? { type } : { type, attrs: Object.fromEntries(attrs) };
}
