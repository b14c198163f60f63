import { describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import type { IndexStore } from '../../src/library/keptIndex.ts';
import { laterLibrary } from '../../src/library/laterLibrary.ts';
import { LibraryWork, type Order, type Stock } from '../../src/library/libraryWork.ts';
import type { Outcome } from '../../src/library/takeIn.ts';
import { noThesaurus } from '../../src/library/thesaurus.ts';
import { doc, masthead, op, pp, title } from '../builders.ts';

const textOf = (documentSymbol: string, words: string) =>
  writeDraft({
    doc: doc([masthead({ documentSymbol }), title('Rest'), pp('Recalling one thing'), op(words)]),
    origin: null,
  });

function memoryStore(): IndexStore {
  const files = new Map<string, Uint8Array>();
  return {
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

/** A library over these files, whose stamps are their texts; `read` has the names of those it read. */
async function begun(texts: Record<string, string> = {}, store = memoryStore()) {
  const files = new Map(Object.entries(texts));
  const read: string[] = [];
  const entries = () => Array.from(files, ([name, stamp]) => ({ name, stamp }));
  const machine = {
    files: async () => entries(),
    async read(name: string) {
      read.push(name);
      const text = files.get(name);
      if (text === undefined) throw new Error(`“${name}” is no longer there.`);
      return new TextEncoder().encode(text);
    },
    async write(name: string, bytes: Uint8Array) {
      files.set(name, new TextDecoder().decode(bytes));
      return files.get(name) as string;
    },
    told: (at: number, of: number): void => void told(at, of),
  };
  let told: (at: number, of: number) => unknown = () => undefined;
  const work = await LibraryWork.begin(store, noThesaurus, machine);
  const order = (asked: Order) => work.follow(asked);
  await order({ kind: 'look' });
  const library = laterLibrary((asked) => order({ kind: 'ask', ...asked }), []);
  return {
    ...{ files, read, order, entries, store },
    hear: (listener: typeof told) => {
      told = listener;
    },
    take: async (from: string, text: string, replace = false) => {
      const draft = new TextEncoder().encode(text);
      return (await order({ kind: 'take', from, draft, doubts: 0, replace })) as Outcome;
    },
    now: async () => (await order({ kind: 'now' })) as Stock,
    search: async (words: string) =>
      (await library.search(words)).map(({ clause }) => clause.words),
  };
}

const two = {
  'one.json': textOf('A/RES/81/5', 'Urges rest'),
  'two.json': textOf('A/RES/81/6', 'Urges sleep'),
};

describe('the person’s own texts', () => {
  it('are read when that is ordered, and told by name, title and standing', async () => {
    const { order, now, search } = await begun(two);
    await order({ kind: 'read' });
    expect((await now()).own).toEqual([
      { file: 'one.json', source: 'A/RES/81/5', title: 'Rest', year: null, standing: 'adopted' },
      { file: 'two.json', source: 'A/RES/81/6', title: 'Rest', year: null, standing: 'adopted' },
    ]);
    expect(await search('sleep')).toEqual(['Urges sleep.']);
  });

  it('are known the next time without being read; what is gone or changed is noticed', async () => {
    const first = await begun(two);
    await first.order({ kind: 'read' });
    const third = { 'three.json': textOf('A/RES/81/7', 'Urges rest and play') };
    const again = await begun(
      { ...two, ...third, 'one.json': textOf('A/RES/81/5', 'Urges naps') },
      first.store,
    );
    expect((await again.now()).own.map(({ file }) => file)).toEqual(['two.json']);
    await again.order({ kind: 'read' });
    expect(again.read).toEqual(['one.json', 'three.json']);
    await again.now();
    expect(await again.search('rest')).toEqual(['Urges rest and play.']);
    const last = await begun(third, first.store);
    await last.order({ kind: 'read' });
    expect(last.read).toEqual([]);
    expect((await last.now()).own.map(({ file }) => file)).toEqual(['three.json']);
  });

  it('that cannot be read are told with the reason, and the others are there', async () => {
    const { order, now } = await begun({ ...two, 'bad.json': '{"format": 1}' });
    await order({ kind: 'read' });
    const { own, unreadable } = await now();
    expect(own).toHaveLength(2);
    expect(unreadable).toEqual([
      { file: 'bad.json', why: expect.stringContaining('not a Chapeau draft') },
    ]);
  });

  it('stop being read on demand, and what was read stays; the rest is read the next time', async () => {
    const { order, now, hear, read } = await begun({
      ...two,
      'three.json': textOf('A/RES/81/7', 'Urges play'),
    });
    hear((at) => at === 2 && order({ kind: 'stop' }));
    await order({ kind: 'read' });
    expect((await now()).own.map(({ file }) => file)).toEqual(['one.json', 'two.json']);
    await order({ kind: 'read' });
    expect(read).toEqual(['one.json', 'two.json', 'three.json']);
    expect((await now()).own).toHaveLength(3);
  });

  it('are searched while others are still being read', async () => {
    const { order, now, hear, search } = await begun(two);
    await order({ kind: 'bundled', text: textOf('A/RES/1/1', 'Urges patience') });
    await now();
    const found: Promise<string[]>[] = [];
    hear(() => found.push(search('patience')));
    await order({ kind: 'read' });
    expect(await Promise.all(found)).toEqual([['Urges patience.'], ['Urges patience.']]);
  });
});

describe('a text that is added', () => {
  it('is written, found and listed; the same one again is known, other words are told', async () => {
    const { take, now, search, files } = await begun();
    const text = textOf('A/RES/81/5', 'Urges rest');
    expect((await take('a.pdf', text)).kind).toBe('added');
    expect(readDraft(files.get('A-RES-81-5.json') ?? '').origin?.note).toBe('Read from a.pdf.');
    expect((await now()).own.map(({ source }) => source)).toEqual(['A/RES/81/5']);
    expect(await search('rest')).toEqual(['Urges rest.']);
    expect((await take('b.pdf', text)).kind).toBe('known');
    const other = textOf('A/RES/81/5', 'Urges sleep');
    expect(await take('c.pdf', other)).toMatchObject({ kind: 'changed', differing: 1 });
    expect((await take('c.pdf', other, true)).kind).toBe('replaced');
    await now();
    expect(await search('rest')).toEqual([]);
    expect(await search('sleep')).toEqual(['Urges sleep.']);
  });

  it('is known the next time without being read', async () => {
    const first = await begun();
    await first.take('a.pdf', textOf('A/RES/81/5', 'Urges rest'));
    await first.order({ kind: 'save' });
    const again = await begun(Object.fromEntries(first.files), first.store);
    await again.order({ kind: 'read' });
    expect(again.read).toEqual([]);
    expect((await again.now()).own).toHaveLength(1);
  });

  it('never takes the name of a file that was not read yet', async () => {
    const { take, files } = await begun({ 'A-RES-81-5.json': textOf('A/RES/81/9', 'Urges sleep') });
    await take('a.pdf', textOf('A/RES/81/5', 'Urges rest'));
    expect([...files.keys()]).toEqual(['A-RES-81-5.json', 'A-RES-81-5-2.json']);
  });

  it('is refused in a sentence where it is no draft or cannot be written', async () => {
    const { take } = await begun();
    expect(await take('a.json', '{}')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('not a Chapeau draft'),
    });
  });
});

describe('a bundled resolution', () => {
  it('is offered while the person has none of its symbol, and again when theirs is removed', async () => {
    const { order, now, search, files, take } = await begun();
    await order({ kind: 'bundled', text: textOf('A/RES/81/5', 'Urges bundled rest') });
    await now();
    expect(await search('rest')).toEqual(['Urges bundled rest.']);
    await take('a.pdf', textOf('A/RES/81/5', 'Urges rest'));
    await now();
    expect(await search('rest')).toEqual(['Urges rest.']);
    files.delete('A-RES-81-5.json');
    await order({ kind: 'remove', name: 'A-RES-81-5.json' });
    await now();
    expect(await search('rest')).toEqual(['Urges bundled rest.']);
  });

  it('gives way to one of its symbol that is read from a file', async () => {
    const { order, now, search } = await begun(two);
    await order({ kind: 'bundled', text: textOf('A/RES/81/5', 'Urges bundled rest') });
    await now();
    await order({ kind: 'read' });
    await now();
    expect(await search('rest')).toEqual(['Urges rest.']);
  });
});
