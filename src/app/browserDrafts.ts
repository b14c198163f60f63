import type { Bridge, DraftKey, FileHandle, KeptDraft, OpenedFile } from '../bridge.ts';
import { browserHistory } from './browserHistory.ts';
import { store, stored, storedUnder } from './browserStore.ts';

/** What the browser stores of a draft in work. */
interface StoredDraft {
  readonly draft: KeptDraft;
  readonly file: FileSystemFileHandle | null;
}

/** The names that the window has for the browser's own handles. */
export interface BrowserHandles {
  remember(file: FileSystemFileHandle): FileHandle;
  fileOf(handle: FileHandle): FileSystemFileHandle | null;
}

const prefix = 'draft ';
const tabKey = 'chapeau draft';

/** How long a tab that was loaded again waits until its former page has let go of its draft, in ms. */
const handOver = 1000;

/** The kept drafts as one of several tabs has them. */
interface BrowserDrafts extends Pick<Bridge, 'kept' | 'keep' | 'forget'> {
  /** Rejects with a sentence for the person where another tab has the draft in a file open. */
  refuseElsewhere(file: Pick<OpenedFile, 'name' | 'key'>): Promise<void>;
}

/** The drafts in work, in the browser's own store; one that another tab has open is left to it. */
export function browserDrafts(handles: BrowserHandles): BrowserDrafts {
  const holding = holdings();
  /** Those whose stored text is this tab's own. */
  const own = new Set<DraftKey>();
  const inTurn = queue();
  const write = async (draft: KeptDraft) => {
    // Where that fails what is stored stays, and the person is told that nothing is kept.
    if (!own.has(draft.key)) await setAside(draft);
    const file = draft.handle ? handles.fileOf(draft.handle) : null;
    await store(prefix + draft.key, { kept: { draft, file } satisfies StoredDraft });
    own.add(draft.key);
  };
  return {
    async kept() {
      const last = sessionStorage.getItem(tabKey);
      if (last && !(await holding.hold(last, handOver))) sessionStorage.removeItem(tabKey);
      const [elsewhere, all] = await Promise.all([
        holding.elsewhere(),
        storedUnder(prefix, 'kept'),
      ]);
      const drafts = [...all.values()]
        .filter(isStoredDraft)
        .filter(({ draft }) => !elsewhere.has(draft.key))
        .map(({ draft, file }) => ({ ...draft, handle: file && handles.remember(file) }));
      const isLast = ({ key }: KeptDraft) => Number(key === last);
      return drafts.sort((a, b) => isLast(b) - isLast(a) || b.at - a.at);
    },
    keep(draft) {
      sessionStorage.setItem(tabKey, draft.key);
      void holding.hold(draft.key, handOver);
      return inTurn(() => write(draft));
    },
    async forget(key) {
      await inTurn(() => store(prefix + key, { kept: undefined }));
      own.delete(key);
      holding.letGo(key);
    },
    async refuseElsewhere({ name, key }) {
      if (!(await holding.elsewhere()).has(key)) return;
      throw new Error(
        `“${name}” is open in another tab, and nothing was changed. Go on there, or close it there first.`,
      );
    },
  };
}

/** Unsaved work goes into the history before another text of the draft is kept over it. */
async function setAside({ key, text }: KeptDraft): Promise<void> {
  const there = await stored(prefix + key);
  if (!isStoredDraft(there) || !there.draft.unsaved || there.draft.text === text) return;
  const bytes = new TextEncoder().encode(there.draft.text);
  const words = 'Unsaved work, as it was kept';
  await browserHistory.addVersion({ key, reason: 'before', words, bytes });
}

function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}

function isStoredDraft(value: unknown): value is StoredDraft {
  const { draft } = Object(value) as Partial<StoredDraft>;
  return typeof draft?.text === 'string' && typeof draft.key === 'string';
}

/** Which drafts this tab has open, told to the others by locks that end with it. */
function holdings() {
  const held = new Map<DraftKey, () => void>();
  const asked = new Map<DraftKey, Promise<boolean>>();
  // Browsers have locks on secure addresses only; elsewhere tabs do not know of each other.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return {
    /** Whether the draft is this tab's, once it is free or the time in ms is over. */
    hold(key: DraftKey, wait: number): Promise<boolean> {
      const before = asked.get(key);
      if (before) return before;
      const done = locks ? locked(locks, key, wait, held) : Promise.resolve(true);
      asked.set(key, done);
      return done;
    },
    letGo(key: DraftKey): void {
      held.get(key)?.();
      held.delete(key);
      asked.delete(key);
    },
    async elsewhere(): Promise<ReadonlySet<DraftKey>> {
      const all = (await locks?.query())?.held ?? [];
      const names = all.map(({ name }) => name?.replace(prefix, '') ?? '');
      return new Set(names.filter((name) => !held.has(name)));
    },
  };
}

function locked(
  locks: LockManager,
  key: DraftKey,
  wait: number,
  held: Map<DraftKey, () => void>,
): Promise<boolean> {
  return new Promise((answer) => {
    const until = new Promise<void>((letGo) => {
      held.set(key, letGo);
    });
    const granted = locks.request(prefix + key, { signal: AbortSignal.timeout(wait) }, () => {
      answer(true);
      return until;
    });
    granted.catch(() => {
      held.delete(key);
      answer(false);
    });
  });
}
