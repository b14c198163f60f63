import { expect, it } from 'vitest';
import { ClauseLibraries } from '../../src/app/clauseLibrary.ts';
import type { LibraryFile } from '../../src/bridge.ts';
import { FileError } from '../../src/document/fileError.ts';

const pair = { later: 'A/RES/79/154, OP47', earlier: 'A/RES/73/146, OP47' };

/** A machine whose library holds these files. */
function machine(files: Map<string, string>) {
  return {
    libraryFiles: async () => [...files.keys()],
    readLibraryFile: async (name: string) => new TextEncoder().encode(files.get(name)),
    removeLibraryFile: async (name: string) => void files.delete(name),
    writeLibraryFile: async ({ name, bytes }: LibraryFile) =>
      void files.set(name, new TextDecoder().decode(bytes)),
  };
}

async function idsIn(all: ClauseLibraries) {
  const lineage = await all.shown.get()?.library.lineage(pair.later);
  return lineage?.steps.map(({ clause }) => clause.id);
}

async function libraries(lineageFile: string) {
  const all = new ClauseLibraries(machine(new Map([['lineage.json', lineageFile]])));
  await all.read();
  return { ids: await idsIn(all), unreadable: all.shown.get()?.unreadable };
}

it('the lineage that is shipped holds, and one’s own above it', async () => {
  const own = { format: 'chapeau lineage', version: 1 };
  const shipped = await libraries(JSON.stringify(own));
  expect(shipped).toEqual({
    ids: ['2006 text, OP23', pair.earlier, pair.later],
    unreadable: [],
  });
  const parted = await libraries(JSON.stringify({ ...own, apart: [pair] }));
  expect(parted).toEqual({ ids: [pair.later], unreadable: [] });
});

it('a lineage file that cannot be read is told, and the shipped one holds', async () => {
  const { ids, unreadable } = await libraries('pairs:');
  expect(ids).toHaveLength(3);
  expect(unreadable).toMatchObject([
    { file: 'lineage.json', why: expect.stringMatching(/not JSON/) },
  ]);
});

it('what a person says of lineage is written, holds at once, and is taken back', async () => {
  const files = new Map<string, string>();
  const all = new ClauseLibraries(machine(files));
  await all.read();
  await all.judge({ ...pair, said: 'apart' });
  expect(await idsIn(all)).toEqual([pair.later]);
  expect(all.shown.get()?.judged.apart).toEqual([pair]);
  expect(JSON.parse(files.get('lineage.json') ?? '')).toMatchObject({ apart: [pair] });
  await all.judge({ ...pair, said: null });
  expect(await idsIn(all)).toHaveLength(3);
});

it('judgements at the same time are all kept', async () => {
  const files = new Map<string, string>();
  const all = new ClauseLibraries(machine(files));
  await all.read();
  const other = { later: 'A/RES/79/154, OP46', earlier: 'A/RES/73/146, OP46' };
  await Promise.all([
    all.judge({ ...pair, said: 'apart' }),
    all.judge({ ...other, said: 'apart' }),
  ]);
  expect(all.shown.get()?.judged.apart).toEqual([pair, other]);
});

it('a lineage file that cannot be read is not written over', async () => {
  const files = new Map([['lineage.json', 'pairs:']]);
  const all = new ClauseLibraries(machine(files));
  await all.read();
  await expect(all.judge({ ...pair, said: 'apart' })).rejects.toThrow(FileError);
  expect(files.get('lineage.json')).toBe('pairs:');
});
