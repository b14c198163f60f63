import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWhole, sameFile, writeWhole } from '../../src/cli/files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (path: string) => readWhole(path, 1000, (size) => `${size} is too much`);
const onWindows = process.platform === 'win32';

describe('reading a file', () => {
  it('gives its bytes', async () => {
    writeFileSync(at('a'), 'Urges');
    expect(new TextDecoder().decode(await read(at('a')))).toBe('Urges');
  });

  it('gives no bytes for an empty file', async () => {
    writeFileSync(at('a'), '');
    expect(await read(at('a'))).toHaveLength(0);
  });

  it('refuses one that is too large without reading it', async () => {
    writeFileSync(at('a'), '');
    truncateSync(at('a'), 200 * 1024 * 1024);
    await expect(read(at('a'))).rejects.toThrow('209715200 is too much');
  });

  it.skipIf(onWindows)('stops reading a device that has no end', async () => {
    await expect(read('/dev/zero')).rejects.toThrow('is too much');
  });

  it('says in plain words that there is no such file, or that it is a folder', async () => {
    await expect(read(at('nothing'))).rejects.toMatchObject({
      name: 'FileError',
      message: 'There is no such file. Check its name and folder.',
    });
    await expect(read(folder)).rejects.toMatchObject({ name: 'FileError' });
  });
});

describe('writing a file', () => {
  it('makes it, with nothing else beside it', async () => {
    await writeWhole(at('a'), 'Urges');
    expect(readFileSync(at('a'), 'utf8')).toBe('Urges');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('replaces an old one and keeps its permissions', async () => {
    writeFileSync(at('a'), 'a longer old text');
    chmodSync(at('a'), 0o600);
    await writeWhole(at('a'), 'new');
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
    if (!onWindows) expect(statSync(at('a')).mode & 0o777).toBe(0o600);
  });

  it.skipIf(onWindows)('writes through a link to the file it leads to', async () => {
    writeFileSync(at('a'), 'old');
    symlinkSync(at('a'), at('link'));
    await writeWhole(at('link'), 'new');
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['a', 'link']);
  });

  it.skipIf(onWindows)('does not replace a device by a file', async () => {
    await writeWhole('/dev/null', 'x');
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  it('fails in plain words and leaves nothing behind', async () => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), 'old');
    await expect(writeWhole(at('folder'), 'x')).rejects.toThrow('This is a folder.');
    await expect(writeWhole(at('nowhere/a'), 'x')).rejects.toThrow('does not exist');
    await expect(writeWhole(at('file/a'), 'x')).rejects.toMatchObject({ name: 'FileError' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
  });
});

describe('two paths', () => {
  it('are one file when they lead to the same, whatever they are called', async () => {
    writeFileSync(at('a'), 'x');
    writeFileSync(at('b'), 'x');
    expect(await sameFile(at('a'), join(folder, '.', 'a'))).toBe(true);
    expect(await sameFile(at('a'), at('b'))).toBe(false);
    expect(await sameFile(at('a'), at('nothing'))).toBe(false);
    expect(await sameFile(at('nothing'), at('nothing'))).toBe(false);
  });
});
