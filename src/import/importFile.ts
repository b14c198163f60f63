import { FileError } from '../document/fileError.ts';
import { importPdf } from './importPdf.ts';
import { importBytes } from './importText.ts';
import type { Imported } from './recognise.ts';

/**
 * Reads a resolution or draft resolution from a file of any kind that Chapeau imports: an official
 * PDF, or text. What the file holds decides, not its name. Throws `FileError` for one that cannot be
 * read.
 */
export async function importFile(bytes: Uint8Array, name: string): Promise<Imported> {
  if (isPdf(bytes)) return importPdf(bytes);
  if (/\.pdf$/i.test(name) && bytes.length > 0) {
    throw new FileError(
      'This file is called a PDF but holds none, so it cannot be read. Nothing was changed. Download it again.',
    );
  }
  return importBytes(bytes);
}

/** A PDF says so within its first 1,024 bytes. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}
