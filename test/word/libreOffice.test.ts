import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { printed } from '../../src/document/printed.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { pdfTestsAbsent, pdfText } from './libreOffice.ts';
import { fullDraft, sourceDocuments } from './sampleDrafts.ts';

/** Line breaks and justified spaces fall anywhere, so only the other characters are compared. */
function compact(text: string): string {
  return text.replace(/\s/g, '').replaceAll('\u2011', '-');
}

function withMarks(runs: readonly Run[]): string {
  return runs
    .map((run, index) => {
      if (run.kind === 'text') return run.text;
      return (runs[index - 1]?.kind === 'mark' ? ',' : '') + run.marker;
    })
    .join('');
}

/** Labels, words and marks of each paragraph: the first and last sixty, as a page may end between. */
function missingParagraphs(document: Node, text: string): string[] {
  const wanted = printed(document).entries.flatMap(({ entry, runs }) => {
    const whole = compact(entry.printed + withMarks(runs));
    return [whole.slice(0, 60), whole.slice(-60)];
  });
  return wanted.filter((words) => !text.includes(words));
}

function missingNotes(document: Node, text: string): string[] {
  const notes = printed(document).notes.map(({ marker, runs }) => compact(marker + textOf(runs)));
  return notes.filter((note) => !text.includes(note.slice(0, 60)));
}

describe.skipIf(pdfTestsAbsent())('LibreOffice', () => {
  it.each([{ name: 'a draft with everything', document: fullDraft() }, ...sourceDocuments()])(
    'shows the labels, words, marks and notes of $name',
    ({ document }) => {
      const text = compact(pdfText(wordFile(document)));
      expect(missingParagraphs(document, text)).toEqual([]);
      expect(missingNotes(document, text)).toEqual([]);
    },
  );
});
