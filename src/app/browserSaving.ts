import type {
  ChangedFile,
  DraftKey,
  FileStamp,
  FileToSave,
  OpenedFile,
  SavedFile,
} from '../bridge.ts';
import type { BrowserHandles } from './browserDrafts.ts';
import { choosePlace, download, readChosen, write } from './browserFiles.ts';
import {
  addToHistory,
  browserHistory,
  historyGoesOn,
  isInHistory,
  isLastSaved,
  leaveHistory,
  markOf,
} from './browserHistory.ts';
import { store, storedUnder } from './browserStore.ts';
import { newKey } from './draftKey.ts';

/** The part of the File System Access API that asks for leave; not every browser has it. */
interface AskingHandle {
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** A file as the window gets it. */
export async function openedInBrowser(
  handle: FileSystemFileHandle,
  handles: BrowserHandles,
): Promise<OpenedFile> {
  const content = await readChosen(await handle.getFile());
  return {
    handle: handles.remember(handle),
    ...content,
    key: await keyOfFile(handle),
    stamp: stampOf(content.bytes),
  };
}

/** The file again; null when it is gone, or the browser does not let it be read. */
export async function readAgain(
  handle: FileSystemFileHandle,
  handles: BrowserHandles,
): Promise<OpenedFile | null> {
  return (await mayBe('read', handle)) ? openedInBrowser(handle, handles).catch(() => null) : null;
}

/**
 * A recent file; null when it is gone. Rejects with a sentence for the person where the browser does
 * not let it be read.
 */
export async function openedRecent(
  handle: FileSystemFileHandle,
  handles: BrowserHandles,
): Promise<OpenedFile | null> {
  if (!(await mayBe('read', handle))) {
    throw new Error(`The browser was not allowed to read “${handle.name}”. Open it once more.`);
  }
  try {
    return await openedInBrowser(handle, handles);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/**
 * Saves as `Bridge.saveFile` says; where browsers write no files, as a download. `refuse` rejects for
 * a file that must not be written to.
 */
export async function saveInBrowser(
  file: FileToSave,
  handles: BrowserHandles,
  refuse: (file: Pick<OpenedFile, 'name' | 'key'>) => Promise<void>,
): Promise<SavedFile | ChangedFile | null> {
  const known = file.handle === null ? null : handles.fileOf(file.handle);
  if (known) return writeDraft(known, file, handles);
  const place = await choosePlace(file.name);
  if (place === null) return null;
  if (place) {
    await refuse({ name: place.name, key: await keyOfFile(place) });
    return writeDraft(place, { ...file, over: null }, handles);
  }
  download(file.name, file.bytes);
  const historyProblem = await tried(() => addVersion(file.key, 'saved', file.bytes));
  return {
    name: file.name,
    handle: '',
    key: file.key,
    stamp: stampOf(file.bytes),
    historyProblem,
  };
}

async function writeDraft(
  place: FileSystemFileHandle,
  file: FileToSave,
  handles: BrowserHandles,
): Promise<SavedFile | ChangedFile> {
  await mayBe('readwrite', place);
  const there = await openedInBrowser(place, handles).catch(() => null);
  const stamp = stampOf(file.bytes);
  const isNew = there && file.over !== null && ![file.over, stamp].includes(there.stamp);
  if (isNew && !(await isLastSaved(there.key, there.bytes))) return { changed: there };
  const key = there?.key ?? (await keyOfFile(place));
  const came: string[] = [];
  const kept = await tried(async () => {
    const isNews = there && there.size > 0 && !(await isInHistory(key, there.bytes));
    if (isNews) await addVersion(key, 'replaced', there.bytes);
  });
  // Before it is written: if the tab ends right after that, the text in the file is known as ours.
  const goesOn = await tried(async () => {
    if (key !== file.key) came.push(...(await historyGoesOn(file.key, key)));
  });
  const added = await tried(async () => {
    came.push(...(await addVersion(key, 'saved', file.bytes)));
  });
  try {
    await write(place, file.bytes);
  } catch (error) {
    // What came into no file after all was not saved; what was there before this save stays.
    for (const id of came) await tried(() => browserHistory.removeVersion({ key, id }));
    throw error;
  }
  // Only now: a draft that came into no file has its history still.
  if (key !== file.key) await tried(() => leaveHistory(file.key, key));
  const handle = there?.handle ?? handles.remember(place);
  return { name: place.name, handle, key, stamp, historyProblem: kept || goesOn || added };
}

function addVersion(key: DraftKey, reason: 'saved' | 'replaced', bytes: Uint8Array) {
  return addToHistory({ key, reason, words: '', bytes });
}

/** The key of the draft in a file; a file that was never met gets one. */
async function keyOfFile(file: FileSystemFileHandle): Promise<DraftKey> {
  for (const [key, known] of await storedUnder('file-', 'files')) {
    if (await file.isSameEntry(known as FileSystemFileHandle)) return key;
  }
  const key = newKey('file');
  await store(key, { files: file });
  return key;
}

function stampOf(bytes: Uint8Array): FileStamp {
  return `${bytes.length} ${markOf(bytes)}`;
}

/** Whether the file may be read or written; a browser asks the person, and only after a key or click. */
async function mayBe(mode: 'read' | 'readwrite', handle: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = handle as AskingHandle;
  if (!requestPermission) return true;
  const state = await requestPermission.call(handle, { mode }).catch(() => 'denied');
  return state === 'granted';
}

async function tried(task: () => Promise<unknown>): Promise<string> {
  try {
    await task();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
