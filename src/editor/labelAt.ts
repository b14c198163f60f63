import type { Node } from 'prosemirror-model';
import { outlineOf } from './computed.ts';

/** The name on screen of the paragraph or table right after a position: "OP12 (a)", "Table 1"; "Heading" for
 * one without. */
export function labelAt(doc: Node, pos: number): string {
  const { entries, tables } = outlineOf({ doc });
  const entry = [...entries, ...tables].find((candidate) => candidate.pos === pos);
  return entry?.label || 'Heading';
}

/** The name on screen of the paragraph in whose words a position lies; "the title" for the title. */
export function labelAround(doc: Node, pos: number): string {
  const { entries } = outlineOf({ doc });
  const entry = entries.findLast(({ wordsPos }) => wordsPos < pos);
  return entry ? entry.label || 'the heading' : 'the title';
}
