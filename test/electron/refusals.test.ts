import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeDraftFile } from '../../electron/draftFiles.ts';
import { keyOfPath, stampOf } from '../../electron/fileStamp.ts';
import { fileHandles } from '../../electron/handles.ts';
import { history } from '../../electron/history.ts';
import { keptDrafts } from '../../electron/keptDrafts.ts';
import { mayMount, mounted } from './mounted.ts';
import { ordinaryAccount } from './ordinaryAccount.ts';
import { temporaryFolder } from './temporaryFolder.ts';

// Disks and folders that refuse a draft, each a real one of this machine, none played.
const bytes = (text: string) => new TextEncoder().encode(text);
const before = bytes('the draft as it was saved before');
const untitled = 'new-00000000';
const allowed = mayMount();
if (!allowed)
  console.warn('This account may not mount: full, locked and read-only disks are not tried.');

function mount(...words: string[]): void {
  onTestFinished(mounted(...words));
}

/** A new folder on a disk of its own with so much room. */
function smallDisk(room: string): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  mount('-t', 'tmpfs', '-o', `size=${room}`, 'tmpfs', folder);
  return folder;
}

/** A draft in the folder, what saves it again, and its history, which stands elsewhere. */
function draftIn(folder: string) {
  const path = join(folder, 'draft.chapeau');
  writeFileSync(path, before);
  const kept = history(join(temporaryFolder(), 'history'));
  const handles = fileHandles();
  const over = stampOf(before);
  const toSave = {
    name: 'draft.chapeau',
    handle: handles.handleOf(path),
    key: untitled,
    over,
  };
  const save = (text: Uint8Array) =>
    writeDraftFile(path, { ...toSave, bytes: text }, handles, kept);
  return { path, save, kept };
}

/** The save rejects with the sentence, and everything is as it was. */
async function expectRefused(draft: ReturnType<typeof draftIn>, text: Uint8Array, why: RegExp) {
  await expect(draft.save(text)).rejects.toThrow(why);
  expect(new Uint8Array(readFileSync(draft.path))).toEqual(before);
  expect(readdirSync(join(draft.path, '..'))).toEqual(['draft.chapeau']);
}

it.skipIf(!allowed)('a full disk', async () => {
  const draft = draftIn(smallDisk('64k'));
  await expectRefused(draft, new Uint8Array(200_000).fill(7), /does not fit: the disk is full/);
  // What fits is saved afterwards.
  expect(await draft.save(bytes('short'))).toHaveProperty('stamp');
});

it.skipIf(!allowed)('a disk that cannot be written to', async () => {
  const folder = smallDisk('64k');
  const draft = draftIn(folder);
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  await expectRefused(draft, bytes('x'), /is on a disk that cannot be written to/);
});

it.skipIf(!allowed)('a move that fails because the file is held', async () => {
  const draft = draftIn(temporaryFolder());
  await draft.kept.addVersion({ key: untitled, reason: 'named', words: 'x', bytes: bytes('y') });
  // Nothing can be moved over a file that something is mounted on.
  mount('--bind', draft.path, draft.path);
  await expectRefused(draft, bytes('x'), /is held by another program/);
  // A version that came into no file is not called saved.
  const versions = await draft.kept.versions(await keyOfPath(draft.path));
  expect(versions.map(({ reason }) => reason)).toEqual(['replaced']);
  // The draft that was to go into the file keeps its history, and the file gets nothing of it.
  expect(await draft.kept.versions(untitled)).toHaveLength(1);
});

it.skipIf(process.platform === 'win32')('a folder that this account may not write', async () => {
  const folder = temporaryFolder();
  const draft = draftIn(folder);
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(draft.path, 65534, 65534);
  chmodSync(folder, 0o555);
  // The history is this account's own, as on any machine.
  if (asRoot) process.seteuid?.(65534);
  try {
    await expect(draft.save(bytes('x'))).rejects.toThrow(/may not be written here by this account/);
  } finally {
    if (asRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
  expect(new Uint8Array(readFileSync(draft.path))).toEqual(before);
});

it('a file that is set read-only, in a folder that may be written; for an export too', () => {
  const { run, folder } = ordinaryAccount();
  const path = join(folder, 'draft.chapeau');
  writeFileSync(path, before);
  chmodSync(path, 0o444);
  const heard = run(`
    import { files } from './electron/files.js';
    import { fileHandles } from './electron/handles.js';
    import { history } from './electron/history.js';
    const path = ${JSON.stringify(path)};
    const versions = history(path + ' history');
    const recent = { add: async () => undefined };
    const own = files(
      { whereToSave: async () => path },
      { handles: fileHandles(), versions, recent },
      { have: async () => false },
    );
    const bytes = new Uint8Array([1]);
    const toSave = { name: 'a', bytes, handle: null, key: 'new-00000000', over: null };
    const sentence = (writing) => writing.then(() => 'written', ({ message }) => message);
    console.log(await sentence(own.saveFile(toSave)));
    console.log(await sentence(own.exportFile({ name: 'a.docx', bytes })));
  `);
  const refused = expect.stringMatching(/^“draft\.chapeau” is read-only for this account/);
  expect(heard).toEqual([refused, refused]);
  expect(new Uint8Array(readFileSync(path))).toEqual(before);
});

it('a folder that is gone, as a drive that was taken out', async () => {
  const folder = join(temporaryFolder(), 'drive');
  mkdirSync(folder);
  const draft = draftIn(folder);
  const key = await keyOfPath(draft.path);
  await draft.save(bytes('w'));
  const versions = await draft.kept.versions(key);
  renameSync(folder, `${folder} elsewhere`);
  await expect(draft.save(bytes('x'))).rejects.toThrow(/has no folder to stand in any more/);
  // The same text once more takes nothing away of the time when it was saved.
  await expect(draft.save(bytes('w'))).rejects.toThrow(/has no folder to stand in any more/);
  expect(await draft.kept.versions(key)).toEqual(versions);
  renameSync(`${folder} elsewhere`, folder);
  await expect(draft.save(bytes('x'))).resolves.toHaveProperty('stamp');
});

it.skipIf(!allowed)('a full disk below the kept drafts: the copies before it stay', async () => {
  const folder = smallDisk('64k');
  const own = () =>
    keptDrafts(folder, fileHandles(), {
      tell: () => undefined,
      setAside: async () => undefined,
    });
  const kept = own();
  const draft = {
    ...{ text: 'one', name: 'Draft', handle: null, stamp: null, unsaved: true },
    ...{ key: 'new-00000000', at: 1 },
  };
  await kept.keep(draft);
  const long = { ...draft, text: 'x'.repeat(200_000) };
  await expect(kept.keep(long)).rejects.toThrow(/does not fit: the disk is full/);
  expect((await own().kept()).map(({ text }) => text)).toEqual(['one']);
  await kept.keep({ ...draft, text: 'two' });
  expect((await own().kept()).map(({ text }) => text)).toEqual(['two']);
});

it.skipIf(!allowed)('a kept copy that can neither be read nor set aside stays', async () => {
  const folder = temporaryFolder();
  const copy = join(folder, 'new-00000000.0');
  mkdirSync(copy);
  // A folder that is mounted cannot be read as a file, nor be moved.
  mount('-t', 'tmpfs', 'tmpfs', copy);
  writeFileSync(join(copy, 'inside'), 'kept');
  const kept = keptDrafts(folder, fileHandles(), {
    tell: () => undefined,
    setAside: async () => undefined,
  });
  const draft = {
    ...{ text: 'one', name: 'Draft', handle: null, stamp: null, unsaved: true },
    ...{ key: 'new-00000000', at: 1 },
  };
  await expect(kept.keep(draft)).rejects.toThrow(/is held by another program/);
  expect(readFileSync(join(copy, 'inside'), 'utf8')).toBe('kept');
  await kept.keep({ ...draft, key: 'new-00000001' });
});
