import { join } from 'node:path';
import { BrowserWindow, screen, type WebFrameMain } from 'electron';
import { type DraftKey, draftOfNoFile, type MenuCommand, type WindowState } from '../src/bridge.ts';
import type { Answers } from './answers.ts';
import { appPage, isOurs } from './appAddress.ts';
import { menuChannel } from './channels.ts';
import { type ClosingNeeds, closing } from './closing.ts';
import { nativeDialogs } from './dialogs.ts';
import { type Files, files } from './files.ts';
import { openingFromOutside } from './openingFromOutside.ts';
import type { Profile } from './profile.ts';
import { windowDrafts } from './windowDrafts.ts';
import { boundsOn, keepPlace, keptPlace, type WindowPlace } from './windowPlace.ts';
import type { WindowPeers } from './windows.ts';

/** One of the windows, as the rest of the main process uses it. */
export interface DraftWindow {
  readonly answers: Answers;
  /** Whether the frame is this window's page, at our own address. */
  isSender(frame: WebFrameMain | null): boolean;
  send(command: MenuCommand): void;
  /** Opens a file that was chosen outside, as by a double click on it; its draft has the key. */
  openPath(path: string, key: DraftKey): void;
  toFront(): void;
  /** Whether it has the draft with the key, or is about to. */
  has(key: DraftKey): boolean;
  /** Done when the page listens. */
  readonly ready: Promise<void>;
  readonly isUnsaved: boolean;
  /** Whether a file may take its place: it has none, asks nothing, and nothing was done in it. */
  readonly isUntouched: boolean;
  /** As a click on the cross; whether it is closed in the end. */
  close(): Promise<boolean>;
  tell(sentence: string): void;
}

/** Opens a window on its page. `peers` are the windows that it stands among. */
export function openDraftWindow(profile: Profile, peers: WindowPeers): DraftWindow {
  const place = keptPlace(profile.placeFile);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  // Written out where it is made: an audit reads the settings here.
  const window = new BrowserWindow({
    ...boundsOn(place?.bounds ?? null, screens, peers.count),
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
  const state = stateOf(window);
  const send = (command: MenuCommand) => window.webContents.send(menuChannel, command);
  const dialogs = nativeDialogs(window);
  const ours = files(dialogs, profile, peers);
  const opening = openingFromOutside(ours.openNext, () => send('open'));
  const has = (key: DraftKey) => state.now().key === key || opening.expects(key);
  const drafts = windowDrafts(profile.drafts, {
    has,
    isElsewhere: peers.haveDraft,
    isFirst: peers.isFirst,
  });
  const leaving = leavingOf(window, {
    ask: dialogs.saveBeforeClosing,
    save: () => send('save'),
    tell: dialogs.tell,
    forget: drafts.giveUp,
    async settled() {
      await profile.drafts.settled();
      await keepPlace(profile.placeFile, placeOf(window));
      await peers.leaving(state.now().key);
    },
  });

  window.on('focus', peers.focused);
  window.on('closed', peers.closed);
  followPage(window);
  // Further windows stand beside the first one, which may fill the screen.
  window.once('ready-to-show', () => show(window, peers.count > 0 ? null : place));
  window.webContents.once('did-finish-load', () =>
    window.webContents.setZoomFactor(place?.zoom ?? 1),
  );
  window.loadURL(appPage).catch((error: unknown) => {
    // A window may be closed before its page has come.
    if (!window.isDestroyed()) console.error(error);
  });
  return {
    answers: {
      asked: {
        ...ours,
        ...profile.library,
        ...profile.words,
        ...profile.versions,
        ...profile.settings,
        kept: drafts.kept,
        keep: drafts.keep,
        forget: drafts.forget,
        newWindow: async () => peers.openNew(),
        recent: profile.recent.recent,
        clearRecent: profile.recent.clearRecent,
        openFile: (purpose) => ours.openFile(purpose).finally(opening.answered),
        exportPdf: (name) =>
          ours.exportMade(name, 'pdf', () =>
            window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
          ),
        saveFile: (file) => leaving.saved(ours.saveFile(file)),
      },
      told: {
        setWindowState(told) {
          leaving.stateChanged(told);
          state.tell(told);
          opening.ready(told.key);
        },
      },
    },
    isSender: (frame) =>
      frame !== null && frame === window.webContents.mainFrame && isOurs(frame.url),
    send,
    openPath: opening.open,
    toFront: () => toFront(window),
    has,
    ready: state.ready,
    get isUnsaved() {
      return state.now().unsaved;
    },
    get isUntouched() {
      const { unsaved, key, asks } = state.now();
      return !unsaved && !asks && draftOfNoFile.test(key) && !opening.expects();
    },
    close: leaving.close,
    tell: dialogs.tell,
  };
}

/** What the page said of itself last, shown in the window's title. */
function stateOf(window: BrowserWindow) {
  let state: WindowState = { name: '', unsaved: false, key: '', asks: false };
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    isReady = done;
  });
  return {
    ready,
    now: () => state,
    tell(told: WindowState) {
      state = told;
      window.setTitle(`${told.name}${told.unsaved ? ' •' : ''} – Chapeau`);
      window.setDocumentEdited(told.unsaved);
      isReady();
    },
  };
}

interface LeavingNeeds extends Pick<ClosingNeeds, 'ask' | 'save' | 'tell' | 'forget'> {
  /** Done when what the window said last is on the disk. */
  settled(): Promise<void>;
}

/** How the window is left: asked about unsaved work, with what was said last on the disk. */
function leavingOf(window: BrowserWindow, { ask, save, tell, forget, settled }: LeavingNeeds) {
  let waiting: ((closed: boolean) => void)[] = [];
  const answer = (closed: boolean) => {
    for (const done of waiting) done(closed);
    waiting = [];
  };
  const leave = () => void settled().finally(() => window.destroy());
  const close = closing({
    ask(name) {
      window.focus();
      return ask(name);
    },
    save,
    tell(sentence) {
      toFront(window);
      tell(sentence);
    },
    forget,
    close: leave,
    stays: () => answer(false),
  });
  window.on('close', (event) => {
    event.preventDefault();
    if (close.mayClose()) leave();
  });
  window.on('closed', () => answer(true));
  window.webContents.on('render-process-gone', close.notSaved);
  return {
    stateChanged: close.stateChanged,
    close: () =>
      new Promise<boolean>((done) => {
        waiting.push(done);
        window.close();
      }),
    async saved(saving: ReturnType<Files['saveFile']>) {
      const saved = await saving.catch((error: unknown) => {
        close.notSaved();
        throw error;
      });
      if (!saved || 'changed' in saved) close.notSaved();
      else close.saved();
      return saved;
    },
  };
}

function followPage(window: BrowserWindow): void {
  window.on('page-title-updated', (event) => event.preventDefault());
  // The question about unsaved work is asked natively, once.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') comeBack(window);
  });
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function show(window: BrowserWindow, place: WindowPlace | null): void {
  if (place?.isMaximized) window.maximize();
  if (place?.isFullScreen) window.setFullScreen(true);
  window.show();
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
    zoom: window.webContents.getZoomFactor(),
  };
}

/** A page that crashed is loaded again and finds its kept draft; one that goes on crashing is not. */
function comeBack(window: BrowserWindow): void {
  const last = crashes.get(window) ?? 0;
  crashes.set(window, Date.now());
  if (Date.now() - last > 10_000) window.webContents.reload();
}

const crashes = new WeakMap<BrowserWindow, number>();
