import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileHandles } from '../../electron/handles.ts';
import { keptDrafts } from '../../electron/keptDrafts.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const key = 'new-0123456789abcdef';
const draft = {
  ...{ text: '{"a":1}', name: 'Draft', handle: null, stamp: null, unsaved: true },
  ...{ key, at: 1_700_000_000_000 },
};

function starting(folder: string) {
  const told: string[] = [];
  const handles = fileHandles();
  const aside: string[] = [];
  const own = keptDrafts(folder, handles, {
    tell: (sentence) => told.push(sentence),
    setAside: async (of, text) => void aside.push(`${of} ${text}`),
  });
  return { own, told, aside, handles };
}

it('gives back what was kept, also after a new start', async () => {
  const folder = join(temporaryFolder(), 'kept');
  const first = starting(folder);
  const handle = first.handles.handleOf('/home/d/draft.chapeau');
  await first.own.keep({ ...draft, handle, stamp: '7 abc' });

  const second = starting(folder);
  const [kept] = await second.own.kept();
  expect(kept).toMatchObject({ ...draft, handle: expect.any(String), stamp: '7 abc' });
  expect(kept?.handle).not.toBe(handle);
  expect(second.handles.pathOf(kept?.handle ?? '')).toBe('/home/d/draft.chapeau');
  expect(second.told).toEqual([]);
});

it('keeps each draft by itself and gives the newest first', async () => {
  const folder = temporaryFolder();
  const { own } = starting(folder);
  await own.keep({ ...draft, text: 'old' });
  await own.keep({ ...draft, key: 'file-00000001', text: 'other', at: draft.at + 1 });
  expect((await starting(folder).own.kept()).map(({ text }) => text)).toEqual(['other', 'old']);
});

it('has nothing at first, and nothing of a draft after it was told to forget it', async () => {
  const folder = temporaryFolder();
  const { own } = starting(folder);
  expect(await own.kept()).toEqual([]);
  await own.keep(draft);
  await own.keep(draft);
  await own.forget(key);
  await own.forget(key);
  expect(await own.kept()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

it('sets unsaved work of the last time aside once, before another text is kept over it', async () => {
  const folder = temporaryFolder();
  const first = starting(folder);
  await first.own.keep(draft);
  await first.own.kept();
  await first.own.keep({ ...draft, text: 'typed on' });
  expect(first.aside).toEqual([]);

  const second = starting(folder);
  await second.own.kept();
  await second.own.keep({ ...draft, text: 'typed on' });
  expect(second.aside).toEqual([]);
  const third = starting(folder);
  await third.own.kept();
  await third.own.keep({ ...draft, text: 'as the file has it', unsaved: false });
  await third.own.kept();
  await third.own.keep({ ...draft, text: 'typed after that' });
  expect(third.aside).toEqual([`${key} typed on`]);
});

it('says so where unsaved work of the last time cannot be set aside, and keeps all the same', async () => {
  const folder = temporaryFolder();
  await starting(folder).own.keep(draft);
  const told: string[] = [];
  const own = keptDrafts(folder, fileHandles(), {
    tell: (sentence) => told.push(sentence),
    setAside: async () => {
      throw new Error('The disk is full.');
    },
  });
  await own.kept();
  await own.keep({ ...draft, text: 'typed anew' });
  expect(told).toEqual([expect.stringMatching(/unsaved text of “Draft” .* The disk is full\.$/)]);
  expect((await own.kept())[0]?.text).toBe('typed anew');
});

it('keeps the last of many that come at once, and writes those between no more', async () => {
  const folder = temporaryFolder();
  const { own } = starting(folder);
  await Promise.all(Array.from({ length: 50 }, (_, at) => own.keep({ ...draft, text: `${at}` })));
  expect((await own.kept())[0]?.text).toBe('49');
  const counts = readdirSync(folder).map((name) => Number.parseInt(read(folder, name), 10));
  expect(Math.max(...counts)).toBeLessThan(4);
});

it('says when all that came is on the disk', async () => {
  const folder = temporaryFolder();
  const { own } = starting(folder);
  void own.keep(draft);
  await own.settled();
  expect(readdirSync(folder)).toHaveLength(1);
});

it('says why a draft is not kept where its folder cannot be had', async () => {
  const folder = join(temporaryFolder(), 'taken');
  writeFileSync(folder, 'a file in its place');
  await expect(starting(folder).own.keep(draft)).rejects.toThrow(/^“Draft” /);
});

describe('a copy that is not whole', () => {
  /** A folder with two copies, of "one" and of "two". */
  async function keptTwice(): Promise<string> {
    const folder = temporaryFolder();
    const { own } = starting(folder);
    await own.keep({ ...draft, text: 'one' });
    await own.keep({ ...draft, text: 'two' });
    return folder;
  }
  const newest = (folder: string) =>
    join(folder, readdirSync(folder).find((name) => read(folder, name).startsWith('2 ')) ?? '');

  it.each([
    ['empty', (path: string) => truncateSync(path, 0)],
    ['cut off', (path: string) => truncateSync(path, 90)],
    [
      'with a byte changed',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('two', 'twa')),
    ],
    ['overwritten with zeros', (path: string) => writeFileSync(path, new Uint8Array(300))],
  ])('leaves the one before it: %s', async (_, damage) => {
    const folder = await keptTwice();
    damage(newest(folder));
    const { own, told } = starting(folder);
    expect((await own.kept()).map(({ text }) => text)).toEqual(['one']);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('set aside');
    expect(readdirSync(folder).filter((name) => name.endsWith('.unreadable'))).toHaveLength(1);
    // The next copy takes the place of the damaged one, not of the good one.
    await own.keep({ ...draft, text: 'three' });
    const whole = readdirSync(folder).filter((name) => !name.endsWith('.unreadable'));
    expect(
      whole.map((name) => JSON.parse(read(folder, name).split('\n')[1] ?? '').text).sort(),
    ).toEqual(['one', 'three']);
  });

  it('is set aside and told where there is no other', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key}.0`), '{"text": "cut off');
    const { own, told } = starting(folder);
    expect(await own.kept()).toEqual([]);
    expect(told[0]).toMatch(/^A draft kept from last time cannot be read\. It was set aside as /);
    expect(await starting(folder).own.kept()).toEqual([]);
  });

  it('never comes from a write that was killed: what it left has another name', async () => {
    const folder = await keptTwice();
    writeFileSync(join(folder, `.${key}.0.01234567-0123-0123-0123-0123456789ab.tmp`), '3 half');
    const { own, told } = starting(folder);
    expect((await own.kept()).map(({ text }) => text)).toEqual(['two']);
    expect(told).toEqual([]);
  });
});

describe('a copy that cannot be read', () => {
  /** Puts a folder in the place of a file, which nobody can read as one; returns what takes it away. */
  function unreadable(path: string): () => void {
    renameSync(path, `${path} elsewhere`);
    mkdirSync(path);
    return () => {
      rmdirSync(path);
      renameSync(`${path} elsewhere`, path);
    };
  }
  const other = 'file-00000001';

  /** A folder with a draft whose one copy cannot be read, and another draft. */
  async function keptBeside() {
    const folder = temporaryFolder();
    await starting(folder).own.keep(draft);
    await starting(folder).own.keep({ ...draft, key: other, text: 'other' });
    const path = join(folder, `${key}.0`);
    return { folder, path, again: unreadable(path) };
  }

  it('is told once and does not stand in the way of the other drafts', async () => {
    const { folder, path, again } = await keptBeside();
    const { own, told } = starting(folder);
    expect((await own.kept()).map(({ text }) => text)).toEqual(['other']);
    await own.kept();
    expect(told).toEqual([
      `A draft kept from last time cannot be read now (EISDIR). It stays as ${path}, and is offered as soon as a start can read it.`,
    ]);
    again();
    expect((await starting(folder).own.kept()).map(({ text }) => text)).toContain(draft.text);
  });

  it('is read again before another text is kept over it, and what was unsaved is set aside', async () => {
    const { folder, again } = await keptBeside();
    const { own, aside } = starting(folder);
    await own.kept();
    again();
    await own.keep({ ...draft, text: 'as the file has it', unsaved: false });
    expect(aside).toEqual([`${key} ${draft.text}`]);
    expect((await own.kept()).map(({ text }) => text)).toContain('as the file has it');
  });

  it('is set aside where it still cannot be read, and the person is told where it is', async () => {
    const { folder, path } = await keptBeside();
    const { own, told } = starting(folder);
    await own.kept();
    await own.keep({ ...draft, text: 'typed anew' });
    const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.unreadable'));
    expect(name).toContain(`${key}.0.`);
    expect(told[1]).toBe(
      `A copy kept of “Draft” from last time still cannot be read. It was set aside as ${join(folder, name)}, so that nothing is written over it.`,
    );
    expect(readFileSync(path, 'utf8')).toContain('typed anew');
  });

  it('leaves the one before it to go on with, and is not lost when it can be read again', async () => {
    const folder = temporaryFolder();
    const first = starting(folder);
    await first.own.keep({ ...draft, text: 'one' });
    await first.own.keep({ ...draft, text: 'two' });
    const again = unreadable(join(folder, `${key}.1`));
    const { own, told, aside } = starting(folder);
    expect((await own.kept()).map(({ text }) => text)).toEqual(['one']);
    expect(told[0]).toMatch(
      /^A copy kept of “Draft” cannot be read now \(EISDIR\)\. It stays as .* The other copy, of .*, goes on\.$/,
    );
    again();
    await own.keep({ ...draft, text: 'one, typed on' });
    expect(aside).toEqual([`${key} two`]);
    expect((await starting(folder).own.kept()).map(({ text }) => text)).toEqual(['one, typed on']);
  });

  it('is set aside also where nothing was asked for at the start', async () => {
    const folder = temporaryFolder();
    await starting(folder).own.keep(draft);
    const { own, aside } = starting(folder);
    await own.keep({ ...draft, text: 'as the file has it', unsaved: false });
    expect(aside).toEqual([`${key} ${draft.text}`]);
  });
});

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
