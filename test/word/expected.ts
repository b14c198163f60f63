import type { Node } from 'prosemirror-model';
import { printed } from '../../src/document/printed.ts';
import { textOf } from '../../src/document/runs.ts';
import type { ReadParagraph } from './readWord.ts';

/** What a Word file of the document must say, by the document itself. */
export function expectedParagraphs(document: Node): ReadParagraph[] {
  return printed(document).entries.map(({ entry, runs }) => ({
    printed: entry.printed,
    text: textOf(runs),
    marks: runs.flatMap((run) => (run.kind === 'mark' ? run.marker : [])),
  }));
}

/** The notes that a Word file of the document must have. */
export function expectedNotes(document: Node): { marker: number; text: string }[] {
  return printed(document).notes.map(({ marker, runs }) => ({ marker, text: textOf(runs) }));
}
