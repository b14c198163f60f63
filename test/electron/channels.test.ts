import { expect, it } from 'vitest';
import { questions, tidings } from '../../electron/channels.ts';

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
