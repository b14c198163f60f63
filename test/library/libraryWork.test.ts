import { expect, it } from 'vitest';
import { writeDraft } from '../../src/document/draftFile.ts';
import { FileError } from '../../src/document/fileError.ts';
import type { IndexStore } from '../../src/library/keptIndex.ts';
import { laterLibrary } from '../../src/library/laterLibrary.ts';
import { LibraryWork } from '../../src/library/libraryWork.ts';
import { noThesaurus } from '../../src/library/thesaurus.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const bytesOf = (documentSymbol: string, words: string) =>
  new TextEncoder().encode(
    writeDraft({
      doc: doc([masthead({ documentSymbol }), pp('Recalling one thing'), op(words)]),
      origin: null,
    }),
  );

function memoryStore(): IndexStore & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
    names: async () => [...files.keys()],
    remove: async (name) => {
      files.delete(name);
    },
  };
}

const begun = (store: IndexStore = memoryStore()) => LibraryWork.begin(store, noThesaurus);

async function found(work: LibraryWork, words: string): Promise<string[]> {
  await work.follow({ kind: 'now' });
  const library = laterLibrary((asked) => work.follow({ kind: 'ask', ...asked }), []);
  return (await library.search(words)).map(({ clause }) => clause.words);
}

it('finds what was put, and no longer what was removed', async () => {
  const work = await begun();
  await work.follow({ kind: 'put', name: 'one.json', bytes: bytesOf('A/RES/81/5', 'Urges rest') });
  expect(await found(work, 'rest')).toEqual(['Urges rest.']);
  await work.follow({ kind: 'remove', name: 'one.json' });
  expect(await found(work, 'rest')).toEqual([]);
});

it('offers a bundled resolution only while the person has none of its symbol', async () => {
  const work = await begun();
  const bundled = bytesOf('A/RES/81/5', 'Urges bundled rest');
  await work.follow({ kind: 'bundled', bytes: bundled });
  await work.follow({ kind: 'put', name: 'one.json', bytes: bytesOf('A/RES/81/5', 'Urges rest') });
  await work.follow({ kind: 'bundled', bytes: bundled });
  expect(await found(work, 'rest')).toEqual(['Urges rest.']);
  await work.follow({ kind: 'remove', name: 'one.json' });
  await work.follow({ kind: 'bundled', bytes: bundled });
  expect(await found(work, 'rest')).toEqual(['Urges bundled rest.']);
});

it('knows what it kept the last time, and takes out what is gone since', async () => {
  const store = memoryStore();
  const first = await begun(store);
  await first.follow({ kind: 'put', name: 'one.json', bytes: bytesOf('A/RES/81/5', 'Urges rest') });
  await first.follow({ kind: 'put', name: 'two.json', bytes: bytesOf('A/RES/81/6', 'Urges rest') });
  await first.follow({ kind: 'save' });
  const next = await begun(store);
  expect(await found(next, 'rest')).toHaveLength(2);
  await next.follow({ kind: 'only', names: ['two.json'] });
  await next.follow({
    kind: 'put',
    name: 'two.json',
    bytes: bytesOf('A/RES/81/6', 'Urges more rest'),
  });
  expect(await found(next, 'rest')).toEqual(['Urges more rest.']);
});

it('refuses what is no draft, and keeps the text that was there', async () => {
  const work = await begun();
  await work.follow({ kind: 'put', name: 'one.json', bytes: bytesOf('A/RES/81/5', 'Urges rest') });
  const broken = work.follow({ kind: 'put', name: 'one.json', bytes: new Uint8Array([1]) });
  await expect(broken).rejects.toThrow(FileError);
  expect(await found(work, 'rest')).toEqual(['Urges rest.']);
});
