import type { Bridge } from '../bridge.ts';
import { store, stored, storedAll } from './browserStore.ts';

type LibraryFiles = Pick<
  Bridge,
  'libraryFiles' | 'readLibraryFile' | 'writeLibraryFile' | 'removeLibraryFile'
>;

/**
 * The person's own clause library in the browser's store, beside the draft in work. The store knows no
 * times: a file's stamp stands in a table of its own, so that none need be read to tell them all.
 */
export const browserLibrary: LibraryFiles = {
  async libraryFiles() {
    const stamps = await storedAll('stamps');
    return [...stamps].map(([name, stamp]) => ({ name, stamp: String(stamp) }));
  },
  async readLibraryFile(name) {
    const bytes = await stored(name, 'library');
    if (bytes instanceof Uint8Array) return bytes;
    throw new Error(`The browser no longer has “${name}”. Add it to the library again.`);
  },
  async writeLibraryFile({ name, bytes }) {
    const stamp = `${bytes.length} ${Date.now()} ${crypto.randomUUID()}`;
    await store(name, { library: bytes, stamps: stamp });
    return stamp;
  },
  removeLibraryFile: (name) => store(name, { library: undefined, stamps: undefined }),
};
