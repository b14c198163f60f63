import { beforeEach, expect, it, vi } from 'vitest';
import { browserHistory } from '../../src/app/browserHistory.ts';
import { newKey } from '../../src/app/draftKey.ts';
import { emptyStore, tables } from './memoryStore.ts';

vi.mock('../../src/app/browserStore.ts', () => import('./memoryStore.ts'));
beforeEach(emptyStore);

const key = newKey('file');
const version = (words: string) => ({
  ...({ key, reason: 'named', words, bytes: new TextEncoder().encode(words) } as const),
});
const names = async () => (await browserHistory.versions(key)).map(({ words }) => words).sort();

it('is listed and goes on without one of its contents being read', async () => {
  for (const words of ['one', 'two', 'three']) await browserHistory.addVersion(version(words));
  expect(await names()).toEqual(['one', 'three', 'two']);
  expect(tables.read).toBe(0);
  const [newest] = await browserHistory.versions(key);
  const bytes = await browserHistory.readVersion({ key, id: newest?.id ?? '' });
  expect([newest?.words, tables.read]).toEqual([new TextDecoder().decode(bytes), 1]);
});

it('lists also what was stored before lists were apart, and removes it', async () => {
  for (const words of ['one', 'two']) await browserHistory.addVersion(version(words));
  tables.all.get('kept')?.clear();
  await browserHistory.addVersion(version('three'));
  expect([await names(), tables.read]).toEqual([['one', 'three', 'two'], 2]);
  // Once is enough.
  expect([await names(), tables.read]).toEqual([['one', 'three', 'two'], 2]);
  for (const { id } of await browserHistory.versions(key)) {
    await browserHistory.removeVersion({ key, id });
  }
  expect([tables.all.get('history')?.size, tables.all.get('kept')?.size]).toEqual([0, 0]);
});

it('lists the others where one is removed meanwhile', async () => {
  for (const words of ['one', 'two']) await browserHistory.addVersion(version(words));
  tables.all.get('kept')?.clear();
  const listing = names();
  const [first = ''] = tables.all.get('history')?.keys() ?? [];
  tables.all.get('history')?.delete(first);
  expect(await listing).toHaveLength(1);
});
