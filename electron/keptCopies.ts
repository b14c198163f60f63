import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftKey, KeptDraft } from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { digest } from './fileStamp.ts';

/** As on disk: a handle does not outlive the program, so the path stands in its place. */
export interface DraftOnDisk extends Omit<KeptDraft, 'handle'> {
  readonly path: string | null;
}

/** The newest readable copy of a draft. */
export interface NewestCopy {
  /** Null when there is none. */
  readonly draft: DraftOnDisk | null;
  /** Which of the two it is, and how many were written up to it. */
  readonly slot: 0 | 1;
  readonly count: number;
  /** Where copies that cannot be read were set aside. */
  readonly damaged: readonly string[];
}

/** The name of a copy: the key of its draft, and which of the two it is. */
export const copyName = /^(.+)\.[01]$/;

/**
 * Writes a draft over the older of its two copies, so that the newest stands until this one does.
 * Says which is the newest now. Rejects with Node's error.
 */
export async function writeCopy(
  folder: string,
  draft: DraftOnDisk,
  newest: Pick<NewestCopy, 'slot' | 'count'>,
): Promise<Pick<NewestCopy, 'slot' | 'count'>> {
  const slot = newest.slot === 0 ? 1 : 0;
  const count = newest.count + 1;
  const text = JSON.stringify(draft);
  const file = new TextEncoder().encode(`${count} ${digest(text)}\n${text}`);
  await atomicWrite(pathOf(folder, draft.key, slot), file);
  return { slot, count };
}

/** The newest copy of a draft; copies that are cut off or damaged are set aside. */
export async function newestCopy(folder: string, key: DraftKey): Promise<NewestCopy> {
  let newest: NewestCopy = { draft: null, slot: 1, count: 0, damaged: [] };
  for (const slot of [0, 1] as const) {
    const path = pathOf(folder, key, slot);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) continue;
    const copy = copyIn(text);
    if (!copy) newest = { ...newest, damaged: [...newest.damaged, await setAside(path)] };
    else if (copy.count > newest.count) newest = { ...newest, ...copy, slot };
  }
  return newest;
}

/** Removes both copies for good. */
export async function removeCopies(folder: string, key: DraftKey): Promise<void> {
  for (const slot of [0, 1] as const) await rm(pathOf(folder, key, slot), { force: true });
}

function pathOf(folder: string, key: DraftKey, slot: 0 | 1): string {
  return join(folder, `${key}.${slot}`);
}

async function setAside(path: string): Promise<string> {
  const aside = `${path}.${Date.now()}.unreadable`;
  await rename(path, aside).catch(() => undefined);
  return aside;
}

/** Null for what is not whole: the first line has the digest of all that follows. */
function copyIn(file: string): Pick<NewestCopy, 'draft' | 'count'> | null {
  const end = file.indexOf('\n');
  const [count, sum] = file.slice(0, Math.max(0, end)).split(' ');
  const text = file.slice(end + 1);
  if (end < 0 || sum !== digest(text)) return null;
  return { draft: JSON.parse(text) as DraftOnDisk, count: Number(count) };
}
