import { FileError } from '../document/fileError.ts';
import { Doubts } from './doubts.ts';
import { checkPdfSize } from './limits.ts';
import { pdfLayout } from './pdfLayout.ts';
import { checkStreams } from './pdfStreams.ts';
import { type Imported, recognise } from './recognise.ts';

/**
 * Reads a resolution or draft resolution from an official PDF. `onProgress` hears after each page how
 * many of how many are read. Throws `FileError` as `importFile`.
 */
export async function importPdf(
  bytes: Uint8Array,
  onProgress?: (page: number, pages: number) => void,
): Promise<Imported> {
  checkPdfSize(bytes.length);
  checkStreams(bytes);
  // Most files are texts and drafts, which need not wait for the reader of PDFs.
  const { pdfPages } = await import('./pdfText.ts');
  const pages = await pdfPages(bytes, onProgress);
  if (pages.every(({ items }) => items.length === 0)) {
    throw new FileError(
      'This PDF holds pictures of pages and no words, so it cannot be read. Nothing was changed. Ask for the file it was made from, or have its words recognised first.',
    );
  }
  const doubts = new Doubts();
  const layout = pdfLayout(pages);
  const imported = recognise(layout, layout.text, doubts);
  return {
    ...imported,
    doubts: imported.doubts.map((doubt) => ({
      ...doubt,
      line: null,
      ...(doubt.line === null ? {} : { page: layout.pages[doubt.line - 1] ?? 1 }),
    })),
  };
}
