import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Browser, type ElectronApplication, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { findElectron } from '../findPrograms.ts';
import { launchChromium, root } from './launch.ts';

/** What the person answers to one native dialog, in Electron's own form. */
export type DialogAnswer =
  | { readonly canceled: boolean; readonly filePaths: readonly string[] }
  | { readonly canceled: boolean; readonly filePath: string }
  | { readonly response: number };

/** Chapeau on the desktop, as a test drives it. */
export interface Desktop {
  readonly page: Page;
  /** The answers to the next dialogs, in order. */
  answer(...answers: DialogAnswer[]): Promise<void>;
  /** Makes the page in the window as large as this, in pixels. */
  resize(size: { readonly width: number; readonly height: number }): Promise<void>;
  chooseMenu(label: string): Promise<void>;
  /** The pages of all windows that are open, in the order in which these were opened. */
  pages(): Promise<readonly Page[]>;
  /** Starts the program once more with these words on its command line. */
  secondStart(...words: string[]): Promise<void>;
  /** Chooses Quit. */
  quit(): Promise<void>;
  /** Clicks on the cross of the first window. */
  closeWindow(): Promise<void>;
  /** Whether the first window is closed. */
  isClosed(): Promise<boolean>;
  /** What a page that is not the window's hears when it asks for the kept draft. */
  askFromElsewhere(): Promise<string>;
  end(): Promise<void>;
}

/** A way to run the built main process and preload. */
export interface DesktopHost {
  readonly name: string;
  /** Whether it is Electron itself. */
  readonly isReal: boolean;
  /** Starts with what is in `userData`, so that a second start finds the first one's draft. */
  start(userData: string): Promise<Desktop>;
}

/** The stand-in always; the real Electron where its program is. */
export function desktopHosts(): DesktopHost[] {
  const program = findElectron(root);
  return [standInFrom(root), ...(program ? [realElectron(program)] : [])];
}

/** A new folder for one test's files, and how to remove it. */
export function temporaryPlace(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-desktop-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The stand-in with the program as built in `folder`, which is the repository or a package's. */
export function standInFrom(folder: string): DesktopHost {
  return {
    name: "a stand-in for Electron: the built main process and preload, Chromium's page for a window",
    isReal: false,
    async start(userData) {
      // Main runs as it is loaded, so each start loads it anew, and the stand-in with it.
      vi.resetModules();
      const fake = await import('../electron/standIn.ts');
      const browser = await launchChromium();
      Object.assign(fake.machine, { browser, userData, packed: folder !== root });
      await import(/* @vite-ignore */ join(folder, 'dist/electron/main.js'));
      await vi.waitUntil(() => fake.machine.windows.length > 0, 10_000);
      const [window] = fake.machine.windows;
      if (!window?.opened) throw new Error('the main process opened no window');
      await window.opened;
      return standInDesktop(fake, browser);
    },
  };
}

function standInDesktop(fake: typeof import('../electron/standIn.ts'), browser: Browser): Desktop {
  const { machine } = fake;
  const pageNow = (): Page => {
    const page = machine.windows[0]?.webContents.page;
    if (!page) throw new RangeError('the window has no page');
    return page;
  };
  return {
    get page() {
      return pageNow();
    },
    async answer(...answers) {
      machine.answers.push(...answers);
    },
    resize: (size) => pageNow().setViewportSize(size),
    async chooseMenu(label) {
      const items = machine.menu.flatMap(({ submenu }) => submenu ?? []);
      const item = items.find((one) => one.label === label);
      if (!item?.click) throw new RangeError(`no menu item ${label}`);
      item.click();
    },
    async pages() {
      const open = machine.windows.filter(({ destroyed }) => !destroyed);
      return Promise.all(open.flatMap(({ opened }) => opened ?? []));
    },
    async secondStart(...words) {
      fake.app.emit('second-instance', {}, ['chapeau', ...words], root);
    },
    async quit() {
      fake.app.quit();
    },
    async closeWindow() {
      machine.windows[0]?.close();
    },
    isClosed: async () => machine.windows[0]?.destroyed === true,
    askFromElsewhere: () => {
      const frame = { url: 'app://chapeau/index.html' };
      return fake.invokeFrom(frame, 'kept').then(() => 'answered', String);
    },
    end: () => browser.close(),
  };
}

function realElectron(executablePath: string): DesktopHost {
  return {
    name: 'the real Electron',
    isReal: true,
    async start(userData) {
      const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
      const flags = asRoot ? ['--no-sandbox'] : [];
      const app = await _electron.launch({
        executablePath,
        args: [...flags, `--user-data-dir=${userData}`, root],
      });
      return realDesktop(app, await app.firstWindow());
    },
  };
}

function realDesktop(app: ElectronApplication, page: Page): Desktop {
  return {
    page,
    answer: (...answers) =>
      app.evaluate(({ dialog }, given) => {
        const next = async () => given.shift() as never;
        Object.assign(dialog, { showOpenDialog: next, showSaveDialog: next, showMessageBox: next });
      }, answers),
    resize: (size) =>
      app.evaluate(
        ({ BrowserWindow }, { width, height }) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      ),
    chooseMenu: (label) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items);
        items?.find((item) => item?.label === wanted)?.click();
      }, label),
    pages: async () => app.windows(),
    secondStart: (...words) =>
      app.evaluate(
        ({ app: own }, [folder, ...argv]) =>
          void own.emit('second-instance', {}, ['chapeau', ...argv], folder),
        [root, ...words],
      ),
    quit: () => app.evaluate(({ app: own }) => setTimeout(() => own.quit())).then(() => undefined),
    closeWindow: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    isClosed: async () => page.isClosed(),
    askFromElsewhere: () =>
      app.evaluate(
        async ({ BrowserWindow }, preload) => {
          const webPreferences = { preload, sandbox: true, contextIsolation: true };
          const other = new BrowserWindow({ show: false, webPreferences });
          await other.loadURL('data:text/html,elsewhere');
          const ask = "window.chapeau.kept().then(() => 'answered', String)";
          const heard: string = await other.webContents.executeJavaScript(ask);
          other.destroy();
          return heard;
        },
        join(root, 'dist/electron/preload.cjs'),
      ),
    end: () => app.close().catch(() => undefined),
  };
}
