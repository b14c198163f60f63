import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Bridge } from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import type { Handles } from './handles.ts';

/** A draft's file that was opened or saved. */
export interface RecentPath {
  readonly path: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** The files of the drafts that were opened or saved last, the newest first. */
export interface RecentFiles extends Pick<Bridge, 'recent' | 'clearRecent'> {
  /** The list as the main process has it. */
  paths(): Promise<readonly RecentPath[]>;
  /** Puts a file first. Never rejects: no work waits for the list. */
  add(path: string): Promise<void>;
  /** Takes a file out, as one that is gone. Never rejects. */
  remove(path: string): Promise<void>;
}

/** Who hears of the list: the native menu and the system's own list. */
export interface RecentEvents {
  added(path: string): void;
  changed(paths: readonly RecentPath[]): void;
}

/** How many files the list has at most. */
const longest = 10;

/** The list in the file at `place`; one change after another. */
export function recentFiles(
  place: string,
  handles: Handles,
  { added, changed }: RecentEvents,
  now: () => number = Date.now,
): RecentFiles {
  let last: Promise<unknown> = Promise.resolve();
  const list = async () => listed(await readFile(place, 'utf8').catch(() => ''));
  const change = (next: (paths: readonly RecentPath[]) => readonly RecentPath[]) => {
    const done = last.then(async () => {
      const before = await list();
      const after = next(before);
      if (after === before) return;
      const paths = after.slice(0, longest);
      await atomicWrite(place, new TextEncoder().encode(JSON.stringify(paths)));
      changed(paths);
    });
    last = done.catch(() => undefined);
    return done;
  };
  const without = (path: string, paths: readonly RecentPath[]) =>
    paths.filter((each) => each.path !== path);
  const remove = (path: string) =>
    change((paths) => without(resolve(path), paths)).catch(() => undefined);
  return {
    async recent() {
      const paths = await list();
      return paths.map(({ path, at }) => ({
        name: basename(path),
        handle: handles.handleOf(path),
        at,
      }));
    },
    paths: list,
    clearRecent: () => change(() => []),
    async add(given) {
      const path = resolve(given);
      await change((paths) => {
        const [newest] = paths;
        // Saved by itself it would be put there every few seconds.
        if (newest?.path === path && now() - newest.at < 60_000) return paths;
        added(path);
        return [{ path, at: now() }, ...without(path, paths)];
      }).catch(() => undefined);
    },
    remove,
  };
}

function listed(text: string): RecentPath[] {
  try {
    return [JSON.parse(text)].flat().filter(isRecentPath);
  } catch {
    return [];
  }
}

function isRecentPath(value: unknown): value is RecentPath {
  const { path, at } = Object(value) as Partial<RecentPath>;
  return typeof path === 'string' && Number.isSafeInteger(at);
}
