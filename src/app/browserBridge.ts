import type { Bridge, FileHandle, KeptDraft, SavedFile } from '../bridge.ts';
import { isReadable } from '../library/takeIn.ts';
import {
  chooseFile,
  chooseFiles,
  choosePlace,
  download,
  fileOf,
  nameWithin,
  openedWith,
  readChosen,
  write,
} from './browserFiles.ts';
import { browserLibrary } from './browserLibrary.ts';
import { store, stored } from './browserStore.ts';

/** What the browser stores of the draft in work. */
interface StoredDraft {
  readonly draft: KeptDraft;
  readonly file: FileSystemFileHandle | null;
}

/** The machine as an ordinary browser gives it: its file dialogs or downloads, and its own store. */
export function browserBridge(): Bridge {
  const files = new Map<FileHandle, FileSystemFileHandle>();
  const state = { unsaved: false };
  window.addEventListener('beforeunload', (event) => {
    if (state.unsaved) event.preventDefault();
  });

  /** A file that the window was opened with, which the next `openFile` takes. */
  let fromOutside: FileSystemFileHandle | null = null;

  // Read when their turn comes; a folder may hold many.
  const chosenFiles = new Map<FileHandle, File>();
  const rememberChosen = (file: File) => {
    const handle = `chosen ${chosenFiles.size + 1}`;
    chosenFiles.set(handle, file);
    return { name: nameWithin(file), handle };
  };

  const remember = (file: FileSystemFileHandle): FileHandle => {
    const handle = `file ${files.size + 1}`;
    files.set(handle, file);
    return handle;
  };

  const saveNew = async (name: string, bytes: Uint8Array): Promise<SavedFile | null> => {
    const place = await choosePlace(name);
    if (place === null) return null;
    if (place === undefined) {
      download(name, bytes);
      return { name, handle: '' };
    }
    await write(place, bytes);
    return { name: place.name, handle: remember(place) };
  };

  return {
    host: 'browser',
    async openFile() {
      const outside = fromOutside;
      fromOutside = null;
      const chosen = outside ? await fileOf(outside) : await chooseFile();
      if (!chosen) return null;
      const handle = chosen.handle ? remember(chosen.handle) : '';
      return { handle, ...(await readChosen(chosen.file)) };
    },
    async openFiles(choice) {
      const chosen = await chooseFiles(choice);
      if (!chosen) return null;
      const readable = choice === 'files' ? chosen : chosen.filter(isReadableFile);
      const files = readable.map(rememberChosen).sort((a, b) => (a.name < b.name ? -1 : 1));
      return { files, others: chosen.length - readable.length };
    },
    async readFile(handle) {
      const file = chosenFiles.get(handle);
      if (!file) throw new RangeError('a handle that was not given out');
      return { handle, ...(await readChosen(file)) };
    },
    ...browserLibrary,
    async ownWords() {
      const words = await stored('own words');
      return Array.isArray(words) ? words.map(String) : [];
    },
    keepOwnWords: (words) => store('own words', { kept: [...words] }),
    async saveFile({ name, bytes, handle }) {
      const file = handle === null ? undefined : files.get(handle);
      if (!file || !handle) return saveNew(name, bytes);
      await write(file, bytes);
      return { name: file.name, handle };
    },
    exportFile: ({ name, bytes }) => saveNew(name, bytes),
    async kept() {
      const value = (await stored('draft')) as StoredDraft | undefined;
      if (!value) return null;
      return { ...value.draft, handle: value.file ? remember(value.file) : null };
    },
    async keep(draft) {
      const file = draft?.handle ? (files.get(draft.handle) ?? null) : null;
      await store('draft', { kept: draft ? ({ draft, file } satisfies StoredDraft) : undefined });
    },
    onMenuCommand(listener) {
      openedWith((handle) => {
        fromOutside = handle;
        listener('open');
      });
      return () => undefined;
    },
    setWindowState({ name, unsaved }) {
      state.unsaved = unsaved;
      document.title = `${unsaved ? '• ' : ''}${name} – Chapeau`;
    },
  };
}

/** Hidden files and folders are left alone, as on the desktop. */
function isReadableFile(file: File): boolean {
  return (
    nameWithin(file)
      .split('/')
      .every((part) => !part.startsWith('.')) && isReadable(file.name)
  );
}
