import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lastOpen } from '../../electron/lastOpen.ts';
import { temporaryFolder } from './temporaryFolder.ts';

it('has what was kept last, once', async () => {
  const place = join(temporaryFolder(), 'last-open.json');
  await lastOpen(place).keep(['/drafts/one.chapeau']);
  await lastOpen(place).keep(['/drafts/two.chapeau', '/drafts/one.chapeau']);
  expect(await lastOpen(place).take()).toEqual(['/drafts/two.chapeau', '/drafts/one.chapeau']);
  expect(await lastOpen(place).take()).toEqual([]);
});

it('has nothing where the list cannot be read', async () => {
  const place = join(temporaryFolder(), 'last-open.json');
  writeFileSync(place, '["/drafts/one.chape');
  expect(await lastOpen(place).take()).toEqual([]);
  writeFileSync(place, '{"paths": 3}');
  expect(await lastOpen(place).take()).toEqual([]);
});

it('does not stand in the way where the list cannot be written', async () => {
  await lastOpen(join(temporaryFolder(), 'gone', 'last-open.json')).keep(['/drafts/one.chapeau']);
});
