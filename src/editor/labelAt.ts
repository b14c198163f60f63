import type { Node } from 'prosemirror-model';
import { outlineOf } from './computed.ts';

/** The name on screen of the paragraph or table right after a position: "OP12 (a)", "Table 1"; "Heading" for
 * one without. */
export function labelAt(doc: Node, pos: number): string {
  const { entries, tables } = outlineOf({ doc });
  const entry = [...entries, ...tables].find((candidate) => candidate.pos === pos);
  return entry?.label || 'Heading';
}
