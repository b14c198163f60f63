import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { history } from '../../electron/history.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const links = vi.hoisted(() => ({ refused: false }));

vi.mock('node:fs/promises', async (original) => {
  const own = await original<typeof import('node:fs/promises')>();
  const refused = async () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM' });
  };
  const link: typeof own.link = (...paths) => (links.refused ? refused() : own.link(...paths));
  return { ...own, link };
});

const bytes = (text: string) => new TextEncoder().encode(text);
const [draft, file] = ['new-0123456789abcdef', 'file-fedcba9876543210'];

/** A history whose clock goes on by a second with every look at it. */
function ownHistory(folder = temporaryFolder()) {
  let time = 1_700_000_000_000;
  const own = history(folder, () => {
    time += 1000;
    return time;
  });
  const add = (text: string, reason: 'saved' | 'named' = 'saved', key = draft) =>
    own.addVersion({ key, reason, words: reason === 'named' ? text : '', bytes: bytes(text) });
  return { own, add, folder };
}

it('gives versions newest first, each with its time, reason and bytes', async () => {
  const { own, add } = ownHistory();
  await add('one');
  await add('two', 'named');
  const versions = await own.versions(draft);
  expect(versions).toMatchObject([
    { at: 1_700_000_002_000, reason: 'named', words: 'two' },
    { at: 1_700_000_001_000, reason: 'saved', words: '' },
  ]);
  const read = await own.readVersion({ key: draft, id: versions[1]?.id ?? '' });
  expect(read).toEqual(bytes('one'));
});

it('does not keep twice in a row what did not change, unless it is given a name', async () => {
  const { own, add } = ownHistory();
  await add('one');
  await add('one');
  await add('one', 'named');
  await add('two');
  await add('one');
  expect((await own.versions(draft)).map(({ reason }) => reason)).toEqual([
    ...['saved', 'saved', 'named', 'saved'],
  ]);
});

it('is small on the disk', async () => {
  const { add, folder } = ownHistory();
  await add('Recalling its resolution 79/154, '.repeat(1000));
  const [name = ''] = readdirSync(join(folder, draft));
  expect(readFileSync(join(folder, draft, name)).length).toBeLessThan(1000);
});

it('removes a version for good, and one that is not there without an error', async () => {
  const { own, add } = ownHistory();
  await add('one');
  const [{ id } = { id: '' }] = await own.versions(draft);
  await own.removeVersion({ key: draft, id });
  await own.removeVersion({ key: draft, id });
  expect(await own.versions(draft)).toEqual([]);
  await expect(own.readVersion({ key: draft, id })).rejects.toThrow(/is no longer there/);
});

it('goes on in the file that a draft is first saved to, and stays until it is left', async () => {
  const { own, add } = ownHistory();
  await add('one');
  await add('two');
  const ids = (await own.versions(draft)).map(({ id }) => id);
  expect(await own.goesOn(draft, file)).toEqual(ids);
  expect(await own.goesOn(draft, file)).toEqual([]);
  expect(await own.versions(draft)).toHaveLength(2);
  await own.leave(draft, file);
  expect(await own.versions(draft)).toEqual([]);
  expect(await own.versions(file)).toHaveLength(2);
  expect(await own.readVersion({ key: file, id: ids[1] ?? '' })).toEqual(bytes('one'));
});

it('stays with a file whose draft goes on in another, and where it did not go on', async () => {
  const { own, add } = ownHistory();
  const other = 'file-00000000000000ff';
  await add('one', 'saved', file);
  await own.goesOn(file, other);
  await own.leave(file, other);
  expect(await own.versions(file)).toHaveLength(1);
  expect(await own.versions(other)).toHaveLength(1);
  await add('two');
  await own.leave(draft, file);
  expect(await own.versions(draft)).toHaveLength(1);
});

it('goes on also on a disk where a file has one name only', async () => {
  links.refused = true;
  onTestFinished(() => {
    links.refused = false;
  });
  const { own, add } = ownHistory();
  await add('one');
  const [id = ''] = await own.goesOn(draft, file);
  await own.leave(draft, file);
  expect(await own.readVersion({ key: file, id })).toEqual(bytes('one'));
});

it('lists what can be read, beside a file that cannot', async () => {
  const { own, add, folder } = ownHistory();
  await add('one');
  writeFileSync(join(folder, draft, '1700000009999-0123456789ab'), 'half a li');
  expect(await own.versions(draft)).toHaveLength(1);
});

it('tells in a sentence of a version that cannot be read, or not be kept', async () => {
  const { own, add, folder } = ownHistory();
  await add('one');
  const [{ id } = { id: '' }] = await own.versions(draft);
  writeFileSync(join(folder, draft, id), '{"at":1,"reason":"saved","words":""}\nno gzip');
  await expect(own.readVersion({ key: draft, id })).rejects.toThrow(
    /^“This version” cannot be read/,
  );
  writeFileSync(join(folder, file), 'a file where a folder is to be');
  await expect(add('x', 'saved', file)).rejects.toThrow(/^“The version” /);
});
