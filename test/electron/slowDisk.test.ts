import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { fileHandles } from '../../electron/handles.ts';
import { type KeptDrafts, keptDrafts } from '../../electron/keptDrafts.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A disk that takes down what stood in a file when that began, and only when it is let. */
const disk = vi.hoisted(() => ({
  isSlow: false,
  /** What reached it, by path. */
  down: new Map<string, string>(),
  newest: 0,
  onTheWay: [] as { readonly path: string; readonly done: () => void }[],
}));

vi.mock('../../electron/atomicWrite.ts', async (original) => ({
  ...(await original<object>()),
  flush: async (path: string) => {
    const text = readFileSync(path, 'utf8');
    if (disk.isSlow) {
      await new Promise<void>((done) => void disk.onTheWay.push({ path, done }));
    }
    disk.down.set(path, text);
  },
}));

/** An empty disk, which is slow. */
function renew(): void {
  disk.isSlow = true;
  disk.down.clear();
  disk.newest = 0;
  disk.onTheWay.length = 0;
}

/** The number of the newest draft that ever reached the disk. */
function newestDown(): number {
  const numbers = [...disk.down.values()].map((text) => JSON.parse(text.split('\n')[1] ?? '').at);
  disk.newest = Math.max(disk.newest, ...numbers);
  return disk.newest;
}

const key = 'new-0123456789abcdef';

function starting(folder: string): KeptDrafts {
  return keptDrafts(folder, fileHandles(), {
    tell: () => undefined,
    setAside: async () => undefined,
  });
}

const draft = (count: number) => ({
  ...{ text: String(count), name: 'Draft', handle: null, stamp: null, unsaved: true, key },
  at: count,
});

/** The number of the draft that a start finds in a copy of the folder; 0 for none. */
async function foundIn(folder: string): Promise<number> {
  disk.isSlow = false;
  const [kept] = await starting(folder).kept();
  disk.isSlow = true;
  for (const path of disk.down.keys()) if (path.startsWith(folder)) disk.down.delete(path);
  return Number(kept?.text ?? 0);
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(temporaryFolder(), 'copy-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The folder as a machine without power leaves it: what did not reach the disk is half there. */
function withoutPower(folder: string): string {
  const copy = copyOf(folder);
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (disk.down.get(join(folder, name)) === text) continue;
    writeFileSync(join(copy, name), text.slice(0, text.length / 2));
  }
  return copy;
}

/** Until what was asked of the file system is done. */
function aMoment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 15));
}

/** What may happen to the drafts of a folder; `started` ends the program and starts it anew. */
const events = ['kept', 'kept', 'reached', 'keptAndReached', 'started'] as const;

it('loses nothing with the program, and nothing that reached it with the machine', {
  timeout: 60_000,
}, async () => {
  const some = fc.array(fc.constantFrom(...events), { maxLength: 14 });
  await fc.assert(fc.asyncProperty(some, loseNothing), { numRuns: 40 });
});

async function loseNothing(happening: readonly (typeof events)[number][]): Promise<void> {
  renew();
  const folder = temporaryFolder();
  let own = starting(folder);
  let count = 0;
  const keep = () => {
    count += 1;
    void own.keep(draft(count));
  };
  const reach = () => disk.onTheWay.shift()?.done();
  const happens = {
    kept: keep,
    reached: reach,
    keptAndReached: () => {
      keep();
      reach();
    },
    started: async () => {
      own = starting(folder);
      await own.kept();
      keep();
      // Which of the copies of last time is safe is known only once the disk has answered.
      await aMoment();
      await expectNothingLost(folder);
      await vi.waitFor(async () => {
        for (const { done } of disk.onTheWay.splice(0)) done();
        expect(await foundIn(copyOf(folder))).toBe(count);
      }, patience);
    },
  };
  for (const each of happening) {
    await happens[each]();
    await aMoment();
    await vi.waitFor(async () => expect(await foundIn(copyOf(folder))).toBe(count), patience);
    await expectNothingLost(folder);
  }
}

/** A machine that is busy takes a while over a file; one that waits for the disk takes for ever. */
const patience = { timeout: 2000, interval: 10 };

async function expectNothingLost(folder: string): Promise<void> {
  const reached = newestDown();
  expect(await foundIn(withoutPower(folder))).toBeGreaterThanOrEqual(reached);
}

it('says that a draft is kept only when it has reached the disk', async () => {
  renew();
  const own = starting(temporaryFolder());
  let isKept = false;
  const kept = own.keep(draft(1)).then(() => {
    isKept = true;
  });
  await vi.waitFor(() => expect(disk.onTheWay).toHaveLength(1));
  expect(isKept).toBe(false);
  disk.onTheWay.shift()?.done();
  await kept;
});
