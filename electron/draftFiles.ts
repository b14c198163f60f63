import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type {
  ChangedFile,
  DraftKey,
  FileToSave,
  OpenedFile,
  SavedFile,
  VersionName,
} from '../src/bridge.ts';
import { atomicWrite, sweepFolder } from './atomicWrite.ts';
import { unwrittenSentence } from './fileSentence.ts';
import { keyOfPath, stampOf } from './fileStamp.ts';
import type { Handles } from './handles.ts';
import type { History } from './history.ts';

/**
 * Writes a draft to the path. What stands there goes into the history before the move, so that there
 * is no moment in which it is nowhere. Rejects with a sentence for the person.
 */
export async function writeDraftFile(
  path: string,
  file: FileToSave,
  handles: Handles,
  history: History,
): Promise<SavedFile | ChangedFile> {
  const name = basename(path);
  const toTakeBack: VersionName[] = [];
  const came = (key: DraftKey, ids: readonly string[]) =>
    void toTakeBack.push(...ids.map((id) => ({ key, id })));
  try {
    const there = await readThere(path);
    const key = await keyOfPath(path);
    if (there && isForeign(there, file) && !(await history.isLastSaved(key, there))) {
      return { changed: await openedAs(path, there, handles) };
    }
    const kept = await tried(async () => {
      if (there && !(await history.has(key, there))) {
        await history.addVersion({ key, reason: 'replaced', words: '', bytes: there });
      }
    });
    let goesOn = '';
    let added = '';
    await atomicWrite(path, file.bytes, async () => {
      await unchanged(path, there);
      // Before the move: if the program ends right after it, the text in the file is known as ours.
      goesOn = await tried(async () => {
        if (key !== file.key) came(key, await history.goesOn(file.key, key));
      });
      added = await tried(async () => came(key, await history.addSaved(key, file.bytes)));
    });
    // Only now: a draft that came into no file has its history still.
    if (key !== file.key) await tried(() => history.leave(file.key, key));
    void sweepFolder(dirname(path));
    const stamp = stampOf(file.bytes);
    const handle = handles.handleOf(path, key);
    return { name, handle, key, stamp, historyProblem: kept || goesOn || added };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return writeDraftFile(path, file, handles, history);
    // What came into no file after all was not saved; what was there before this save stays.
    for (const version of toTakeBack) await tried(() => history.removeVersion(version));
    throw new Error(unwrittenSentence(name, error), { cause: error });
  }
}

/** The file as the window gets it. */
export async function openedAs(
  path: string,
  bytes: Uint8Array,
  handles: Handles,
): Promise<OpenedFile> {
  const key = await keyOfPath(path);
  return {
    name: basename(path),
    handle: handles.handleOf(path, key),
    size: bytes.length,
    bytes: new Uint8Array(bytes),
    key,
    stamp: stampOf(bytes),
  };
}

class ChangedMeanwhile extends Error {}

/** Another program may write between the look at the file and the move over it. */
async function unchanged(path: string, there: Buffer | null): Promise<void> {
  const now = await readThere(path);
  const same = now === null || there === null ? now === there : now.equals(there);
  if (!same) throw new ChangedMeanwhile();
}

/** Whether what stands there is neither what the person last saw of it nor what is to be written. */
function isForeign(there: Buffer, { over, bytes }: FileToSave): boolean {
  return over !== null && stampOf(there) !== over && !there.equals(bytes);
}

/** Null where nothing stands under the name; the folder may be gone too, which writing tells. */
async function readThere(path: string): Promise<Buffer | null> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return there && readFile(path);
}

/** The problem of a task that must not stand in the way of saving; empty when it was done. */
async function tried(task: () => Promise<void>): Promise<string> {
  try {
    await task();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
