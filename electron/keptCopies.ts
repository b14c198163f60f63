import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftKey, KeptDraft } from '../src/bridge.ts';
import { flush, writeUnflushed } from './atomicWrite.ts';
import { digest } from './fileStamp.ts';

/** As on disk: a handle does not outlive the program, so the path stands in its place. */
export interface DraftOnDisk extends Omit<KeptDraft, 'handle'> {
  readonly path: string | null;
}

/** The copies of a draft: one that is on the disk, one on its way there, and the newest. */
const slots = [0, 1, 2] as const;
type Slot = (typeof slots)[number];

/** The newest readable copy of a draft. */
export interface NewestCopy {
  /** Null when there is none. */
  readonly draft: DraftOnDisk | null;
  /** Which of the copies it is, and how many were written up to it. */
  readonly slot: Slot | null;
  readonly count: number;
  /** Where copies that are not whole were set aside. */
  readonly damaged: readonly string[];
  /** Copies that cannot be read now; nothing may be written over them. */
  readonly unread: readonly UnreadCopy[];
}

/** A copy that the machine does not give out, as while another program holds it. */
export interface UnreadCopy {
  readonly path: string;
  /** Node's code: "EBUSY". */
  readonly code: string;
}

/** The name of a copy: the key of its draft, and which of the three it is. */
export const copyName = /^(.+)\.[012]$/;

/**
 * The copies of one draft. A new one outlives the program at once, however slow the disk is, and never
 * takes the place of the last that outlives the machine.
 */
export class KeptCopies {
  private readonly folder: string;
  private readonly key: DraftKey;
  private count: number;
  private newest: Slot | null;
  private flushed: Slot | null = null;
  private flushing: Slot | null = null;
  private writing: Promise<unknown> | null = null;
  private wayDown: Promise<void> | null = null;
  private isOfLastTime: boolean;

  /** With those that stand in the folder since last time. */
  constructor(folder: string, key: DraftKey, { slot, count }: Pick<NewestCopy, 'slot' | 'count'>) {
    this.folder = folder;
    this.key = key;
    this.newest = slot;
    this.count = count;
    this.isOfLastTime = slot !== null;
  }

  /** Writes a draft as the newest copy; not before the one before it is written. Rejects with Node's error. */
  async write(draft: DraftOnDisk): Promise<void> {
    // Which of the copies of last time reached the disk is not known; one that cannot is kept all the same.
    if (this.isOfLastTime) await this.flush().catch(() => undefined);
    this.isOfLastTime = false;
    const last = this.flushed ?? this.newest;
    const slot = slots.find((each) => each !== last && each !== this.flushing) as Slot;
    const text = JSON.stringify(draft);
    const file = new TextEncoder().encode(`${this.count + 1} ${digest(text)}\n${text}`);
    this.writing = writeUnflushed(pathOf(this.folder, this.key, slot), file);
    try {
      await this.writing;
    } finally {
      this.writing = null;
    }
    this.newest = slot;
    this.count += 1;
  }

  /** Done when what was written before is on the disk, or a newer copy. Rejects with Node's error. */
  flush(): Promise<void> {
    if (this.newest === this.flushed) return Promise.resolve();
    this.wayDown ??= this.flushNewest();
    return this.wayDown;
  }

  private async flushNewest(): Promise<void> {
    try {
      while (this.newest !== this.flushed) {
        // Of a copy that is being replaced, only the old one might reach the disk.
        while (this.writing) await this.writing.catch(() => undefined);
        this.flushing = this.newest as Slot;
        await flush(pathOf(this.folder, this.key, this.flushing));
        this.flushed = this.flushing;
      }
    } finally {
      this.flushing = null;
      this.wayDown = null;
    }
  }
}

/** The newest copy of a draft; copies that are cut off or damaged are set aside. Never rejects. */
export async function newestCopy(folder: string, key: DraftKey): Promise<NewestCopy> {
  let newest: NewestCopy = { draft: null, slot: null, count: 0, damaged: [], unread: [] };
  for (const slot of slots) {
    const path = pathOf(folder, key, slot);
    try {
      const copy = copyIn(await readFile(path, 'utf8'));
      if (!copy) newest = { ...newest, damaged: [...newest.damaged, await setAside(path)] };
      else if (copy.count > newest.count) newest = { ...newest, ...copy, slot };
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') newest = { ...newest, unread: [...newest.unread, { path, code }] };
    }
  }
  return newest;
}

/** Gives a copy another name, under which nothing is written over it, and returns that. Rejects with Node's error. */
export async function setAside(path: string): Promise<string> {
  const aside = `${path}.${Date.now()}.unreadable`;
  await rename(path, aside);
  return aside;
}

/** Removes all copies for good. */
export async function removeCopies(folder: string, key: DraftKey): Promise<void> {
  for (const slot of slots) await rm(pathOf(folder, key, slot), { force: true });
}

function pathOf(folder: string, key: DraftKey, slot: Slot): string {
  return join(folder, `${key}.${slot}`);
}

/** Null for what is not whole: the first line has the digest of all that follows. */
function copyIn(file: string): Pick<NewestCopy, 'draft' | 'count'> | null {
  const end = file.indexOf('\n');
  const [count, sum] = file.slice(0, Math.max(0, end)).split(' ');
  const text = file.slice(end + 1);
  if (end < 0 || sum !== digest(text)) return null;
  return { draft: JSON.parse(text) as DraftOnDisk, count: Number(count) };
}
