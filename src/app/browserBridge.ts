import {
  type Bridge,
  type FileHandle,
  type OpenedFile,
  type SavedFile,
  settingsIn,
} from '../bridge.ts';
import { isDraftFile, isReadable } from '../library/takeIn.ts';
import { browserDrafts } from './browserDrafts.ts';
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
import { browserHandles } from './browserHandles.ts';
import { browserHistory } from './browserHistory.ts';
import { browserLibrary } from './browserLibrary.ts';
import { browserRecent } from './browserRecent.ts';
import { openedInBrowser, openedRecent, readAgain, saveInBrowser } from './browserSaving.ts';
import { store, stored } from './browserStore.ts';
import { newKey } from './draftKey.ts';

/** The machine as an ordinary browser gives it: its file dialogs or downloads, and its own store. */
export function browserBridge(): Bridge {
  const handles = browserHandles();
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

  const drafts = browserDrafts(handles);
  const recent = browserRecent(handles);
  const opened = async (file: OpenedFile) => {
    await drafts.refuseElsewhere(file);
    if (isDraftFile(file.name, file.bytes)) await recent.add(file);
    return file;
  };

  return {
    host: 'browser',
    async newWindow() {
      // Without an opener the new tab has a session of its own, and so a draft of its own.
      window.open(location.href, '_blank', 'noopener');
    },
    async openFile(purpose) {
      const outside = fromOutside;
      fromOutside = null;
      const chosen = outside ? await fileOf(outside) : await chooseFile();
      if (!chosen) return null;
      if (chosen.handle) {
        const file = await openedInBrowser(chosen.handle, handles);
        return purpose === 'draft' ? opened(file) : file;
      }
      // A browser that gives no handle cannot say whether it is a file that it met before.
      return { handle: '', ...(await readChosen(chosen.file)), key: newKey('file'), stamp: '' };
    },
    recent: recent.recent,
    clearRecent: recent.clearRecent,
    async openRecent(handle) {
      const known = handles.fileOf(handle);
      if (!known) throw new RangeError('a handle that was not given out');
      const file = await openedRecent(known, handles);
      if (file) return opened(file);
      await recent.remove(handle);
      throw new Error(
        `“${known.name}” is no longer where it was, and has left the list of recent drafts. Open it from its new place.`,
      );
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
    async readDraft(handle) {
      const file = handles.fileOf(handle);
      return file ? readAgain(file, handles) : null;
    },
    async saveFile(file) {
      const saved = await saveInBrowser(file, handles, drafts.refuseElsewhere);
      if (saved && !('changed' in saved) && handles.fileOf(saved.handle)) await recent.add(saved);
      return saved;
    },
    exportFile: ({ name, bytes }) => exported(name, bytes),
    exportPdf: async () => null,
    kept: drafts.kept,
    keep: drafts.keep,
    forget: drafts.forget,
    ...browserHistory,
    settings: async () => settingsIn(await stored('settings')),
    keepSettings: (settings) => store('settings', { kept: settings }),
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

async function exported(name: string, bytes: Uint8Array): Promise<Pick<SavedFile, 'name'> | null> {
  const place = await choosePlace(name);
  if (place === null) return null;
  if (place) await write(place, bytes);
  else download(name, bytes);
  return { name: place?.name ?? name };
}

/** Hidden files and folders are left alone, as on the desktop. */
function isReadableFile(file: File): boolean {
  return (
    nameWithin(file)
      .split('/')
      .every((part) => !part.startsWith('.')) && isReadable(file.name)
  );
}
