import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileHandles } from '../../electron/handles.ts';
import { keptDraft } from '../../electron/keptDraft.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const draft = { text: '{"a":1}', name: 'Draft', handle: null, unsaved: true };

it('gives back what was kept, also after a new start', async () => {
  const folder = temporaryFolder();
  const told: string[] = [];
  const first = fileHandles();
  const handle = first.handleOf('/home/d/draft.chapeau');
  await keptDraft(folder, first, (text) => told.push(text)).keep({ ...draft, handle });

  const second = fileHandles();
  const kept = await keptDraft(folder, second, (text) => told.push(text)).kept();
  expect(kept).toMatchObject({ text: '{"a":1}', name: 'Draft', unsaved: true });
  expect(kept?.handle).not.toBe(handle);
  expect(second.pathOf(kept?.handle ?? '')).toBe('/home/d/draft.chapeau');
  expect(told).toEqual([]);
});

it('has nothing at first, and nothing after it was told to forget', async () => {
  const own = keptDraft(temporaryFolder(), fileHandles(), () => undefined);
  expect(await own.kept()).toBeNull();
  await own.keep(draft);
  await own.keep(null);
  await own.keep(null);
  expect(await own.kept()).toBeNull();
});

it('keeps nothing more once it was given up', async () => {
  const folder = temporaryFolder();
  const own = keptDraft(folder, fileHandles(), () => undefined);
  await own.keep(draft);
  await Promise.all([own.keep(draft), own.giveUp(), own.keep(draft)]);
  expect(await own.kept()).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps the last of many that come at once', async () => {
  const folder = temporaryFolder();
  const own = keptDraft(folder, fileHandles(), () => undefined);
  await Promise.all(Array.from({ length: 20 }, (_, at) => own.keep({ ...draft, text: `${at}` })));
  expect((await own.kept())?.text).toBe('19');
  expect(readdirSync(folder)).toEqual(['kept-draft.json']);
});

it.each(['', '{"text": "cut off', '[]', 'null', '{"text": 1}'])(
  'sets a kept draft that cannot be read aside and says where: %j',
  async (content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'kept-draft.json'), content);
    const told: string[] = [];
    const own = keptDraft(folder, fileHandles(), (text) => told.push(text));
    expect(await own.kept()).toBeNull();
    expect(told).toHaveLength(1);
    expect(readFileSync(join(folder, 'kept-draft.json.unreadable'), 'utf8')).toBe(content);
  },
);
