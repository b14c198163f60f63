import { expect, it } from 'vitest';
import { questions, tidings } from '../../electron/channels.ts';
import { isResolutionFile, resolutionFile } from '../../src/library/resolutionFile.ts';

const bytes = new Uint8Array([1]);
const key = 'new-0123456789abcdef';

it('reads what the type says and leaves out everything else', () => {
  const file = { name: 'a', bytes, handle: null, key, over: null };
  expect(questions.saveFile({ ...file, path: '/etc/passwd' })).toEqual([file]);
  const draft = { text: '{}', name: '', handle: null, stamp: null, unsaved: true, key, at: 5 };
  expect(questions.keep({ ...draft, path: '/etc/passwd' })).toEqual([draft]);
  const state = { name: 'a', unsaved: true, key, asks: false };
  expect(tidings.setWindowState({ ...state, more: 1 })).toEqual([state]);
});

it.each([
  ['no message', undefined],
  ['bytes that are a list', { name: 'a', bytes: [1], handle: null, key, over: null }],
  ['a name that is no text', { name: 1, bytes, handle: null, key, over: null }],
  ['a handle that is no text', { name: 'a', bytes, handle: {}, key, over: null }],
  ['a key that leads elsewhere', { name: 'a', bytes, handle: null, key: '../a', over: null }],
])('refuses %s', (_, sent) => {
  expect(() => questions.saveFile(sent)).toThrow(RangeError);
});

it.each(['../new-0123456789', 'new-', 'new-0123/../../etc', '', null])(
  'takes only keys that stay where drafts are kept: %j',
  (key) => {
    expect(() => questions.forget(key)).toThrow(RangeError);
    expect(() => questions.versions(key)).toThrow(RangeError);
  },
);

it('takes only names of versions, and known reasons', () => {
  const id = '1700000000000-0123456789ab';
  expect(questions.readVersion({ key, id, more: 1 })).toEqual([{ key, id }]);
  expect(() => questions.readVersion({ key, id: `../${id}` })).toThrow(RangeError);
  expect(() => questions.removeVersion({ key, id: '' })).toThrow(RangeError);
  const version = { key, reason: 'named', words: 'As sent', bytes };
  expect(questions.addVersion(version)).toEqual([version]);
  expect(() => questions.addVersion({ ...version, reason: 'other' })).toThrow(RangeError);
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
  expect(questions.openFile('draft')).toEqual(['draft']);
  expect(() => questions.openFile('/etc/passwd')).toThrow(RangeError);
  expect(questions.openFiles('folder')).toEqual(['folder']);
  expect(() => questions.openFiles('/etc')).toThrow(RangeError);
});
