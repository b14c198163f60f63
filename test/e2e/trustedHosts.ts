import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveWeb } from '../../electron/webHost.ts';
import { type DesktopHost, desktopHosts, temporaryPlace } from './desktopHost.ts';
import { launchChromium, root } from './launch.ts';

/** The window with one file that the person opens and saves, and that others may write too. */
export interface TrustedWindow {
  readonly page: Page;
  /** What is in the file now. */
  read(): Promise<string>;
  /** Writes the file as somebody else does. */
  write(text: string): Promise<void>;
  /** Removes the file. */
  remove(): Promise<void>;
  /** Opens the file in the window. */
  open(): Promise<void>;
  /** The page ends without a word, and the window is started anew. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** A way to start such a window with empty storage. */
export interface TrustedHost {
  readonly name: string;
  start(): Promise<TrustedWindow>;
}

/** The browser, and the desktop in the stand-in and, where it is there, in Electron. */
export function trustedHosts(): TrustedHost[] {
  const desktops = desktopHosts().map((host) => ({
    name: host.name,
    start: () => startDesktop(host),
  }));
  return [{ name: 'the browser, with files of its own', start: startBrowser }, ...desktops];
}

const viewport = { width: 1400, height: 900 };
const fileName = 'draft.chapeau';

async function startDesktop(host: DesktopHost): Promise<TrustedWindow> {
  const place = temporaryPlace();
  const path = join(place.folder, fileName);
  const start = async () => {
    const desktop = await host.start(place.folder);
    await desktop.resize(viewport);
    await ready(desktop.page);
    return desktop;
  };
  let desktop = await start();
  return {
    get page() {
      return desktop.page;
    },
    read: async () => readFileSync(path, 'utf8'),
    write: async (text) => writeFileSync(path, text),
    remove: async () => rmSync(path),
    async open() {
      await desktop.answer({ canceled: false, filePaths: [path] });
      await desktop.chooseMenu('Open…');
    },
    async crash() {
      await desktop.end();
      desktop = await start();
    },
    async close() {
      await desktop.end();
      place.remove();
    },
  };
}

/** Files lie in the browser's own file system, whose handles are those of any file. */
async function startBrowser(): Promise<TrustedWindow> {
  const host = await serveWeb(join(root, 'dist/web'), 0);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport });
  await context.addInitScript((name) => {
    const handle = async () =>
      (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(window, {
      showOpenFilePicker: async () => [await handle()],
      showSaveFilePicker: handle,
    });
  }, fileName);
  const start = async () => {
    const page = await context.newPage();
    await page.goto(host.address);
    await ready(page);
    return page;
  };
  let page = await start();
  return {
    get page() {
      return page;
    },
    read: () =>
      page.evaluate(async (name) => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle(name)).getFile();
        return file.text();
      }, fileName),
    write: (text) =>
      page.evaluate(
        async ([name = '', words = '']) => {
          const folder = await navigator.storage.getDirectory();
          const stream = await (
            await folder.getFileHandle(name, { create: true })
          ).createWritable();
          await stream.write(words);
          await stream.close();
        },
        [fileName, text],
      ),
    remove: () =>
      page.evaluate(
        async (name) => (await navigator.storage.getDirectory()).removeEntry(name),
        fileName,
      ),
    open: () => page.getByRole('button', { name: 'Open', exact: true }).click(),
    async crash() {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close().catch(() => undefined);
      page = await start();
    },
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

async function ready(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Draft' }).waitFor();
}
