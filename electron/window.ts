import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { MenuCommand } from '../src/bridge.ts';
import { answerWindow } from './answers.ts';
import { appPage, isOurs } from './appAddress.ts';
import { menuChannel } from './channels.ts';
import { closing } from './closing.ts';
import { nativeDialogs } from './dialogs.ts';
import { files } from './files.ts';
import { fileHandles } from './handles.ts';
import { keptDraft } from './keptDraft.ts';
import { libraryFiles, libraryFolder } from './libraryFiles.ts';
import { ownWords } from './ownWords.ts';

/** The one window, as the rest of the main process uses it. */
export interface DraftWindow {
  send(command: MenuCommand): void;
  /** Opens a file that was chosen outside, as by a double click on it. */
  openPath(path: string): void;
  toFront(): void;
}

/** Opens the window on its page. */
export function openDraftWindow(): DraftWindow {
  // Written out where it is made: an audit reads the settings here.
  const window = new BrowserWindow({
    width: 1400,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Chapeau',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // A click with the middle button opens no window.
      disableBlinkFeatures: 'Auxclick',
    },
  });
  const send = (command: MenuCommand) => window.webContents.send(menuChannel, command);
  const handles = fileHandles();
  const dialogs = nativeDialogs(window);
  const ours = files(dialogs, handles);
  const draft = keptDraft(app.getPath('userData'), handles, dialogs.tell);
  const library = libraryFiles(
    libraryFolder(
      app.getPath('userData'),
      app.commandLine.hasSwitch('user-data-dir'),
      app.getPath('home'),
    ),
  );
  const close = closing({
    ask: (name) => dialogs.saveBeforeClosing(name),
    save: () => send('save'),
    forget: draft.giveUp,
    close: () => window.destroy(),
  });
  const opening = openingFromOutside(ours.openNext, send);

  answerWindow(
    ({ senderFrame }) =>
      senderFrame !== null &&
      senderFrame === window.webContents.mainFrame &&
      isOurs(senderFrame.url),
    {
      ...ours,
      ...library,
      ...ownWords(app.getPath('userData')),
      kept: draft.kept,
      keep: draft.keep,
      saveFile: (file) =>
        ours.saveFile(file).then(
          (saved) => {
            if (!saved) close.notSaved();
            return saved;
          },
          (error: unknown) => {
            close.notSaved();
            throw error;
          },
        ),
    },
    {
      setWindowState(state) {
        window.setTitle(`${state.name}${state.unsaved ? ' •' : ''} – Chapeau`);
        window.setDocumentEdited(state.unsaved);
        close.stateChanged(state);
        opening.ready();
      },
    },
  );

  window.on('close', (event) => {
    if (!close.mayClose()) event.preventDefault();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  // The question about unsaved work is asked natively, once.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appPage);
  return {
    send,
    openPath: opening.open,
    toFront() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

interface OpeningFromOutside {
  open(path: string): void;
  /** The page listens now. */
  ready(): void;
}

/**
 * The window opens what was chosen outside by its own "open" command, so that it asks about unsaved
 * work as always; only the question which file is already answered.
 */
function openingFromOutside(
  openNext: (path: string | null) => void,
  send: (command: MenuCommand) => void,
): OpeningFromOutside {
  let waiting: string | null = null;
  let listening = false;
  const open = (path: string) => {
    if (!listening) {
      waiting = path;
      return;
    }
    openNext(path);
    send('open');
    // If the person declined to leave their draft, a later "Open" must ask again.
    setTimeout(() => openNext(null), 30_000);
  };
  return {
    open,
    ready() {
      listening = true;
      if (waiting !== null) open(waiting);
      waiting = null;
    },
  };
}
