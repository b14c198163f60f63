import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { printed } from '../../src/document/printed.ts';
import { redline } from '../../src/document/redline.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { redlineFile } from '../../src/export/wordFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { pdfTestsAbsent } from './libreOffice.ts';
import { settledByLibreOffice } from './settledChanges.ts';

// The redline that the Secretariat asks for (un-style 6.11), settled by another program.
const by = { author: 'Philippines', date: '2026-10-05T09:00:00Z' };

function resolution(name: string): Node {
  const path = join(import.meta.dirname, '../../clause-library', name);
  return readDraft(readFileSync(path, 'utf8')).doc;
}

/** Labels, words, marks and notes of a document, as paper has them. */
function onPaper(doc: Node) {
  const { title, entries, notes } = printed(doc);
  return {
    title: words(title),
    entries: entries.map(({ entry, runs }) => `${entry.printed} ${words(runs)}`),
    notes: notes.map((note) => textOf(note.runs)),
  };
}

/**
 * LibreOffice makes plain words of a field whose deletion is rejected, as is each mark that repeats
 * a note in 73/146: such a mark is compared as its number.
 */
function words(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text;
      return run.first ? `<${run.marker}>` : String(run.marker);
    })
    .join('');
}

// The second pair has little in common: whole runs of paragraphs are new or gone, up to the last one.
describe.skipIf(pdfTestsAbsent())('a redline, settled by LibreOffice', () => {
  describe.each([
    ['79/154 against 73/146', '73-146.json', '79-154.json'],
    ['72/195 against 79/154', '79-154.json', '72-195.json'],
  ])('of %s', (_pair, baseName, draftName) => {
    const [base, draft] = [resolution(baseName), resolution(draftName)];
    const file = redlineFile(redline(base, draft, by), draft);

    it('is the draft when all is accepted', () => {
      const read = importWord(settledByLibreOffice(file, 'Accept')).doc;
      expect(onPaper(read)).toEqual(onPaper(draft));
    });

    it('is the base when all is rejected', () => {
      const read = importWord(settledByLibreOffice(file, 'Reject')).doc;
      expect(onPaper(read)).toEqual(onPaper(base));
    });
  });
});
