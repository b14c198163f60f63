import { FileError } from '../document/fileError.ts';

/** Does something with a file; when it fails with a `FileError`, the sentence names the file. */
export async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FileError ? new FileError(`${path}: ${error.message}`) : error;
  }
}
