import { randomUUID } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Writes the whole file or leaves the old one as it was: into a new file beside it, down to the
 * disk, then in one move to its name, which is flushed too. `beforeMove` may still refuse by
 * throwing. Rejects with Node's error.
 */
export async function atomicWrite(
  path: string,
  bytes: Uint8Array,
  beforeMove?: () => Promise<void>,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    await writeThrough(beside, bytes, await modeOf(target));
    await beforeMove?.();
    await renamed(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushed(dirname(target));
}

const besideName = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Removes what a program that was killed while it wrote left in a folder, if it is an hour old. */
export async function sweepFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => besideName.test(each))) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => null);
    if (left && Date.now() - left.mtimeMs > 3_600_000)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The move itself is on the disk with its folder; not every system and disk can flush one. */
async function flushed(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    await opened.sync().finally(() => opened.close());
  } catch {
    // The file stands under its name all the same.
  }
}

/** The old file's permissions; for a new one, what the account usually gives. */
async function modeOf(path: string): Promise<number> {
  const old = await stat(path).catch(() => null);
  return old ? old.mode & 0o777 : 0o666;
}

/** On Windows a virus scanner or an indexer often holds a file for a moment. */
async function renamed(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [50, 150, 400] : [];
  for (const wait of waits) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!held(error)) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}

function held(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(EPERM|EBUSY|EACCES)$/.test(String(error.code))
  );
}
