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
import { history } from './history.ts';
import { keptDrafts } from './keptDrafts.ts';
import { libraryFiles, libraryFolder } from './libraryFiles.ts';
import { ownWords } from './ownWords.ts';
import { settingsFile } from './settingsFile.ts';

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
  const userData = app.getPath('userData');
  const versions = history(join(userData, 'history'));
  const ours = files(dialogs, handles, versions);
  const drafts = keptDrafts(join(userData, 'kept-drafts'), handles, dialogs.tell);
  const library = libraryFiles(
    libraryFolder(userData, app.commandLine.hasSwitch('user-data-dir'), app.getPath('home')),
  );
  // What the window said last is on the disk before the program ends.
  const leave = () => void drafts.settled().finally(() => window.destroy());
  const close = closing({
    ask: (name) => dialogs.saveBeforeClosing(name),
    save: () => send('save'),
    forget: drafts.giveUp,
    close: leave,
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
      ...ownWords(userData),
      ...drafts,
      ...versions,
      ...settingsFile(join(userData, 'settings.json')),
      saveFile: (file) =>
        ours.saveFile(file).then(
          (saved) => {
            if (!saved || 'changed' in saved) close.notSaved();
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
    event.preventDefault();
    if (close.mayClose()) leave();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  // The question about unsaved work is asked natively, once.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') comeBack(window);
  });
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

/** A page that crashed is loaded again and finds its kept draft; one that goes on crashing is not. */
function comeBack(window: BrowserWindow): void {
  const last = crashes.get(window) ?? 0;
  crashes.set(window, Date.now());
  if (Date.now() - last > 10_000) window.webContents.reload();
}

const crashes = new WeakMap<BrowserWindow, number>();

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
