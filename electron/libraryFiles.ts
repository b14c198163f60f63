import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bridge, libraryName } from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { unreadSentence, unwrittenSentence } from './fileSentence.ts';

type LibraryFiles = Pick<
  Bridge,
  'libraryFiles' | 'readLibraryFile' | 'writeLibraryFile' | 'removeLibraryFile'
>;

/** The person's own clause library: the files of `folder`. Rejects with a sentence for the person. */
export function libraryFiles(folder: string): LibraryFiles {
  return {
    async libraryFiles() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw new Error(unreadSentence('Your clause library', error), { cause: error });
      });
      const ours = names.filter((name) => libraryName.test(name)).sort();
      return Promise.all(
        ours.map(async (name) => ({ name, stamp: await stampOf(join(folder, name)) })),
      );
    },
    async readLibraryFile(name) {
      try {
        return new Uint8Array(await readFile(join(folder, name)));
      } catch (error) {
        throw new Error(unreadSentence(name, error), { cause: error });
      }
    },
    async writeLibraryFile({ name, bytes }) {
      try {
        await mkdir(folder, { recursive: true });
        await atomicWrite(join(folder, name), bytes);
        return await stampOf(join(folder, name));
      } catch (error) {
        throw new Error(unwrittenSentence(name, error), { cause: error });
      }
    },
    async removeLibraryFile(name) {
      try {
        await rm(join(folder, name), { force: true });
      } catch (error) {
        throw new Error(unwrittenSentence(name, error), { cause: error });
      }
    },
  };
}

/** The size and time of a file; empty for one that cannot be looked at, which reading will tell. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? `${found.size} ${found.mtimeMs}` : '';
}

/**
 * Where the library is kept: with the account's data, where the chapeau command looks too, unless
 * the program was started with a place of its own for its data.
 */
export function libraryFolder(userData: string, ownPlace: boolean, home: string): string {
  if (ownPlace || process.platform !== 'linux') return join(userData, 'library');
  return join(process.env.XDG_DATA_HOME || join(home, '.local/share'), 'Chapeau', 'library');
}
