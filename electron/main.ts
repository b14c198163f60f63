import { join, resolve } from 'node:path';
import { app } from 'electron';
import { lockApp, lockSession } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { type DraftWindow, openDraftWindow } from './window.ts';

let window: DraftWindow | null = null;

/** A file that was chosen before there was a window. */
let first = draftIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());

if (app.requestSingleInstanceLock()) {
  lockApp();
  app.on('second-instance', (_event, argv, folder) => {
    window?.toFront();
    const path = draftIn(argv.slice(1), folder);
    if (path) openPath(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPath(path);
  });
  app.on('window-all-closed', () => app.quit());
  // Not awaited: Electron becomes ready only after this module has run to its end.
  app.whenReady().then(start, fail);
} else {
  app.quit();
}

function start(): void {
  lockSession(join(import.meta.dirname, '..', 'web'));
  window = openDraftWindow();
  setMenu((command) => window?.send(command));
  if (first) openPath(first);
}

function fail(error: unknown): void {
  console.error(error);
  app.exit(1);
}

function openPath(path: string): void {
  if (window) window.openPath(path);
  else first = path;
}

/** The draft named on a command line, made whole; null when there is none. */
function draftIn(argv: readonly string[], folder: string): string | null {
  const named = argv.find((argument) => /^[^-].*\.(chapeau|json|txt)$/i.test(argument));
  return named ? resolve(folder, named) : null;
}
