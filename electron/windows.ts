import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { DraftKey } from '../src/bridge.ts';
import { type Answers, answerWindows } from './answers.ts';
import { unwrittenSentence } from './fileSentence.ts';
import { keyOfPath } from './fileStamp.ts';
import { goneSentence, isThere, type OtherWindows } from './files.ts';
import { ownProfile, type ProfileEvents } from './profile.ts';
import { type DraftWindow, openDraftWindow } from './window.ts';

/** What a window knows of those that it stands among, and tells them. */
export interface WindowPeers extends OtherWindows {
  /** Whether one of the others has the draft with the key. */
  haveDraft(key: DraftKey): boolean;
  readonly isFirst: boolean;
  /** How many windows were open before this one. */
  readonly count: number;
  openNew(): void;
  /** This one is about to close, with the draft of the key in it. */
  leaving(key: DraftKey): Promise<void>;
  focused(): void;
  closed(): void;
}

/** All windows of the program. */
export interface Windows {
  /** The one that has or last had the keyboard; null when there is none. */
  current(): DraftWindow | null;
  openNew(): void;
  /** Opens the files that stood in the windows when the program was quit, each in one of its own. */
  openLast(): Promise<void>;
  /**
   * Opens a file that was chosen outside: in the window that has it, in the current one while that is
   * untouched, otherwise in a new one. At the start the window may also give up a draft that its
   * file has all of. One after another.
   */
  openPath(path: string, isStart?: boolean): Promise<void>;
  /** Opens a recent draft likewise; of one that is gone the person is told. */
  openRecent(path: string): Promise<void>;
  /** Where that fails the person is told. */
  clearRecent(): Promise<void>;
  /** Closes one after another, asking each; whether all are closed. */
  closeAll(): Promise<boolean>;
}

/** The windows, none at first, and the answers to what they ask. */
export function draftWindows(recentChanged: ProfileEvents['recentChanged']): Windows {
  /** The one in front last. */
  let open: DraftWindow[] = [];
  let wasOpened = false;
  let last: Promise<unknown> = Promise.resolve();
  /** The files of the windows that were closed on quitting; null while the program is not quit. */
  let left: string[] | null = null;
  const current = () => open.at(-1) ?? null;
  const profile = ownProfile({ tell: (sentence) => current()?.tell(sentence), recentChanged });
  const withDraft = (key: DraftKey) => open.find((window) => window.has(key));

  const openNew = (): DraftWindow => {
    const others = () => open.filter((one) => one !== window);
    const withFile = async (path: string) => {
      const key = await keyOfPath(path);
      return others().find((one) => one.has(key));
    };
    const window = openDraftWindow(profile, {
      isFirst: !wasOpened,
      count: open.length,
      openNew,
      async leaving(key) {
        const path = profile.handles.pathOfDraft(key);
        if (!left || path === null) return;
        // The one in front is closed first.
        left.unshift(path);
        await profile.lastOpen.keep(left);
      },
      haveDraft: (key) => others().some((one) => one.has(key)),
      async show(path) {
        const found = await withFile(path);
        found?.toFront();
        return found !== undefined;
      },
      have: async (path) => (await withFile(path)) !== undefined,
      focused() {
        open = [...others(), window];
      },
      closed() {
        open = others();
      },
    });
    wasOpened = true;
    open = [...open, window];
    return window;
  };

  const openPath = async (path: string, isStart: boolean) => {
    const key = await keyOfPath(path);
    const here = current();
    await here?.ready;
    const has = withDraft(key);
    if (has) return has.toFront();
    const takes = here && (here.isUntouched || (isStart && !here.isUnsaved));
    const window = takes ? here : openNew();
    window.openPath(path, key);
    window.toFront();
  };

  const inTurn = (path: string, isStart: boolean) => {
    const done = last.then(() => openPath(path, isStart));
    last = done.catch(() => undefined);
    return done;
  };

  const openRecent = async (path: string) => {
    if (await isThere(path)) return inTurn(path, false);
    await profile.recent.remove(path);
    current()?.tell(goneSentence(path));
  };

  answerWindows((message) => answersOf(open, message));
  return {
    current,
    openNew,
    openPath: (path, isStart = false) => inTurn(path, isStart),
    openRecent,
    clearRecent: () =>
      profile.recent.clearRecent().catch((error: unknown) => {
        current()?.tell(unwrittenSentence('The list of recent drafts', error));
      }),
    async openLast() {
      for (const path of await profile.lastOpen.take()) await openRecent(path);
    },
    async closeAll() {
      left = [];
      for (const window of [...open].reverse()) {
        if (await window.close()) continue;
        left = null;
        await profile.lastOpen.keep([]);
        return false;
      }
      return true;
    },
  };
}

function answersOf(
  windows: readonly DraftWindow[],
  { senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
): Answers | null {
  return windows.find((window) => window.isSender(senderFrame))?.answers ?? null;
}
