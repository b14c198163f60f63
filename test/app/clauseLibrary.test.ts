import { expect, it } from 'vitest';
import { ClauseLibraries } from '../../src/app/clauseLibrary.ts';
import type { LibraryFile } from '../../src/bridge.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { FileError } from '../../src/document/fileError.ts';
import { doc, masthead, op } from '../builders.ts';

const pair = { later: 'A/RES/79/154, OP47', earlier: 'A/RES/73/146, OP47' };

/** A machine whose library holds these files. */
function machine(files: Map<string, string>) {
  return {
    libraryFiles: async () => [...files].map(([name, text]) => ({ name, stamp: text })),
    readLibraryFile: async (name: string) => new TextEncoder().encode(files.get(name)),
    removeLibraryFile: async (name: string) => void files.delete(name),
    writeLibraryFile: async ({ name, bytes }: LibraryFile) => {
      const text = new TextDecoder().decode(bytes);
      files.set(name, text);
      return text;
    },
  };
}

async function idsIn(all: ClauseLibraries) {
  const lineage = await all.shown.get()?.library.lineage(pair.later);
  return lineage?.steps.map(({ clause }) => clause.id);
}

const resolution = (symbol: string, words: string) =>
  writeDraft({ doc: doc([masthead({ documentSymbol: symbol }), op(words)]), origin: null });

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

const three = ['A/RES/81/5', 'A/RES/81/6', 'A/RES/81/7'].map(
  (symbol) => [`${symbol.replaceAll('/', '-')}.json`, resolution(symbol, 'Urges rest')] as const,
);

it('the reading of one’s own texts can be stopped, and goes on where it was', async () => {
  const all = new ClauseLibraries(machine(new Map(three)));
  const told: string[] = [];
  all.reading.subscribe(() => {
    const reading = all.reading.get();
    told.push(reading ? `${reading.at} of ${reading.of}` : 'done');
    if (reading?.at === 2) reading.stop();
  });
  await all.read();
  expect(told).toEqual(['1 of 3', '2 of 3', 'done']);
  expect(all.shown.get()?.own.map(({ source }) => source)).toEqual(['A/RES/81/5', 'A/RES/81/6']);
  await all.readRest();
  expect(told.slice(3)).toEqual(['1 of 1', 'done']);
  expect(all.shown.get()?.own).toHaveLength(3);
});

it('the whole of a text is had by its name, one’s own in the place of a bundled one', async () => {
  const own = ['A-RES-73-146.json', resolution('A/RES/73/146', 'Urges rest')] as const;
  const all = new ClauseLibraries(machine(new Map([own])));
  await all.read();
  expect((await all.draftOf('A/RES/73/146')).doc.textContent).toContain('Urges rest');
  expect((await all.draftOf('A/RES/79/154')).doc.textContent).toContain('trafficking in women');
  await expect(all.draftOf('A/RES/1/1')).rejects.toThrow(RangeError);
});

it('what another window did to the library is taken when it is looked at again', async () => {
  const files = new Map<string, string>(three.slice(0, 2));
  const all = new ClauseLibraries(machine(files));
  await all.read();
  const told: unknown[] = [];
  all.shown.subscribe(() => told.push(all.shown.get()?.own.map(({ source }) => source)));
  await all.lookAgain();
  expect(told).toEqual([]);
  files.delete('A-RES-81-5.json');
  files.set('A-RES-81-7.json', resolution('A/RES/81/7', 'Urges rest'));
  await all.lookAgain();
  expect(told.at(-1)).toEqual(['A/RES/81/6', 'A/RES/81/7']);
  const own = { format: 'chapeau lineage', version: 1 };
  files.set('lineage.json', JSON.stringify({ ...own, apart: [pair] }));
  await all.lookAgain();
  expect(await idsIn(all)).toEqual([pair.later]);
  files.delete('lineage.json');
  await all.lookAgain();
  expect(await idsIn(all)).toHaveLength(3);
  expect(all.shown.get()?.judged.apart).toEqual([]);
});
