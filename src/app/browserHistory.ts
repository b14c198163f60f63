import { gunzipSync, gzipSync } from 'fflate';
import {
  type Bridge,
  type DraftKey,
  draftOfNoFile,
  type Version,
  type VersionToAdd,
} from '../bridge.ts';
import { store, stored, storedNames, storedUnder } from './browserStore.ts';

/** What a list of versions says of one, stored apart: a list does not read their contents. */
type VersionHead = Omit<Version, 'id'>;

/** A version as the browser stores it, under its draft's key and its id. */
interface StoredVersion extends VersionHead {
  readonly compressed: Uint8Array;
}

/** The local history of drafts in the browser's own store. */
export const browserHistory: Pick<
  Bridge,
  'versions' | 'readVersion' | 'addVersion' | 'removeVersion'
> = {
  async versions(key) {
    const heads = await storedUnder(`${key} `, 'kept');
    const names = await storedNames('history', `${key} `);
    const versions = await Promise.all(
      names.map(async (name) => {
        const head = (heads.get(name) as VersionHead | undefined) ?? (await headOf(name));
        return head ? [{ id: name.slice(key.length + 1), ...head }] : [];
      }),
    );
    return versions.flat().sort((one, other) => other.at - one.at);
  },
  async readVersion({ key, id }) {
    const found = (await stored(`${key} ${id}`, 'history')) as StoredVersion | undefined;
    if (!found) throw new Error('This version is no longer in the history. Nothing was changed.');
    return gunzipSync(found.compressed);
  },
  async addVersion(version) {
    await addToHistory(version);
  },
  removeVersion: ({ key, id }) => removeStored(`${key} ${id}`),
};

/** Of a version that was stored before heads were, which gets one; null where it is gone by now. */
async function headOf(name: string): Promise<VersionHead | null> {
  const version = (await stored(name, 'history')) as StoredVersion | undefined;
  if (!version) return null;
  const { at, reason, words } = version;
  await store(name, { kept: { at, reason, words } }).catch(() => undefined);
  return { at, reason, words };
}

function storeVersion(name: string, version: StoredVersion): Promise<void> {
  const { at, reason, words } = version;
  return store(name, { history: version, kept: { at, reason, words } });
}

function removeStored(name: string): Promise<void> {
  return store(name, { history: undefined, kept: undefined });
}

/** Adds a version. The ids of what was added: none where the newest version holds it already. */
export async function addToHistory(version: VersionToAdd): Promise<readonly string[]> {
  const { key, reason, words, bytes } = version;
  const [newest] = await browserHistory.versions(key);
  const mark = markOf(bytes);
  if (newest?.id.endsWith(mark) && reason !== 'named') return [];
  const at = Date.now();
  const id = `${at}-${mark}`;
  await storeVersion(`${key} ${id}`, { at, reason, words, compressed: gzipSync(bytes) });
  return [id];
}

/** Whether a version of the draft holds just these bytes. */
export async function isInHistory(key: DraftKey, bytes: Uint8Array): Promise<boolean> {
  const versions = await browserHistory.versions(key);
  return versions.some(({ id }) => id.endsWith(markOf(bytes)));
}

/** Whether the version that was saved last holds just these bytes. */
export async function isLastSaved(key: DraftKey, bytes: Uint8Array): Promise<boolean> {
  const versions = await browserHistory.versions(key);
  const last = versions.find(({ reason }) => reason === 'saved');
  return last?.id.endsWith(markOf(bytes)) ?? false;
}

/** Lets the history of one draft go on in that of another. The ids of the versions that came there. */
export async function historyGoesOn(from: DraftKey, to: DraftKey): Promise<readonly string[]> {
  const there = new Set(await storedNames('history', `${to} `));
  const came: string[] = [];
  for (const [name, value] of await storedUnder(`${from} `, 'history')) {
    const id = name.slice(from.length + 1);
    if (there.has(`${to} ${id}`)) continue;
    await storeVersion(`${to} ${id}`, value as StoredVersion);
    came.push(id);
  }
  return came;
}

/** Removes of a draft that had no file what went on in its file's history. */
export async function leaveHistory(from: DraftKey, to: DraftKey): Promise<void> {
  // That of a file stays with the file; a draft without one is gone now.
  if (!draftOfNoFile.test(from)) return;
  const there = new Set(await storedNames('history', `${to} `));
  for (const name of await storedNames('history', `${from} `)) {
    if (there.has(`${to}${name.slice(from.length)}`)) await removeStored(name);
  }
}

/** Twelve hexadecimal digits that tell contents apart. */
export function markOf(bytes: Uint8Array): string {
  // Two FNV-1a sums; the browser's own digests are not there on every address.
  let one = 0x811c9dc5;
  let two = 0x050c5d1f;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x01000193) ^ (one >>> 15);
  }
  const digits = (sum: number) => (sum >>> 0).toString(16).padStart(8, '0');
  return digits(one) + digits(two).slice(0, 4);
}
