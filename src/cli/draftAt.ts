import { type Draft, largestDraft, readDraftBytes, tooLarge } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { readWhole } from './files.ts';
import { naming } from './naming.ts';

/**
 * The draft in a file. Throws `FileError` with the file's name as `readDraftBytes`; where the file is
 * of another kind, as a PDF or a Word file, the sentence says how to make a draft of it.
 */
export function draftAt(path: string): Promise<Draft> {
  return naming(path, async () => {
    const bytes = await readWhole(path, largestDraft, tooLarge);
    try {
      return readDraftBytes(bytes);
    } catch (error) {
      if (!(error instanceof FileError) || bytes.length === 0 || isJson(bytes)) throw error;
      throw new FileError(
        'This is not a Chapeau draft. A PDF, a Word file or a text is made one first: chapeau import FILE --out DRAFT',
      );
    }
  });
}

/** Whether it begins as every draft does, also one that is cut off. */
function isJson(bytes: Uint8Array): boolean {
  return /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
