import type { Node } from 'prosemirror-model';
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
    const known = knownOf(node);
    const earlier = legacy ? markers.get(known.key) : undefined;
    const marker = earlier ?? notes.length + 1;
    marks.set(pos, { kind: 'mark', marker, first: earlier === undefined });
    if (earlier !== undefined) continue;
    if (legacy) markers.set(known.key, marker);
    const { runs, ibid } = printedAfter(node, known, before);
    notes.push({ marker, runs, node, pos, ibid });
    before = node;
  }
  return { notes, marks };
}

/** What is worked out once for a footnote node; the node itself never changes. */
interface Known {
  /** Equal for equal notes. */
  readonly key: string;
  /** The note that it was last printed after, and how. */
  printed: { readonly after: Node | null; readonly note: PrintedNote } | null;
}

const knownNotes = new WeakMap<Node, Known>();

function knownOf(footnote: Node): Known {
  const known = knownNotes.get(footnote);
  if (known) return known;
  const made: Known = { key: JSON.stringify(footnote.content), printed: null };
  knownNotes.set(footnote, made);
  return made;
}

function printedAfter(footnote: Node, known: Known, after: Node | null): PrintedNote {
  if (known.printed?.after === after) return known.printed.note;
  const note = printedNote(footnote, after);
  known.printed = { after, note };
  return note;
}
