import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  type FileHandle,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Writes the whole file or leaves the old one as it was: into a new file beside it, down to the
 * disk, then in one move to its name, which is flushed too. `beforeMove` may still refuse by
 * throwing. Rejects with Node's error, and with one of the code "READONLY" for a file that is set so.
 */
export async function atomicWrite(
  path: string,
  bytes: Uint8Array,
  beforeMove?: () => Promise<void>,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await refuseReadOnly(target);
  await writeBeside(target, bytes, (file) => file.sync(), beforeMove);
  await flushFolder(dirname(target));
}

/**
 * Writes the whole file or leaves the old one as it was, and does not wait for the disk: the end of the
 * program takes nothing of it, that of the machine may until `flush` is done. Rejects with Node's error.
 */
export function writeUnflushed(path: string, bytes: Uint8Array): Promise<void> {
  return writeBeside(path, bytes, async () => undefined);
}

/** Brings a file that may be written, and its name, down to the disk. Rejects with Node's error. */
export async function flush(path: string): Promise<void> {
  // Some systems flush only what was opened for writing.
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
  await flushFolder(dirname(path));
}

async function writeBeside(
  target: string,
  bytes: Uint8Array,
  written: (file: FileHandle) => Promise<void>,
  beforeMove?: () => Promise<void>,
): Promise<void> {
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', await modeOf(target));
    await file
      .writeFile(bytes)
      .then(() => written(file))
      .finally(() => file.close());
    await beforeMove?.();
    await renamed(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The move asks only whether the folder may be written, and not the file that it takes away. */
async function refuseReadOnly(target: string): Promise<void> {
  await access(target, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') return;
    throw Object.assign(new Error('a read-only file', { cause: error }), { code: 'READONLY' });
  });
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

/** The move itself is on the disk with its folder; not every system and disk can flush one. */
async function flushFolder(folder: string): Promise<void> {
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
