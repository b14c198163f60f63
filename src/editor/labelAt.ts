import type { Node } from 'prosemirror-model';
import { outlineOf } from './computed.ts';

/** The name on screen of the paragraph right after a position: "OP12 (a)"; "Heading" for one without. */
export function labelAt(doc: Node, pos: number): string {
  const entry = outlineOf({ doc }).entries.find((candidate) => candidate.pos === pos);
  return entry?.label || 'Heading';
}
