import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { readableEndings } from '../src/bridge.ts';
import type { FileDialogs, SavedKind } from './files.ts';

/** What the person answers when unsaved work would be lost. */
export type ClosingAnswer = 'save' | 'discard' | 'cancel';

/** The native dialogs of a window. */
export interface Dialogs extends FileDialogs {
  /** Asks whether to save `name` before closing. */
  saveBeforeClosing(name: string): Promise<ClosingAnswer>;
  tell(sentence: string): void;
}

const everything: FileFilter = { name: 'All files', extensions: ['*'] };

const toOpen: FileFilter[] = [
  {
    name: 'Drafts and resolutions',
    extensions: [...readableEndings],
  },
  everything,
];

const toSave: Readonly<Record<SavedKind, FileFilter[]>> = {
  draft: [{ name: 'Chapeau draft', extensions: ['chapeau', 'json'] }, everything],
  word: [{ name: 'Word document', extensions: ['docx'] }],
  text: [{ name: 'Plain text', extensions: ['txt'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  data: [{ name: 'Plain data', extensions: ['json'] }],
};

/** Dialogs that belong to `window` and stay in front of it. */
export function nativeDialogs(window: BrowserWindow): Dialogs {
  return {
    async whichToOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: toOpen,
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async whichToAdd(choice) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: choice === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
        ...(choice === 'files' ? { filters: toOpen } : {}),
        buttonLabel: 'Add to my clause library',
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    async whereToSave(name, kind) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: fileName(name),
        filters: toSave[kind],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async saveBeforeClosing(name) {
      const answers: readonly ClosingAnswer[] = ['save', 'discard', 'cancel'];
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: `Save the changes to “${name}”?`,
        detail: 'Without saving, what was changed since the last time is lost.',
        buttons: ['Save', "Don't save", 'Cancel'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      return answers[response] ?? 'cancel';
    },
    tell(sentence) {
      void dialog.showMessageBox(window, { type: 'info', message: sentence });
    },
  };
}

/** The window's proposal without what a path is made of: a symbol has slashes. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '-');
}
