import type { Bridge } from '../bridge.ts';
import { store, stored, storedNames } from './browserStore.ts';

type LibraryFiles = Pick<
  Bridge,
  'libraryFiles' | 'readLibraryFile' | 'writeLibraryFile' | 'removeLibraryFile'
>;

/** The person's own clause library in the browser's store, beside the draft in work. */
export const browserLibrary: LibraryFiles = {
  libraryFiles: () => storedNames('library'),
  async readLibraryFile(name) {
    const bytes = await stored(name, 'library');
    if (bytes instanceof Uint8Array) return bytes;
    throw new Error(`The browser no longer has “${name}”. Add it to the library again.`);
  },
  writeLibraryFile: ({ name, bytes }) => store(name, bytes, 'library'),
  removeLibraryFile: (name) => store(name, undefined, 'library'),
};
