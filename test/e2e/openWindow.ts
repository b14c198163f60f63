import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Desktop, type DesktopHost, desktopHosts, temporaryPlace } from './desktopHost.ts';
import { openInBrowser, root } from './launch.ts';
import { browserFiles, desktopFiles, type WindowFiles } from './windowFiles.ts';

/** The window in one of its hosts, with empty storage. */
export interface OpenWindow {
  /** Another one after `comeBack`. */
  readonly page: Page;
  /** As "http://127.0.0.1:40123/" or "app://chapeau/". */
  readonly address: string;
  readonly files: WindowFiles;
  /**
   * Leaves the window and comes back to it, with what it kept; the page then. `watch` gets it as
   * early as the host gives it: in a browser before anything is asked for.
   */
  comeBack(watch?: (page: Page) => void): Promise<Page>;
  close(): Promise<void>;
}

/** Where the tests of the window run; "stand-in" is not Electron, and never called so. */
const hosts = ['browser', 'electron', 'stand-in'] as const;

/** The host that the environment asks for: the browser where it asks for none. */
function wantedHost(wanted = process.env.CHAPEAU_E2E_HOST): (typeof hosts)[number] {
  const host = hosts.find((one) => one === (wanted || 'browser'));
  if (!host) throw new RangeError(`CHAPEAU_E2E_HOST is ${wanted}; it can be ${hosts.join(', ')}`);
  return host;
}

/** Starts the built window in the wanted host, loaded but with nothing done yet. */
export async function openWindow(viewport = { width: 1400, height: 900 }): Promise<OpenWindow> {
  const wanted = wantedHost();
  if (wanted !== 'browser') return openOnDesktop(desktopHost(wanted), viewport);
  const opened = await openInBrowser(viewport);
  const { page } = opened;
  return {
    ...opened,
    files: browserFiles(page),
    async comeBack(watch) {
      watch?.(page);
      await page.reload({ waitUntil: 'networkidle' });
      return page;
    },
  };
}

/** Throws where real Electron is wanted and its program is not there: nothing stands in for it. */
function desktopHost(wanted: 'electron' | 'stand-in'): DesktopHost {
  const host = desktopHosts().find(({ isReal }) => isReal === (wanted === 'electron'));
  if (!host) throw new Error('Electron’s program is not here, so nothing can be tested in it.');
  return host;
}

/** Opens A/RES/79/154 as the draft, and waits until agreed language is offered for it. */
export async function openResolution({ page, files }: OpenWindow): Promise<void> {
  await files.open(join(root, 'clause-library/79-154.json'), () =>
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await page
    .getByRole('listbox', { name: 'Agreed language' })
    .getByRole('option')
    .first()
    .waitFor();
}

async function openOnDesktop(
  host: DesktopHost,
  viewport: { width: number; height: number },
): Promise<OpenWindow> {
  const place = temporaryPlace();
  let desktop = await start();
  return {
    get page() {
      return desktop.page;
    },
    get address() {
      return new URL('.', desktop.page.url()).href;
    },
    files: desktopFiles(() => desktop, place.folder),
    async comeBack(watch) {
      await desktop.end();
      desktop = await start(watch);
      return desktop.page;
    },
    async close() {
      await desktop.end();
      place.remove();
    },
  };

  async function start(watch?: (page: Page) => void): Promise<Desktop> {
    const started = await host.start(place.folder);
    watch?.(started.page);
    await started.resize(viewport);
    await started.page.getByRole('textbox', { name: 'Draft' }).waitFor();
    return started;
  }
}
