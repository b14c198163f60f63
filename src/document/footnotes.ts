import type { Node } from 'prosemirror-model';
import { noteKey } from './note.ts';
import { notePlaces } from './notePlaces.ts';
import { type PrintedNote, printedNote } from './printedNote.ts';
import type { MarkRun, TextRun } from './runs.ts';

/** The notes of a document and their marks. */
export interface Footnotes {
  /** By marker, from 1. */
  readonly notes: readonly PrintedFootnote[];
  /** The mark of each footnote node, by the document position right before it. */
  readonly marks: ReadonlyMap<number, MarkRun>;
}

/** A note as it stands at the foot of the page. */
export interface PrintedFootnote {
  /** From 1. */
  readonly marker: number;
  /** With the final full stop, and Ibid. worked out. */
  readonly runs: readonly TextRun[];
  readonly node: Node;
  /** Document position right before the node of its first mark. */
  readonly pos: number;
  /** True when it is printed with Ibid. */
  readonly ibid: boolean;
}

/**
 * Numbers and prints the footnotes of a document in reading order. Under the current policy each
 * mark has a note of its own, under the legacy one equal notes share the first one's number
 * (un-style 4.2).
 */
export function footnotes(doc: Node): Footnotes {
  const legacy = doc.attrs.footnotePolicy === 'legacy';
  const notes: PrintedFootnote[] = [];
  const marks = new Map<number, MarkRun>();
  const markers = new Map<string, number>();
  let before: Node | null = null;
  for (const { node, pos } of notePlaces(doc)) {
    const earlier = legacy ? markers.get(noteKey(node)) : undefined;
    const marker = earlier ?? notes.length + 1;
    marks.set(pos, { kind: 'mark', marker, first: earlier === undefined });
    if (earlier !== undefined) continue;
    if (legacy) markers.set(noteKey(node), marker);
    notes.push({ marker, ...printedAfter(node, before), node, pos });
    before = node;
  }
  return { notes, marks };
}

/** How a footnote node was last printed, and after which; the nodes themselves never change. */
const lastPrinted = new WeakMap<
  Node,
  { readonly after: Node | null; readonly note: PrintedNote }
>();

function printedAfter(footnote: Node, after: Node | null): PrintedNote {
  const last = lastPrinted.get(footnote);
  if (last?.after === after) return last.note;
  const note = printedNote(footnote, after);
  lastPrinted.set(footnote, { after, note });
  return note;
}
