import type { Bridge, DraftKey, FileHandle, RecentFile } from '../bridge.ts';
import type { BrowserHandles } from './browserDrafts.ts';
import { store, stored } from './browserStore.ts';

/** A draft's file as the browser's own store has it; the file itself stands in the table "files". */
interface StoredRecent {
  readonly key: DraftKey;
  readonly name: string;
  readonly at: number;
}

/** The recent drafts of a browser that gives handles for files. */
export interface BrowserRecent extends Pick<Bridge, 'recent' | 'clearRecent'> {
  /** Puts a file first. Never rejects: no work waits for the list. */
  add(file: Pick<StoredRecent, 'key' | 'name'>): Promise<void>;
  /** Takes the file behind the handle out, as one that is gone. */
  remove(handle: FileHandle): Promise<void>;
}

const place = 'recent';

/** How many files the list has at most. */
const longest = 10;

/** The list, in the browser's own store. */
export function browserRecent(handles: BrowserHandles): BrowserRecent {
  const keys = new Map<FileHandle, DraftKey>();
  const change = async (next: (list: readonly StoredRecent[]) => readonly StoredRecent[]) =>
    store(place, { kept: next(await list()).slice(0, longest) });
  return {
    async recent() {
      const found: RecentFile[] = [];
      for (const { key, name, at } of await list()) {
        const file = await stored(key, 'files');
        if (!(file instanceof FileSystemFileHandle)) continue;
        const handle = handles.remember(file);
        keys.set(handle, key);
        found.push({ name, handle, at });
      }
      return found;
    },
    clearRecent: () => change(() => []),
    async add({ key, name }) {
      const first = { key, name, at: Date.now() };
      await change((all) => [first, ...without(key, all)]).catch(() => undefined);
    },
    async remove(handle) {
      const key = keys.get(handle);
      if (key) await change((all) => without(key, all));
    },
  };
}

async function list(): Promise<StoredRecent[]> {
  return [await stored(place)].flat().filter(isStoredRecent);
}

function without(key: DraftKey, all: readonly StoredRecent[]): StoredRecent[] {
  return all.filter((each) => each.key !== key);
}

function isStoredRecent(value: unknown): value is StoredRecent {
  const { key, name, at } = Object(value) as Partial<StoredRecent>;
  return typeof key === 'string' && typeof name === 'string' && typeof at === 'number';
}
