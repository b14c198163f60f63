import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Desktop } from './desktopHost.ts';

/** A file that the person chooses: its path, or its name and bytes. */
export type ChosenFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** How a person's files come into the window and out of it, whatever the host asks with. */
export interface WindowFiles {
  /** Does what opens a file, and chooses this one. */
  open(file: ChosenFile, act: () => Promise<unknown>): Promise<void>;
  /** Does what adds files, and chooses these, or the folder at the path. */
  choose(
    files: readonly Exclude<ChosenFile, string>[] | string,
    act: () => Promise<unknown>,
  ): Promise<void>;
  /** Does what saves or exports a file not saved before; its bytes. */
  written(act: () => Promise<unknown>): Promise<Uint8Array>;
}

/** By upload and download: without a screen nobody answers the browser's own dialogs. */
export function browserFiles(page: Page): WindowFiles {
  // Listened to all the time: a chooser that opens before Playwright has begun to is lost.
  page.on('filechooser', () => undefined);
  return {
    async open(file, act) {
      const [chosen] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      await chosen.setFiles(typeof file === 'string' ? file : uploaded(file));
    },
    async choose(files, act) {
      const [chosen] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      if (typeof files === 'string') return chosen.setFiles(files);
      await chosen.setFiles(files.map(uploaded));
    },
    async written(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return new Uint8Array(readFileSync(await download.path()));
    },
  };
}

function uploaded({ name, bytes }: Exclude<ChosenFile, string>) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** By native dialogs, which the test answers; files lie in the folder. */
export function desktopFiles(desktop: () => Desktop, folder: string): WindowFiles {
  let count = 0;
  const put = (file: ChosenFile) => {
    if (typeof file === 'string') return file;
    const path = join(folder, basename(file.name));
    writeFileSync(path, file.bytes);
    return path;
  };
  return {
    async open(file, act) {
      await desktop().answer({ canceled: false, filePaths: [put(file)] });
      await act();
    },
    async choose(files, act) {
      const filePaths = typeof files === 'string' ? [files] : files.map(put);
      await desktop().answer({ canceled: false, filePaths });
      await act();
    },
    async written(act) {
      count += 1;
      const path = join(folder, `written-${count}`);
      await desktop().answer({ canceled: false, filePath: path });
      await act();
      // The whole file comes at once (electron/atomicWrite.ts).
      return vi.waitUntil(() => existsSync(path) && new Uint8Array(readFileSync(path)), 10_000);
    },
  };
}
