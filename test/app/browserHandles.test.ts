import { expect, it } from 'vitest';
import { browserHandles } from '../../src/app/browserHandles.ts';

const file = (name: string) => ({ name }) as FileSystemFileHandle;

it('gives a file one handle, however often it is saved, and each file its own', () => {
  const { remember, fileOf } = browserHandles();
  const [one, other] = [file('a.chapeau'), file('a.chapeau')];
  const handle = remember(one);
  expect(remember(other)).not.toBe(handle);
  expect(remember(one)).toBe(handle);
  expect(fileOf(handle)).toBe(one);
  expect(fileOf('file 9')).toBeNull();
});
