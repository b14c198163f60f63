import { FileError } from '../../src/document/fileError.ts';
import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { importPdf } from '../../src/import/importPdf.ts';

/** A paragraph, table or note of a PDF as it was read. */
export interface ReadBlock {
  readonly words: string;
  /** Whether a doubt stands at it. */
  readonly doubted: boolean;
}

/** What was read of a PDF; a refusal instead where it was not. */
export interface PdfReading {
  readonly blocks: readonly ReadBlock[];
  readonly notes: readonly ReadBlock[];
  readonly doubts: readonly string[];
  readonly refused: string;
}

/** Reads a PDF: its paragraphs with their labels, marks as figures, tables with a bar between cells. */
export async function pdfReading(bytes: Uint8Array): Promise<PdfReading> {
  try {
    const { doc, doubts } = await importPdf(bytes);
    const { entries, tables, notes } = printed(doc);
    const places = new Set(doubts.map(({ place }) => place));
    const at = (place: string, words: string) => ({ words, doubted: places.has(place) });
    const blocks: ReadBlock[] = [];
    for (let before = 0; before <= entries.length; before += 1) {
      for (const table of tables.filter((each) => each.table.entriesBefore === before)) {
        const words = tableWords(table);
        // A list in columns is a row whose cells hold the names one below another.
        const lines = words.length === 1 ? words.flat().flatMap((cell) => cell.split('\n')) : [];
        const whole = words.map((cells) => cells.join(' | ')).join(' / ');
        for (const line of lines.length > 0 ? lines : [whole]) {
          blocks.push(at(table.table.label, line));
        }
      }
      const one = entries[before];
      if (!one) break;
      const { printed: sign, label } = one.entry;
      blocks.push(at(label, `${sign} ${one.runs.map(wordsOf).join('')}`.trim()));
    }
    return {
      blocks,
      notes: notes.map(({ runs }, index) => at(`note ${index + 1}`, textOf(runs))),
      doubts: doubts.map(({ place, reason }) => `${place}: ${reason}`),
      refused: '',
    };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { blocks: [], notes: [], doubts: [], refused: error.message };
  }
}

function wordsOf(run: Run): string {
  return run.kind === 'text' ? run.text : String(run.marker);
}
