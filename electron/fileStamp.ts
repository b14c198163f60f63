import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { DraftKey, FileStamp } from '../src/bridge.ts';

/** What the bytes of a file are known by: their number and their SHA-256. Times do not count. */
export function stampOf(bytes: Uint8Array): FileStamp {
  return `${bytes.length} ${digest(bytes)}`;
}

/** SHA-256 in hexadecimal digits. */
export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The key of the draft in the file at the path: the same whichever way leads there, also before it is. */
export async function keyOfPath(path: string): Promise<DraftKey> {
  const folder = dirname(resolve(path));
  const real = await realpath(path).catch(async () => {
    const realFolder = await realpath(folder).catch(() => folder);
    return join(realFolder, basename(path));
  });
  return `file-${digest(real).slice(0, 40)}`;
}
