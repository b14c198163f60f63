import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFiles, libraryFolder } from '../../electron/libraryFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const namesIn = async (own: ReturnType<typeof libraryFiles>) =>
  (await own.libraryFiles()).map(({ name }) => name);

describe('the files of the clause library', () => {
  it('are none before there is a folder, which the first one makes', async () => {
    const folder = join(temporaryFolder(), 'deep/library');
    const own = libraryFiles(folder);
    expect(await own.libraryFiles()).toEqual([]);
    await own.writeLibraryFile({ name: 'A-RES-79-189.json', bytes: bytes('one') });
    expect(await namesIn(own)).toEqual(['A-RES-79-189.json']);
    expect(await own.readLibraryFile('A-RES-79-189.json')).toEqual(bytes('one'));
  });

  it('are written whole, in the place of the old one, with nothing beside', async () => {
    const folder = temporaryFolder();
    const own = libraryFiles(folder);
    for (const text of ['one', 'two']) {
      await own.writeLibraryFile({ name: 'a.json', bytes: bytes(text) });
    }
    expect(await own.readLibraryFile('a.json')).toEqual(bytes('two'));
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('have a stamp, which writing gives, and another one once they were written otherwise', async () => {
    const own = libraryFiles(temporaryFolder());
    const stamp = await own.writeLibraryFile({ name: 'a.json', bytes: bytes('one') });
    expect(await own.libraryFiles()).toEqual([{ name: 'a.json', stamp }]);
    const next = await own.writeLibraryFile({ name: 'a.json', bytes: bytes('three') });
    expect(next).not.toBe(stamp);
    expect(await own.libraryFiles()).toEqual([{ name: 'a.json', stamp: next }]);
  });

  it('are removed for good, also twice', async () => {
    const folder = temporaryFolder();
    const own = libraryFiles(folder);
    await own.writeLibraryFile({ name: 'a.json', bytes: bytes('one') });
    await own.removeLibraryFile('a.json');
    await own.removeLibraryFile('a.json');
    expect(existsSync(join(folder, 'a.json'))).toBe(false);
  });

  it('leave out what is no file of a library', async () => {
    const folder = temporaryFolder();
    for (const name of ['b.json', 'a.json', 'notes.txt', '.a.json.tmp']) {
      writeFileSync(join(folder, name), '');
    }
    expect(await namesIn(libraryFiles(folder))).toEqual(['a.json', 'b.json']);
  });

  it('that are gone are told of in a sentence without the folder', async () => {
    const gone = libraryFiles(temporaryFolder()).readLibraryFile('a.json');
    await expect(gone).rejects.toThrow(/^“a\.json” is no longer there/);
  });
});

it('stand in the place that the program was given for its data', () => {
  expect(libraryFolder('/data', true, '/home/a')).toBe(join('/data', 'library'));
});
