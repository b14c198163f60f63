import type { IndexStore } from '../library/keptIndex.ts';
import { store, stored, storedNames } from './browserStore.ts';

/**
 * The index of the library in the browser's store; the worker of the library reads and writes it
 * itself. A store that refuses keeps nothing, and the index is made again the next time.
 */
export const browserIndex: IndexStore = {
  async read(name) {
    const bytes = await stored(name, 'index').catch(() => undefined);
    return bytes instanceof Uint8Array ? bytes : null;
  },
  write: (name, bytes) => store(name, { index: bytes }).catch(() => undefined),
  names: () => storedNames('index').catch(() => []),
  remove: (name) => store(name, { index: undefined }).catch(() => undefined),
};
