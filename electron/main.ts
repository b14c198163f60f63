import { join, resolve } from 'node:path';
import { app } from 'electron';
import { lockApp, lockSession } from './lockdown.ts';
import { type MenuChoices, setMenu } from './menu.ts';
import { draftWindows, type Windows } from './windows.ts';

let windows: Windows | null = null;

/** A file that was chosen before there was a window. */
let first = draftIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());

if (app.requestSingleInstanceLock()) {
  lockApp();
  app.on('second-instance', (_event, argv, folder) => {
    const path = draftIn(argv.slice(1), folder);
    if (path) openPath(path);
    else windows?.current()?.toFront();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPath(path);
  });
  app.on('before-quit', (event) => {
    // Each window asks about its own work; when the last is closed the program quits.
    if (!windows?.current()) return;
    event.preventDefault();
    void windows.closeAll();
  });
  app.on('window-all-closed', () => app.quit());
  // Not awaited: Electron becomes ready only after this module has run to its end.
  app.whenReady().then(start, fail);
} else {
  app.quit();
}

function start(): void {
  lockSession(join(import.meta.dirname, '..', 'web'));
  const own = draftWindows((paths) => setMenu(choices, paths));
  const choices: MenuChoices = {
    send: (command) => own.current()?.send(command),
    newWindow: own.openNew,
    openRecent: (path) => void own.openRecent(path),
    clearRecent: () => void own.clearRecent(),
  };
  windows = own;
  setMenu(choices, []);
  own.openNew();
  void open(own);
}

/** What was open when the program was quit, and in front of it the file that was chosen now. */
async function open(own: Windows): Promise<void> {
  await own.openLast();
  if (first) await own.openPath(first, true);
}

function fail(error: unknown): void {
  console.error(error);
  app.exit(1);
}

function openPath(path: string): void {
  if (windows) void windows.openPath(path);
  else first = path;
}

/** The draft named on a command line, made whole; null when there is none. */
function draftIn(argv: readonly string[], folder: string): string | null {
  const named = argv.find((argument) => /^[^-].*\.(chapeau|json|txt)$/i.test(argument));
  return named ? resolve(folder, named) : null;
}
