import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveWeb } from '../../electron/webHost.ts';
import { findChromium } from '../findPrograms.ts';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** The window in the browser host, with its own server, browser and empty storage. */
interface BrowserWindow {
  readonly page: Page;
  /** As "http://127.0.0.1:40123/". */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts the built window in a Chromium, loaded but with nothing done yet. Without a screen there is
 * nobody to answer the browser's own file dialogs, so files go by download and upload.
 */
export async function openInBrowser(
  viewport = { width: 1400, height: 900 },
): Promise<BrowserWindow> {
  const host = await serveWeb(join(root, 'dist/web'), 0);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const page = await context.newPage();
  await page.goto(host.address);
  return {
    page,
    address: host.address,
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

/**
 * A Chromium without a window of its own and without anything to ask of the network; `flags` are
 * added to its command line.
 */
export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium was found. Install one, or set CHROMIUM_PATH to its program.');
  }
  return chromium.launch({ executablePath, args: [...launchFlags(), ...flags] });
}

function launchFlags(): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    // Chromium's sandbox refuses to run as root, as on a build machine.
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
  ];
}
