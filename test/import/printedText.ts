import type { Node } from 'prosemirror-model';
import { printed } from '../../src/document/printed.ts';
import { type Run, textOf } from '../../src/document/runs.ts';

/** A document's paragraphs as one line of text, with labels and with marks as "[12]". */
export function printedBody(doc: Node): string {
  return printed(doc)
    .entries.map(({ entry, runs }) => `${entry.printed} ${withMarks(runs)}`.trim())
    .join(' ');
}

/** The printed words of the paragraph with this label, without marks. */
export function wordsAt(doc: Node, label: string): string {
  const found = printed(doc).entries.find(({ entry }) => entry.label === label);
  if (!found) throw new RangeError(`No paragraph ${label}`);
  return textOf(found.runs);
}

/** The printed notes in order. */
export function printedNotes(doc: Node): string[] {
  return printed(doc).notes.map(({ runs }) => textOf(runs));
}

function withMarks(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : `[${run.marker}]`)).join('');
}
