import { Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

// Clauses hold a paragraph, which is no plain data: between two threads it goes as JSON.

const mark = 'paragraph as JSON';

/** Plain data of arrays, records and paragraphs; for `unpacked`. */
export function packed(value: unknown): unknown {
  if (value instanceof Node) return { [mark]: value.toJSON() };
  if (Array.isArray(value)) return value.map(packed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packed(each)]));
}

/** What was packed; a paragraph is made when it is first asked for. */
export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (!isRecord(value)) return value;
  if (mark in value) return Node.fromJSON(schema, value[mark]);
  const made: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (isRecord(each) && mark in each) defineLater(made, name, each);
    else made[name] = unpacked(each);
  }
  return made;
}

function defineLater(made: object, name: string, packedNode: unknown): void {
  let node: unknown;
  Object.defineProperty(made, name, {
    enumerable: true,
    get() {
      node ??= unpacked(packedNode);
      return node;
    },
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
