import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import type { Run } from '../../src/document/runs.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importPdf } from '../../src/import/importPdf.ts';
import { bare } from './pageLines.ts';

/** An official PDF read and written again as Word. */
export interface Exported {
  readonly word: Uint8Array;
  /** The words of each paragraph with its label and marks, bare, in reading order. */
  readonly paragraphs: readonly string[];
}

/** Reads an official PDF and exports it in the layout that its masthead asks for. */
export async function exportedPdf(bytes: Uint8Array): Promise<Exported> {
  const { doc } = await importPdf(bytes);
  const { masthead, title, entries, tables } = printed(doc);
  const ofTables = (count: number) =>
    tables
      .filter(({ table }) => table.entriesBefore === count)
      .flatMap((table) => tableWords(table).map((cells) => bare(cells.join(''))));
  const ofEntries = entries.flatMap(({ entry, runs }, at) => [
    bare(entry.printed + wordsOf(runs)),
    ...ofTables(at + 1),
  ]);
  const opening = bare(masthead.session + masthead.agendaItem + wordsOf(title));
  return { word: wordFile(doc), paragraphs: [opening, ...ofTables(0), ...ofEntries] };
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : String(run.marker))).join('');
}
