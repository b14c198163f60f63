import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { largestDraft } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { readingError, writingError } from './fileSentence.ts';

/**
 * The bytes of a file. Throws `FileError` when it cannot be read, or has more than `limit` bytes:
 * then with the sentence for its size, without having read it.
 */
export async function readWhole(
  path: string,
  limit: number,
  tooLarge: (size: number) => string,
): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw readingError(error);
  });
  try {
    const { size } = await file.stat();
    if (size > limit) throw new FileError(tooLarge(size));
    return await readUpTo(file, limit, tooLarge);
  } catch (error) {
    throw readingError(error);
  } finally {
    await file.close();
  }
}

/** A pipe or a device has no size beforehand, so that the limit holds while reading as well. */
async function readUpTo(
  file: FileHandle,
  limit: number,
  tooLarge: (size: number) => string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(1 << 20));
    if (bytesRead === 0) return Buffer.concat(chunks);
    size += bytesRead;
    if (size > limit) throw new FileError(tooLarge(size));
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

/**
 * Writes a whole file or leaves the old one as it was: into a new file beside it, down to the disk,
 * then in one move to its name. Throws `FileError` when that cannot be done.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const old = await stat(target).catch(() => null);
    // A pipe or a device, as /dev/stdout, must not be replaced by a file of its name.
    if (old && !old.isFile()) await writeFile(target, content);
    else await replace(target, content, old ? old.mode & 0o777 : 0o666);
  } catch (error) {
    throw writingError(error);
  }
}

async function replace(target: string, content: Uint8Array | string, mode: number): Promise<void> {
  const beside = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Whether two paths lead to one file, by whatever names and links. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  return one?.ino !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** The bytes of a file to import. Throws `FileError` as `readWhole`. */
export function sourceBytes(path: string): Promise<Uint8Array> {
  return readWhole(path, largestDraft, tooLargeToImport);
}

function tooLargeToImport(size: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return `This file has ${megabytes(size)} MB, too much for a resolution (the limit is ${megabytes(largestDraft)} MB). It was not opened. Check that it is the right file.`;
}
