import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Writes the whole file or leaves the old one as it was: into a new file beside it, down to the
 * disk, then in one move to its name. Rejects with Node's error.
 */
export async function atomicWrite(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    await writeThrough(beside, bytes, await modeOf(target));
    await renamed(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
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
