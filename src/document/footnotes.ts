import type { Node } from 'prosemirror-model';
import type { Citation } from './citation.ts';
import { notePlaces } from './notePlaces.ts';
import { type PrintedNote, printedNote, soleCitation } from './printedNote.ts';
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
  let before: Known | null = null;
  for (const { node, pos } of notePlaces(doc)) {
    const known = knownOf(node);
    const earlier = legacy ? markers.get(known.key) : undefined;
    const marker = earlier ?? notes.length + 1;
    marks.set(pos, { kind: 'mark', marker, first: earlier === undefined });
    if (earlier !== undefined) continue;
    if (legacy) markers.set(known.key, marker);
    const { runs, ibid } = printedAfter(node, known, before);
    notes.push({ marker, runs, node, pos, ibid });
    before = known;
  }
  return { notes, marks };
}

/** What is worked out once for a footnote node; the node itself never changes. */
interface Known {
  readonly sole: Citation | null;
  /** Equal for equal notes. */
  readonly key: string;
  /** The citation that the note was last printed after. */
  after: Citation | null | undefined;
  printed: PrintedNote | undefined;
}

const knownNotes = new WeakMap<Node, Known>();

function knownOf(footnote: Node): Known {
  const known = knownNotes.get(footnote);
  if (known) return known;
  const made: Known = {
    sole: soleCitation(footnote),
    key: JSON.stringify(footnote.content),
    after: undefined,
    printed: undefined,
  };
  knownNotes.set(footnote, made);
  return made;
}

function printedAfter(footnote: Node, known: Known, before: Known | null): PrintedNote {
  const previous = before?.sole ?? null;
  if (known.printed && known.after === previous) return known.printed;
  const printed = printedNote(footnote, previous);
  known.after = previous;
  known.printed = printed;
  return printed;
}
