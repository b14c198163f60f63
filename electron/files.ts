import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Bridge,
  type FileToExport,
  type FileToSave,
  largestFile,
  type OpenedFile,
  type SavedFile,
} from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { unreadSentence, unwrittenSentence } from './fileSentence.ts';
import { filesWithin } from './filesWithin.ts';
import type { Handles } from './handles.ts';

/** What a file is saved as. */
export type SavedKind = 'draft' | 'word' | 'text' | 'data';

/** Where the person says which file; each resolves to a path, or null when they cancel. */
export interface FileDialogs {
  whichToOpen(): Promise<string | null>;
  /** Paths of files, or of one folder. */
  whichToAdd(choice: 'files' | 'folder'): Promise<readonly string[] | null>;
  whereToSave(name: string, kind: SavedKind): Promise<string | null>;
}

/** The window's files, and a way to hand it one that was opened from outside. */
export interface Files
  extends Pick<Bridge, 'openFile' | 'openFiles' | 'readFile' | 'saveFile' | 'exportFile'> {
  /** The next `openFile` takes this path and does not ask; null asks again. */
  openNext(path: string | null): void;
}

/** Reads and writes the files that the person chooses. Rejects with a sentence for the person. */
export function files(dialogs: FileDialogs, handles: Handles): Files {
  let next: string | null = null;
  return {
    openNext(path) {
      next = path;
    },
    async openFile() {
      const path = next ?? (await dialogs.whichToOpen());
      next = null;
      return path === null ? null : opened(path, handles);
    },
    async openFiles(choice) {
      const paths = await dialogs.whichToAdd(choice);
      if (paths === null) return null;
      if (choice === 'folder') return filesWithin(paths[0] ?? '', handles);
      const files = paths.map((path) => ({ name: basename(path), handle: handles.handleOf(path) }));
      return { files, others: 0 };
    },
    async readFile(handle) {
      const path = handles.pathOf(handle);
      if (path === null) throw new RangeError('a handle that was not given out');
      return opened(path, handles);
    },
    async saveFile(file: FileToSave) {
      const known = file.handle === null ? null : handles.pathOf(file.handle);
      const path = known ?? (await dialogs.whereToSave(file.name, 'draft'));
      return path === null ? null : saved(path, file.bytes, handles);
    },
    async exportFile(file: FileToExport) {
      const path = await dialogs.whereToSave(file.name, exportedKind(file.name));
      return path === null ? null : saved(path, file.bytes, handles);
    },
  };
}

function exportedKind(name: string): SavedKind {
  if (name.endsWith('.txt')) return 'text';
  return name.endsWith('.json') ? 'data' : 'word';
}

async function opened(path: string, handles: Handles): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    const bytes = size > largestFile ? new Uint8Array() : new Uint8Array(await readFile(path));
    return { name, handle: handles.handleOf(path), size, bytes };
  } catch (error) {
    throw new Error(unreadSentence(name, error), { cause: error });
  }
}

async function saved(path: string, bytes: Uint8Array, handles: Handles): Promise<SavedFile> {
  const name = basename(path);
  try {
    await atomicWrite(path, bytes);
    return { name, handle: handles.handleOf(path) };
  } catch (error) {
    throw new Error(unwrittenSentence(name, error), { cause: error });
  }
}
