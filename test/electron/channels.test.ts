import { expect, it } from 'vitest';
import { questions, tidings } from '../../electron/channels.ts';
import { isResolutionFile, resolutionFile } from '../../src/library/resolutionFile.ts';

const bytes = new Uint8Array([1]);

it('reads what the type says and leaves out everything else', () => {
  const sent = { name: 'a', bytes, handle: null, path: '/etc/passwd' };
  expect(questions.saveFile(sent)).toEqual([{ name: 'a', bytes, handle: null }]);
  expect(questions.keep(null)).toEqual([null]);
  expect(tidings.setWindowState({ name: 'a', unsaved: true })).toEqual([
    { name: 'a', unsaved: true },
  ]);
});

it.each([
  ['no message', undefined],
  ['bytes that are a list', { name: 'a', bytes: [1], handle: null }],
  ['a name that is no text', { name: 1, bytes, handle: null }],
  ['a handle that is no text', { name: 'a', bytes, handle: {} }],
])('refuses %s', (_, sent) => {
  expect(() => questions.saveFile(sent)).toThrow(RangeError);
});

it('refuses a window state that is neither saved nor unsaved', () => {
  expect(() => tidings.setWindowState({ name: 'a', unsaved: 'no' })).toThrow(RangeError);
});

it('takes only names that stay within the library', () => {
  expect(questions.readLibraryFile('A-RES-79-189.json')).toEqual(['A-RES-79-189.json']);
  expect(questions.writeLibraryFile({ name: 'êtres-2.json', bytes })).toEqual([
    { name: 'êtres-2.json', bytes },
  ]);
  for (const name of [
    '../a.json',
    'a/b.json',
    'a\\b.json',
    '.a.json',
    'a.exe',
    '',
    'C:a.json',
    7,
  ]) {
    expect(() => questions.readLibraryFile(name)).toThrow(RangeError);
    expect(() => questions.writeLibraryFile({ name, bytes })).toThrow(RangeError);
    expect(() => questions.removeLibraryFile(name)).toThrow(RangeError);
  }
});

it('takes every name that the library gives its files', () => {
  for (const source of ['A/C.3/80/L.29/Rev.1', 'Con', '***', 'x'.repeat(300), 'Êtres humains?']) {
    const name = resolutionFile(source, [`${source}.json`]);
    expect(questions.readLibraryFile(name)).toEqual([name]);
    expect(isResolutionFile(name)).toBe(true);
  }
});

it('lets the person choose files or a folder, and nothing else', () => {
  expect(questions.openFiles('folder')).toEqual(['folder']);
  expect(() => questions.openFiles('/etc')).toThrow(RangeError);
});
