import { mkdir, readdir } from 'node:fs/promises';
import { type Bridge, type DraftKey, draftKey, type KeptDraft } from '../src/bridge.ts';
import { sweepFolder } from './atomicWrite.ts';
import { unwrittenSentence } from './fileSentence.ts';
import type { Handles } from './handles.ts';
import {
  copyName,
  KeptCopies,
  type NewestCopy,
  newestCopy,
  removeCopies,
  setAside as renamedAside,
  type UnreadCopy,
} from './keptCopies.ts';

/** The kept drafts. */
export interface KeptDrafts extends Pick<Bridge, 'kept' | 'keep' | 'forget'> {
  /** Done when all that came so far is on the disk, or could not be written. */
  settled(): Promise<void>;
}

/** Who hears what becomes of kept drafts. */
export interface KeptDraftEvents {
  /** A copy that cannot be read was set aside, not lost: a sentence for the person. */
  tell(sentence: string): void;
  /** Unsaved work that was there at the start, before another text of the draft is kept over it. */
  setAside(key: DraftKey, text: string): Promise<void>;
}

/**
 * The drafts in work, kept in `folder` apart from the person's files. One write after another; of
 * what comes while one is written only the newest is written. None waits for the disk, which may take
 * seconds where it is slow or another program uses it.
 */
export function keptDrafts(
  folder: string,
  handles: Handles,
  { tell, setAside }: KeptDraftEvents,
): KeptDrafts {
  const waiting = new Map<DraftKey, KeptDraft>();
  const copies = new Map<DraftKey, KeptCopies>();
  const unsaved = new Map<DraftKey, string>();
  const toldUnread = new Set<DraftKey>();
  const inTurn = queue();

  const read = async (key: DraftKey) => {
    const copy = await newestCopy(folder, key);
    for (const path of copy.damaged) tell(damagedSentence(copy, path));
    return copy;
  };
  /** From here on this program writes the copies; what was unsaved in them is known for the first write. */
  const takeOver = (key: DraftKey, copy: NewestCopy) => {
    if (copies.has(key)) return;
    copies.set(key, new KeptCopies(folder, key, copy));
    if (copy.draft?.unsaved) unsaved.set(key, copy.draft.text);
  };
  const takeOverToWrite = async ({ key, name }: KeptDraft) => {
    const copy = await read(key);
    for (const { path } of copy.unread) tell(asideSentence(name, await renamedAside(path)));
    takeOver(key, copy);
  };
  const offered = async (key: DraftKey) => {
    const copy = await read(key);
    const [unread] = copy.unread;
    // Not taken over: what cannot be read now is read again before anything is written.
    if (!unread) takeOver(key, copy);
    else if (!copies.has(key) && !toldUnread.has(key)) tell(unreadSentence(copy, unread));
    if (unread) toldUnread.add(key);
    return copy.draft;
  };
  const write = async (key: DraftKey) => {
    const draft = waiting.get(key);
    waiting.delete(key);
    if (!draft) return;
    await mkdir(folder, { recursive: true });
    if (!copies.has(key)) await takeOverToWrite(draft);
    const before = unsaved.get(key);
    unsaved.delete(key);
    if (before && before !== draft.text) {
      // A history that cannot be written must not stand in the way of keeping.
      await setAside(key, before).catch((error: unknown) => tell(lostSentence(draft.name, error)));
    }
    const { handle, ...rest } = draft;
    const onDisk = { ...rest, path: handle && handles.pathOf(handle) };
    await copies.get(key)?.write(onDisk);
  };
  const flushed = async (key: DraftKey) => {
    const own = copies.get(key);
    await own?.flush().catch((error: unknown) => {
      // What was forgotten on its way to the disk need not arrive there.
      if (copies.get(key) === own) throw error;
    });
  };
  const forget = (key: DraftKey) => {
    waiting.delete(key);
    copies.delete(key);
    unsaved.delete(key);
    return inTurn(() => removeCopies(folder, key));
  };
  return {
    kept: () =>
      inTurn(async () => {
        await sweepFolder(folder);
        const drafts: KeptDraft[] = [];
        for (const key of await keysIn(folder)) {
          const draft = await offered(key);
          if (!draft) continue;
          const { path, ...rest } = draft;
          drafts.push({ ...rest, handle: path === null ? null : handles.handleOf(path, key) });
        }
        return drafts.sort((one, other) => other.at - one.at);
      }),
    keep(draft) {
      waiting.set(draft.key, draft);
      const onDisk = inTurn(() => write(draft.key)).then(() => flushed(draft.key));
      return onDisk.catch((error: unknown) => {
        throw new Error(unwrittenSentence(draft.name || 'The draft', error), { cause: error });
      });
    },
    forget,
    async settled() {
      await inTurn(async () => undefined);
      await Promise.allSettled([...copies.keys()].map(flushed));
    },
  };
}

function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}

async function keysIn(folder: string): Promise<DraftKey[]> {
  const names = await readdir(folder).catch(() => []);
  const keys = names.flatMap((name) => copyName.exec(name)?.[1] ?? []);
  return [...new Set(keys)].filter((key) => draftKey.test(key));
}

function lostSentence(name: string, error: unknown): string {
  const what = `The unsaved text of “${name || 'a draft'}” from last time`;
  const why = error instanceof Error ? error.message : String(error);
  return `${what} could not be put into its versions, and another text is kept now. ${why}`;
}

function unreadSentence({ draft }: NewestCopy, { path, code }: UnreadCopy): string {
  return draft
    ? `A copy kept of “${draft.name || 'a draft'}” cannot be read now (${code}). It stays as ${path}. ${otherCopyGoesOn(draft.at)}`
    : `A draft kept from last time cannot be read now (${code}). It stays as ${path}, and is offered as soon as a start can read it.`;
}

function asideSentence(name: string, path: string): string {
  return `A copy kept of “${name || 'a draft'}” from last time still cannot be read. It was set aside as ${path}, so that nothing is written over it.`;
}

function otherCopyGoesOn(at: number): string {
  return `The other copy, of ${new Date(at).toLocaleTimeString('en-GB')}, goes on.`;
}

function damagedSentence({ draft }: NewestCopy, path: string): string {
  return draft
    ? `A copy kept of “${draft.name || 'a draft'}” is damaged and was set aside as ${path}. ${otherCopyGoesOn(draft.at)}`
    : `A draft kept from last time cannot be read. It was set aside as ${path}.`;
}
