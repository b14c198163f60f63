import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { atomicWrite } from '../../electron/atomicWrite.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const onWindows = process.platform === 'win32';

it('writes a new file and replaces an old one, leaving nothing beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'draft.chapeau');
  await atomicWrite(path, bytes('a longer first text'));
  await atomicWrite(path, bytes('second'));
  expect(readFileSync(path, 'utf8')).toBe('second');
  expect(readdirSync(folder)).toEqual(['draft.chapeau']);
});

it('leaves nothing beside when the move fails, and what was there as it was', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken/inside'), 'kept');
  await expect(atomicWrite(join(folder, 'taken'), bytes('x'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(readFileSync(join(folder, 'taken/inside'), 'utf8')).toBe('kept');
});

it('rejects with the reason when the folder is gone', async () => {
  const path = join(temporaryFolder(), 'gone', 'draft.chapeau');
  await expect(atomicWrite(path, bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it.skipIf(onWindows)('keeps the permissions of the file that it replaces', async () => {
  const path = join(temporaryFolder(), 'draft.chapeau');
  writeFileSync(path, 'x');
  chmodSync(path, 0o600);
  await atomicWrite(path, bytes('y'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it.skipIf(onWindows)('writes through a symbolic link instead of replacing it', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'real'), 'x');
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  await atomicWrite(join(folder, 'link'), bytes('y'));
  expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('y');
});
