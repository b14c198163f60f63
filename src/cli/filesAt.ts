import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../document/fileError.ts';
import { isReadable } from '../library/takeIn.ts';
import { readingError } from './fileSentence.ts';
import { naming } from './naming.ts';

/** The most files that are looked for; a body's resolutions of many years are a tenth of it. */
const mostFiles = 20_000;

/** The files that paths lead to. */
export interface FoundFiles {
  /** Each path once; those of a folder in the order of their names. */
  readonly files: readonly string[];
  /** How many files of the folders are of kinds that are not read. */
  readonly others: number;
}

/**
 * The files at the paths: a file itself, whatever it is, and of a folder all that are of a kind that
 * is read, in the folders within it too. Hidden files and links to folders are left alone. `signal`
 * ends the search with what was found.
 */
export async function filesAt(paths: readonly string[], signal: AbortSignal): Promise<FoundFiles> {
  const files = new Set<string>();
  let others = 0;
  const walk = async (folder: string): Promise<void> => {
    const entries = await naming(folder, () => entriesOf(folder));
    for (const entry of entries) {
      if (signal.aborted) return;
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(path);
      else if (!isReadable(entry.name)) others += 1;
      else files.add(path);
    }
    if (files.size > mostFiles) throw new FileError(tooMany);
  };
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) await walk(path);
    else files.add(path);
  }
  return { files: [...files], others };
}

const tooMany = `The folders hold more than ${mostFiles.toLocaleString('en')} files to read. Name a folder that has only resolutions.`;

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw readingError(error);
  }
}
