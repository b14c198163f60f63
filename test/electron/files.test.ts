import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileDialogs, files } from '../../electron/files.ts';
import { fileHandles } from '../../electron/handles.ts';
import { largestFile } from '../../src/bridge.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function answering(open: string | null, save: string | null = null) {
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
  return { asked, files: files(dialogs, fileHandles()) };
}

describe('opening', () => {
  it('gives name, size and bytes, and never the path', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'text');
    const opened = await answering(path).files.openFile();
    expect(opened).toMatchObject({ name: 'draft.chapeau', size: 4, bytes: bytes('text') });
    expect(JSON.stringify(opened)).not.toContain('chapeau-');
  });

  it('gives null when the person cancels', async () => {
    expect(await answering(null).files.openFile()).toBeNull();
  });

  it('does not read a file above the limit, and says how large it is', async () => {
    const path = join(temporaryFolder(), 'large.json');
    writeFileSync(path, '');
    truncateSync(path, largestFile + 1);
    const opened = await answering(path).files.openFile();
    expect(opened).toMatchObject({ size: largestFile + 1, bytes: new Uint8Array() });
  });

  it('explains a file that is gone, by its name and without its folder', async () => {
    const folder = temporaryFolder();
    const refused = answering(join(folder, 'gone.json')).files.openFile();
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
    expect((await own.openFile())?.name).toBe('clicked.chapeau');
    expect(await own.openFile()).toBeNull();
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
  it('asks where the first time and writes to the same file afterwards', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    const { asked, files: own } = answering(null, path);
    const saved = await own.saveFile({ name: 'Draft', bytes: bytes('one'), handle: null });
    expect(saved?.name).toBe('draft.chapeau');
    const again = await own.saveFile({
      name: 'Draft',
      bytes: bytes('two'),
      handle: saved?.handle ?? null,
    });
    expect(again).toEqual(saved);
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(asked).toEqual(['draft Draft']);
  });

  it('asks where for a handle that it did not give: the window cannot name a path', async () => {
    const path = join(temporaryFolder(), 'draft.chapeau');
    writeFileSync(path, 'before');
    const { asked, files: own } = answering(null, null);
    expect(await own.saveFile({ name: 'D', bytes: bytes('x'), handle: path })).toBeNull();
    expect(asked).toEqual(['draft D']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  it('gives null and writes nothing when the person cancels', async () => {
    expect(await answering(null).files.exportFile({ name: 'D', bytes: bytes('x') })).toBeNull();
  });

  it('explains a folder that is gone', async () => {
    const path = join(temporaryFolder(), 'gone', 'draft.docx');
    await expect(
      answering(null, path).files.exportFile({ name: 'D', bytes: bytes('x') }),
    ).rejects.toThrow('“draft.docx” has no folder to stand in any more. Save it in another place.');
  });
});
