import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bridge, KeptDraft } from '../src/bridge.ts';
import { atomicWrite } from './atomicWrite.ts';
import { unwrittenSentence } from './fileSentence.ts';
import type { Handles } from './handles.ts';

/** As on disk: a handle does not outlive the program, so the path stands in its place. */
interface OnDisk {
  readonly text: string;
  readonly name: string;
  readonly path: string | null;
  readonly unsaved: boolean;
}

/** The kept draft, and its end. */
export interface KeptDrafts extends Pick<Bridge, 'kept' | 'keep'> {
  /** Forgets it for good: what a window on its way out still sends is not kept again. */
  giveUp(): Promise<void>;
}

/**
 * The draft in work, kept in `folder` apart from the person's file. One write after another, each
 * whole or not at all. `tell` hears of a kept draft that cannot be read; it is set aside, not lost.
 */
export function keptDraft(
  folder: string,
  handles: Handles,
  tell: (sentence: string) => void,
): KeptDrafts {
  const path = join(folder, 'kept-draft.json');
  let givenUp = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    kept: () => inTurn(() => read(path, handles, tell)),
    keep: (draft) =>
      inTurn(async () => {
        if (!givenUp) await (draft ? write(path, draft, handles) : rm(path, { force: true }));
      }),
    giveUp() {
      givenUp = true;
      return inTurn(() => rm(path, { force: true }));
    },
  };
}

async function write(path: string, draft: KeptDraft, handles: Handles): Promise<void> {
  const { text, name, handle, unsaved } = draft;
  const onDisk: OnDisk = { text, name, path: handle && handles.pathOf(handle), unsaved };
  try {
    await atomicWrite(path, new TextEncoder().encode(JSON.stringify(onDisk)));
  } catch (error) {
    throw new Error(unwrittenSentence(name, error), { cause: error });
  }
}

async function read(
  path: string,
  handles: Handles,
  tell: (sentence: string) => void,
): Promise<KeptDraft | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const draft = parsed(text);
  if (!draft) {
    await rename(path, `${path}.unreadable`).catch(() => undefined);
    tell(`The draft kept from last time cannot be read. It was set aside as ${path}.unreadable.`);
    return null;
  }
  const { path: file, ...rest } = draft;
  return { ...rest, handle: file === null ? null : handles.handleOf(file) };
}

function parsed(text: string): OnDisk | null {
  try {
    const { text: draft, name, path, unsaved } = JSON.parse(text) as Partial<OnDisk>;
    const readable =
      typeof draft === 'string' && typeof name === 'string' && typeof unsaved === 'boolean';
    return readable ? { text: draft, name, path: path ?? null, unsaved } : null;
  } catch {
    return null;
  }
}
