import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Bridge,
  type FileContent,
  type FileHandle,
  type FileToSave,
  largestFile,
  type OpenedFile,
  type SavedFile,
} from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { openedAs, writeDraftFile } from './draftFiles.ts';
import { unreadSentence, unwrittenSentence } from './fileSentence.ts';
import { filesWithin } from './filesWithin.ts';
import type { Handles } from './handles.ts';
import type { History } from './history.ts';
import type { RecentFiles } from './recentFiles.ts';

/** What a file is saved as. */
export type SavedKind = 'draft' | 'word' | 'text' | 'data' | 'pdf';

/** Where the person says which file; each resolves to a path, or null when they cancel. */
export interface FileDialogs {
  whichToOpen(): Promise<string | null>;
  /** Paths of files, or of one folder. */
  whichToAdd(choice: 'files' | 'folder'): Promise<readonly string[] | null>;
  whereToSave(name: string, kind: SavedKind): Promise<string | null>;
}

/** The other windows, each of which may have a file open. */
export interface OtherWindows {
  /** Brings the window that has the file to the front; false when there is none. */
  show(path: string): Promise<boolean>;
  /** Whether one of them has it. */
  have(path: string): Promise<boolean>;
}

/** What the windows' files have in common. */
export interface FilesOfProfile {
  readonly handles: Handles;
  readonly versions: History;
  readonly recent: RecentFiles;
}

/** The window's files, and a way to hand it one that was opened from outside. */
export interface Files
  extends Pick<
    Bridge,
    'openFile' | 'openRecent' | 'openFiles' | 'readFile' | 'readDraft' | 'saveFile' | 'exportFile'
  > {
  /** Writes bytes that are made once the person has said where; null when they cancel. */
  exportMade(
    name: string,
    kind: SavedKind,
    make: () => Promise<Uint8Array>,
  ): Promise<Pick<SavedFile, 'name'> | null>;
  /** The next `openFile` takes this path and does not ask; null asks again. */
  openNext(path: string | null): void;
}

/** Reads and writes the files that the person chooses. Rejects with a sentence for the person. */
export function files(
  dialogs: FileDialogs,
  { handles, versions, recent }: FilesOfProfile,
  others: OtherWindows,
): Files {
  let next: string | null = null;
  const openDraft = async (path: string) => {
    if (await others.show(path)) return null;
    const file = await opened(path, handles);
    if (isDraftName(file.name)) void recent.add(path);
    return file;
  };
  const save = async (path: string, file: FileToSave) => {
    const saved = await writeDraftFile(path, file, handles, versions);
    if (!('changed' in saved)) void recent.add(path);
    return saved;
  };
  const exportMade: Files['exportMade'] = async (name, kind, make) => {
    const path = await dialogs.whereToSave(name, kind);
    return path === null ? null : exported(path, await make());
  };
  return {
    openNext(path) {
      next = path;
    },
    async openFile(purpose) {
      const path = next ?? (await dialogs.whichToOpen());
      next = null;
      if (path === null) return null;
      return purpose === 'draft' ? openDraft(path) : opened(path, handles);
    },
    async openRecent(handle) {
      const path = pathOf(handle, handles);
      if (await isThere(path)) return openDraft(path);
      await recent.remove(path);
      throw new Error(goneSentence(path));
    },
    async openFiles(choice) {
      const paths = await dialogs.whichToAdd(choice);
      if (paths === null) return null;
      if (choice === 'folder') return filesWithin(paths[0] ?? '', handles);
      const files = paths.map((path) => ({ name: basename(path), handle: handles.handleOf(path) }));
      return { files, others: 0 };
    },
    async readFile(handle) {
      const { path, bytes, size } = await read(pathOf(handle, handles));
      return { name: basename(path), handle, size, bytes };
    },
    async readDraft(handle) {
      const path = pathOf(handle, handles);
      return (await isThere(path)) ? opened(path, handles) : null;
    },
    async saveFile(file: FileToSave) {
      const known = file.handle === null ? null : handles.pathOf(file.handle);
      if (known !== null) return save(known, file);
      const path = await dialogs.whereToSave(file.name, 'draft');
      if (path !== null && (await others.have(path))) throw new Error(openElsewhere(path));
      // The dialog has asked whether what is there is to be replaced.
      return path === null ? null : save(path, { ...file, over: null });
    },
    exportFile: ({ name, bytes }) => exportMade(name, exportedKind(name), async () => bytes),
    exportMade,
  };
}

/** A draft that was opened or saved before and whose file is not where it was. */
export function goneSentence(path: string): string {
  return `“${basename(path)}” is no longer where it was, and has left the list of recent drafts. It may have been moved or renamed: open it from its new place.`;
}

/** A word or a text is read anew each time, so that only drafts are recent ones. */
function isDraftName(name: string): boolean {
  return /\.(?:chapeau|json)$/i.test(name);
}

function openElsewhere(path: string): string {
  return `“${basename(path)}” is open in another window, and nothing was written over it. Close it there first, or choose another name.`;
}

function pathOf(handle: FileHandle, handles: Handles): string {
  const path = handles.pathOf(handle);
  if (path === null) throw new RangeError('a handle that was not given out');
  return path;
}

/** Whether there is a file, or anything else than nothing, at the path. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

function exportedKind(name: string): SavedKind {
  if (name.endsWith('.txt')) return 'text';
  return name.endsWith('.json') ? 'data' : 'word';
}

async function opened(path: string, handles: Handles): Promise<OpenedFile> {
  const { size, bytes } = await read(path);
  return { ...(await openedAs(path, bytes, handles)), size };
}

async function read(path: string): Promise<Pick<FileContent, 'size' | 'bytes'> & { path: string }> {
  try {
    const { size } = await stat(path);
    const bytes = size > largestFile ? new Uint8Array() : new Uint8Array(await readFile(path));
    return { path, size, bytes };
  } catch (error) {
    throw new Error(unreadSentence(basename(path), error), { cause: error });
  }
}

async function exported(path: string, bytes: Uint8Array): Promise<Pick<SavedFile, 'name'>> {
  const name = basename(path);
  try {
    await atomicWrite(path, bytes);
    return { name };
  } catch (error) {
    throw new Error(unwrittenSentence(name, error), { cause: error });
  }
}
