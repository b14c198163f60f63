import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsFile } from '../../electron/settingsFile.ts';
import { temporaryFolder } from './temporaryFolder.ts';

it('gives back what was kept', async () => {
  const path = join(temporaryFolder(), 'settings.json');
  const chosen = { savesByItself: true, zoom: 1.25 };
  await settingsFile(path).keepSettings(chosen);
  expect(await settingsFile(path).settings()).toEqual(chosen);
});

it.each([
  ['is not there', null],
  ['is of an earlier program, which kept less', '{"savesByItself":false}'],
  ['is cut off', '{"savesByItself":tr'],
  ['has what nobody can have chosen', '{"savesByItself":"yes","zoom":900}'],
])('has what holds at first where the file %s', async (_, text) => {
  const path = join(temporaryFolder(), 'settings.json');
  if (text !== null) writeFileSync(path, text);
  expect(await settingsFile(path).settings()).toEqual({ savesByItself: false, zoom: 1 });
});
