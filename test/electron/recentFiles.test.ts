import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileHandles } from '../../electron/handles.ts';
import { recentFiles } from '../../electron/recentFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function listIn(folder: string) {
  const heard: string[] = [];
  const clock = { now: 1_700_000_000_000 };
  const handles = fileHandles();
  const events = {
    added: (path: string) => void heard.push(`added ${path}`),
    changed: (paths: readonly object[]) => void heard.push(`changed to ${paths.length}`),
  };
  const own = recentFiles(join(folder, 'recent.json'), handles, events, () => clock.now);
  const names = async () => (await own.recent()).map(({ name }) => name);
  return { own, heard, clock, handles, names };
}

it('has the newest first, each once, also at the next start', async () => {
  const folder = temporaryFolder();
  const { own, clock } = listIn(folder);
  await own.add('/drafts/one.chapeau');
  await own.add('/drafts/two.chapeau');
  clock.now += 5;
  await own.add('/drafts/one.chapeau');
  const next = listIn(folder);
  expect(await next.names()).toEqual(['one.chapeau', 'two.chapeau']);
  const [first] = await next.own.recent();
  expect(first?.at).toBe(clock.now);
  expect(next.handles.pathOf(first?.handle ?? '')).toBe('/drafts/one.chapeau');
});

it('has ten at most, in the order in which they were given', async () => {
  const { own, names } = listIn(temporaryFolder());
  await Promise.all(Array.from({ length: 12 }, (_, at) => own.add(`/drafts/${at}.chapeau`)));
  expect(await names()).toEqual(Array.from({ length: 10 }, (_, at) => `${11 - at}.chapeau`));
});

it('tells the system of a file, but not of every time that it is saved', async () => {
  const { own, heard, clock } = listIn(temporaryFolder());
  await own.add('/drafts/one.chapeau');
  clock.now += 2000;
  await own.add('/drafts/one.chapeau');
  expect(heard).toEqual(['added /drafts/one.chapeau', 'changed to 1']);
  clock.now += 60_000;
  await own.add('/drafts/one.chapeau');
  expect(heard).toHaveLength(4);
});

it('loses a file that is gone, and all when it is cleared', async () => {
  const { own, names, heard } = listIn(temporaryFolder());
  await own.add('/drafts/one.chapeau');
  await own.add('/drafts/two.chapeau');
  await own.remove('/drafts/two.chapeau');
  expect(await names()).toEqual(['one.chapeau']);
  await own.clearRecent();
  expect(await names()).toEqual([]);
  expect(heard.at(-1)).toBe('changed to 0');
});

it('begins anew with a list that cannot be read, and never stands in the way of saving', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'recent.json'), '[{"path":5},{"at":1},"x"');
  const { own, names } = listIn(folder);
  expect(await names()).toEqual([]);
  await own.add('/drafts/one.chapeau');
  expect(await names()).toEqual(['one.chapeau']);
  expect(readdirSync(folder)).toEqual(['recent.json']);
  await expect(listIn(join(folder, 'recent.json')).own.add('/a.chapeau')).resolves.toBeUndefined();
});
