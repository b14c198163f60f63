import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { keyOfPath } from '../../electron/fileStamp.ts';
import {
  type FileDialogs,
  type FilesOfProfile,
  files,
  type OtherWindows,
} from '../../electron/files.ts';
import { fileHandles } from '../../electron/handles.ts';
import { type History, history } from '../../electron/history.ts';
import { recentFiles } from '../../electron/recentFiles.ts';
import { largestFile, type SavedFile } from '../../src/bridge.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const noOthers: OtherWindows = { show: async () => false, have: async () => false };

function answering(open: string | null, save: string | null = null, others = noOthers) {
  const asked: string[] = [];
  const dialogs: FileDialogs = {
    async whichToOpen() {
      asked.push('open');
      return open;
    },
    async whichToAdd(choice) {
      asked.push(`add ${choice}`);
      return open === null ? null : [open];
    },
    async whereToSave(name, kind) {
      asked.push(`${kind} ${name}`);
      return save;
    },
  };
  const kept = history(join(temporaryFolder(), 'history'));
  const profile = profileWith(kept);
  return { asked, kept, recent: profile.recent, files: files(dialogs, profile, others) };
}

function profileWith(versions: History): FilesOfProfile {
  const handles = fileHandles();
  const unheard = { added: () => undefined, changed: () => undefined };
  const recent = recentFiles(join(temporaryFolder(), 'recent.json'), handles, unheard);
  return { handles, versions, recent };
}

describe('opening', () => {
  it('gives name, size and bytes, and never the path', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'text');
    const opened = await answering(path).files.openFile('draft');
    expect(opened).toMatchObject({ name: 'draft.chapeau', size: 4, bytes: bytes('text') });
    expect(JSON.stringify(opened)).not.toContain('chapeau-');
  });

  it('gives null when the person cancels', async () => {
    expect(await answering(null).files.openFile('draft')).toBeNull();
  });

  it('shows the window that has the draft instead, but lets a text be looked at', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'text');
    const shown: string[] = [];
    const elsewhere = { ...noOthers, show: async (one: string) => shown.push(one) > 0 };
    const own = answering(path, null, elsewhere).files;
    expect(await own.openFile('draft')).toBeNull();
    expect(shown).toEqual([path]);
    expect((await own.openFile('text'))?.name).toBe('draft.chapeau');
    expect(shown).toEqual([path]);
  });

  it('opens a recent draft again, and takes one that is gone off the list and says so', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'text');
    const { files: own, recent } = answering(path);
    await own.openFile('draft');
    await vi.waitFor(async () => expect(await recent.recent()).toHaveLength(1));
    const [first] = await recent.recent();
    expect((await own.openRecent(first?.handle ?? ''))?.bytes).toEqual(bytes('text'));
    rmSync(path);
    await expect(own.openRecent(first?.handle ?? '')).rejects.toThrow(
      /^“draft\.chapeau” is no longer where it was, and has left the list/,
    );
    expect(await recent.recent()).toEqual([]);
  });

  it('does not read a file above the limit, and says how large it is', async () => {
    const path = join(temporaryFolder(), 'large.json');
    writeFileSync(path, '');
    truncateSync(path, largestFile + 1);
    const opened = await answering(path).files.openFile('draft');
    expect(opened).toMatchObject({ size: largestFile + 1, bytes: new Uint8Array() });
  });

  it('explains a file that is gone, by its name and without its folder', async () => {
    const folder = temporaryFolder();
    const refused = answering(join(folder, 'gone.json')).files.openFile('draft');
    await expect(refused).rejects.toThrow(
      '“gone.json” is no longer there. It may have been moved or renamed: open it from its new place. Nothing was changed.',
    );
    await expect(refused).rejects.not.toThrow(folder);
  });

  it('takes a file chosen outside without asking, once', async () => {
    const path = join(temporaryFolder(), 'clicked.chapeau');
    writeFileSync(path, 'x');
    const { asked, files: own } = answering(null);
    own.openNext(path);
    expect((await own.openFile('draft'))?.name).toBe('clicked.chapeau');
    expect(await own.openFile('draft')).toBeNull();
    expect(asked).toEqual(['open']);
  });
});

describe('choosing files to add', () => {
  it('gives the readable files of a folder by their paths within it, in order', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deep'));
    for (const name of ['b.PDF', 'deep/a.docx', 'photo.jpg', '.hidden.pdf']) {
      writeFileSync(join(folder, name), name);
    }
    const { files: own, asked } = answering(folder);
    const chosen = await own.openFiles('folder');
    expect(chosen?.files.map(({ name }) => name)).toEqual(['b.PDF', 'deep/a.docx']);
    expect([chosen?.others, asked]).toEqual([1, ['add folder']]);
    expect(JSON.stringify(chosen)).not.toContain(folder);
    const read = await own.readFile(chosen?.files[1]?.handle ?? '');
    expect(read).toMatchObject({ name: 'a.docx', bytes: bytes('deep/a.docx') });
  });

  it('gives files as they were chosen, whatever they are', async () => {
    const path = join(temporaryFolder(), 'photo.jpg');
    writeFileSync(path, '');
    const chosen = await answering(path).files.openFiles('files');
    expect(chosen?.files.map(({ name }) => name)).toEqual(['photo.jpg']);
  });

  it('gives null when the person cancels', async () => {
    expect(await answering(null).files.openFiles('folder')).toBeNull();
  });

  it('reads no file but one that was chosen', async () => {
    await expect(answering(null).files.readFile('/etc/passwd')).rejects.toThrow(RangeError);
  });
});

describe('saving', () => {
  const key = 'new-0123456789abcdef';
  const toSave = (text: string) => ({
    name: 'Draft',
    bytes: bytes(text),
    handle: null,
    key,
    over: null,
  });

  /** A draft that was saved as "one", and what saves it again as another text. */
  async function savedOnce() {
    const path = join(temporaryFolder(), 'draft.chapeau');
    const { asked, files: own, kept } = answering(path, path);
    const saved = (await own.saveFile(toSave('one'))) as SavedFile;
    const { handle, key: now, stamp } = saved;
    const again = (text: string, over: string | null = stamp) =>
      own.saveFile({ ...toSave(text), handle, key: now, over });
    const texts = async () => {
      const versions = await kept.versions(now);
      const all = versions.map(({ id }) => kept.readVersion({ key: now, id }));
      return (await Promise.all(all)).map((read) => new TextDecoder().decode(read));
    };
    return { path, asked, own, kept, saved, again, texts };
  }

  it('asks where the first time and writes to the same file afterwards', async () => {
    const { path, asked, saved, again } = await savedOnce();
    expect(saved).toMatchObject({ name: 'draft.chapeau', historyProblem: '' });
    expect(await again('two')).toMatchObject({ handle: saved.handle, key: saved.key });
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(asked).toEqual(['draft Draft']);
  });

  it('keeps every version that stood in the file in the history', async () => {
    const { again, texts } = await savedOnce();
    await again('two');
    expect(await texts()).toEqual(['two', 'one']);
  });

  it('knows the file again under the same key and stamp when it is opened', async () => {
    const { saved, own } = await savedOnce();
    expect(await own.openFile('draft')).toMatchObject({ key: saved.key, stamp: saved.stamp });
  });

  it('takes the history of a draft along when it gets its first file', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    const { files: own, kept } = answering(null, path);
    await kept.addVersion({ key, reason: 'named', words: 'first', bytes: bytes('zero') });
    const saved = (await own.saveFile(toSave('one'))) as SavedFile;
    const versions = await kept.versions(saved.key);
    expect(versions.map(({ reason }) => reason)).toEqual(['saved', 'named']);
  });

  it('leaves the history with a draft whose first save fails, and nothing of it with that file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'draft.chapeau');
    mkdirSync(path);
    const places = [join(folder, 'gone', 'draft.chapeau'), path, join(folder, 'two.chapeau')];
    const kept = history(join(temporaryFolder(), 'history'));
    const dialogs = { whereToSave: async () => places.shift() } as unknown as FileDialogs;
    const own = files(dialogs, profileWith(kept), noOthers);
    await kept.addVersion({ key, reason: 'named', words: 'first', bytes: bytes('zero') });
    await expect(own.saveFile(toSave('one'))).rejects.toThrow(/has no folder to stand in/);
    await expect(own.saveFile(toSave('one'))).rejects.toThrow(/has the name of a folder/);
    expect(await kept.versions(await keyOfPath(path))).toEqual([]);
    const saved = (await own.saveFile(toSave('one'))) as SavedFile;
    const versions = await kept.versions(saved.key);
    expect(versions.map(({ reason }) => reason)).toEqual(['saved', 'named']);
    expect(await kept.versions(key)).toEqual([]);
  });

  it('writes nothing over what somebody else left there, and gives that back', async () => {
    const { path, again } = await savedOnce();
    writeFileSync(path, 'two');
    const outcome = await again('mine');
    expect(outcome).toMatchObject({ changed: { name: 'draft.chapeau', bytes: bytes('two') } });
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  it('tells another text of the same length and time by its content', async () => {
    const { path, again } = await savedOnce();
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    expect(await again('mine')).toHaveProperty('changed');
  });

  it('does not take a new time for a change, nor what it was about to write', async () => {
    const { path, again } = await savedOnce();
    utimesSync(path, new Date(), new Date(2001, 1));
    expect(await again('two')).toHaveProperty('stamp');
    writeFileSync(path, 'three');
    expect(await again('three')).toHaveProperty('stamp');
  });

  it('writes over it once the person knows what it is, and has it in the history', async () => {
    const { path, again, texts } = await savedOnce();
    writeFileSync(path, 'theirs');
    const outcome = await again('mine');
    if (!outcome || !('changed' in outcome)) throw new RangeError('nothing was changed');
    expect(await again('mine', outcome.changed.stamp)).toHaveProperty('stamp');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(await texts()).toEqual(['mine', 'theirs', 'one']);
  });

  it('writes anew a file that is gone while its folder is there', async () => {
    const { path, again } = await savedOnce();
    rmSync(path);
    expect(await again('two')).toHaveProperty('stamp');
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  it('puts what the person lets it replace into the history', async () => {
    const path = join(temporaryFolder(), 'other.chapeau');
    writeFileSync(path, 'an older draft');
    const { files: own, kept } = answering(null, path);
    const saved = (await own.saveFile(toSave('one'))) as SavedFile;
    const versions = await kept.versions(saved.key);
    expect(versions.map(({ reason }) => reason)).toEqual(['saved', 'replaced']);
  });

  it('does not write over a file that another window has open', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'theirs');
    const own = answering(null, path, { ...noOthers, have: async () => true }).files;
    await expect(own.saveFile(toSave('mine'))).rejects.toThrow(
      /^“draft\.chapeau” is open in another window/,
    );
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });

  it('saves all the same where the history cannot be written, and says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'history'), 'a file in its place');
    const dialogs = {
      whereToSave: async () => join(folder, 'draft.chapeau'),
    } as unknown as FileDialogs;
    const own = files(dialogs, profileWith(history(join(folder, 'history'))), noOthers);
    const saved = (await own.saveFile(toSave('one'))) as SavedFile;
    expect(readFileSync(join(folder, 'draft.chapeau'), 'utf8')).toBe('one');
    expect(saved.historyProblem).toMatch(/^“The version” /);
  });

  it('asks where for a handle that it did not give: the window cannot name a path', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'before');
    const { asked, files: own } = answering(null, null);
    expect(await own.saveFile({ ...toSave('x'), handle: path })).toBeNull();
    expect(asked).toEqual(['draft Draft']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  it('gives null and writes nothing when the person cancels', async () => {
    expect(await answering(null).files.exportFile({ name: 'D', bytes: bytes('x') })).toBeNull();
  });

  it('explains a folder that is gone', async () => {
    const path = join(temporaryFolder(), 'gone', 'draft.docx');
    const sentence = '“draft.docx” has no folder to stand in any more. Save it in another place.';
    const exported = answering(null, path).files.exportFile({ name: 'D', bytes: bytes('x') });
    await expect(exported).rejects.toThrow(sentence);
    const saved = answering(null, path).files.saveFile(toSave('x'));
    await expect(saved).rejects.toThrow(sentence);
  });
});
