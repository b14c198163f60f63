import { link, mkdir, open, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type Bridge,
  type DraftKey,
  draftOfNoFile,
  type Version,
  type VersionToAdd,
  versionId,
  versionReasons,
} from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { unreadSentence, unwrittenSentence } from './fileSentence.ts';
import { digest } from './fileStamp.ts';

/** The local history of drafts, with what saving needs of it. */
export interface History
  extends Pick<Bridge, 'versions' | 'readVersion' | 'addVersion' | 'removeVersion'> {
  /** Whether a version holds just these bytes. */
  has(key: DraftKey, bytes: Uint8Array): Promise<boolean>;
  /** Whether the version that was saved last holds just these bytes. */
  isLastSaved(key: DraftKey, bytes: Uint8Array): Promise<boolean>;
  /** Adds what is about to be saved. The ids of what was added: none where the newest version holds it. */
  addSaved(key: DraftKey, bytes: Uint8Array): Promise<readonly string[]>;
  /**
   * Lets the history of one draft go on in that of another, which may have one of its own. The ids of
   * the versions that came there.
   */
  goesOn(from: DraftKey, to: DraftKey): Promise<readonly string[]>;
  /** Removes of a draft that had no file what went on in its file's history. */
  leave(from: DraftKey, to: DraftKey): Promise<void>;
}

/** As the first line of a version's file; its bytes follow, compressed. */
type Head = Omit<Version, 'id'>;

const longestHead = 2048;

/** The versions of each draft in a folder of its own within `folder`, a file for each. */
export function history(folder: string, now: () => number = Date.now): History {
  const folderOf = (key: DraftKey) => join(folder, key);
  const ids = async (key: DraftKey) => {
    const names = await readdir(folderOf(key)).catch(() => []);
    return names.filter((name) => versionId.test(name)).sort(byTime);
  };
  const versions = async (key: DraftKey) => {
    const found: Version[] = [];
    for (const id of await ids(key)) {
      const head = await readHead(join(folderOf(key), id)).catch(() => null);
      if (head) found.push({ id, ...head });
    }
    return found;
  };
  const add = async ({ key, reason, words, bytes }: VersionToAdd) => {
    const [newest] = await ids(key);
    const mark = markOf(bytes);
    if (newest?.endsWith(mark) && reason !== 'named') return [];
    const at = now();
    const id = `${at}-${mark}`;
    try {
      await mkdir(folderOf(key), { recursive: true });
      await atomicWrite(join(folderOf(key), id), fileOf({ at, reason, words }, bytes));
      return [id];
    } catch (error) {
      throw new Error(unwrittenSentence('The version', error), { cause: error });
    }
  };
  return {
    versions,
    async readVersion({ key, id }) {
      try {
        return bytesIn(await readFile(join(folderOf(key), id)));
      } catch (error) {
        throw new Error(unreadSentence('This version', error), { cause: error });
      }
    },
    async addVersion(version) {
      await add(version);
    },
    addSaved: (key, bytes) => add({ key, reason: 'saved', words: '', bytes }),
    async removeVersion({ key, id }) {
      await rm(join(folderOf(key), id), { force: true });
    },
    async has(key, bytes) {
      return (await ids(key)).some((id) => id.endsWith(markOf(bytes)));
    },
    async isLastSaved(key, bytes) {
      const last = (await versions(key)).find(({ reason }) => reason === 'saved');
      return last?.id.endsWith(markOf(bytes)) ?? false;
    },
    async goesOn(from, to) {
      const there = await ids(to);
      const coming = (await ids(from)).filter((id) => !there.includes(id));
      if (coming.length > 0) await mkdir(folderOf(to), { recursive: true });
      for (const id of coming) await nameToo(join(folderOf(from), id), join(folderOf(to), id));
      return coming;
    },
    async leave(from, to) {
      // That of a file stays with the file; a draft without one is gone now.
      if (!draftOfNoFile.test(from)) return;
      const there = await ids(to);
      for (const id of await ids(from)) if (there.includes(id)) await rm(join(folderOf(from), id));
      // A folder that is not empty stays.
      await rmdir(folderOf(from)).catch(() => undefined);
    },
  };
}

/** A second name for a version, so that it is never half there; some disks know one name only. */
async function nameToo(path: string, other: string): Promise<void> {
  await link(path, other).catch(async () => atomicWrite(other, await readFile(path)));
}

function byTime(one: string, other: string): number {
  return Number.parseInt(other, 10) - Number.parseInt(one, 10);
}

function markOf(bytes: Uint8Array): string {
  return digest(bytes).slice(0, 12);
}

function fileOf(head: Head, bytes: VersionToAdd['bytes']): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), gzipSync(bytes)]);
}

function bytesIn(file: Buffer): Uint8Array {
  return new Uint8Array(gunzipSync(file.subarray(file.indexOf('\n') + 1)));
}

async function readHead(path: string): Promise<Head | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHead), 0, longestHead, 0);
    const end = buffer.indexOf('\n');
    return headIn(JSON.parse(buffer.toString('utf8', 0, end < 0 ? bytesRead : end)));
  } finally {
    await file.close();
  }
}

function headIn({ at, reason, words }: Partial<Head>): Head | null {
  const known = versionReasons.find((each) => each === reason);
  return known && typeof at === 'number' ? { at, reason: known, words: String(words) } : null;
}
