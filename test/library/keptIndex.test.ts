import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, readDraft } from '../../src/document/draftFile.ts';
import { FileError } from '../../src/document/fileError.ts';
import type { Clause } from '../../src/library/clause.ts';
import { harvest } from '../../src/library/harvest.ts';
import { type IndexStore, KeptIndex } from '../../src/library/keptIndex.ts';
import { growingLibrary, type Library } from '../../src/library/library.ts';
import { bringUpToDate, keptText, type TextFile } from '../../src/library/upToDate.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const folder = resolve(import.meta.dirname, '../../clause-library');
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readDraft(readFileSync(join(folder, name), 'utf8')));

/** Files in memory. */
class MemoryStore implements IndexStore {
  readonly files = new Map<string, Uint8Array>();
  readonly written: string[] = [];

  async read(name: string) {
    return this.files.get(name) ?? null;
  }

  async write(name: string, bytes: Uint8Array) {
    this.written.push(name);
    this.files.set(name, bytes);
  }

  async names() {
    return [...this.files.keys()];
  }

  async remove(name: string) {
    this.files.delete(name);
  }
}

const fileOf = (name: string, draft: Draft, stamp = '1'): TextFile => ({
  name,
  stamp,
  read: async () => draft,
});

const sentences = [
  'Urges all States to protect the victims of trafficking in persons',
  'Urges States to protect the victims of trafficking, especially children',
  'Recalling the Charter of the United Nations and its resolution 55/25',
  'Requests the Secretary-General to report on sex tourism at its next session',
  'Also requests the Secretary-General to report on organ removal',
  'Emphasizes the health-care needs of women and girls in armed conflict',
];

const textOf = (number: number, words: readonly string[]): Draft => ({
  doc: doc([
    masthead({ documentSymbol: `A/RES/${70 + number}/${number}` }),
    pp('Recalling the Charter of the United Nations'),
    ...words.map((one) => op(one)),
  ]),
  origin: { name: '', year: 2000 + (number % 3), note: '' },
});

/** Everything that a library answers of some words, but for the ids of nodes. */
function answers(library: Library): unknown {
  const told = ({ node, ...clause }: Clause) => ({ ...clause, node: node.textContent });
  return [...sentences, 'trafficing victims', '71/1 OP2', 'organ'].map((words) => ({
    search: library.search(words).map((hit) => ({ ...hit, clause: told(hit.clause) })),
    relatives: library.relatives(words, 'operative').map(({ clause, score }) => [clause.id, score]),
    suggest: library
      .suggest({ words: words.slice(0, 20), part: 'operative', above: [] })
      .map(({ clause, score }) => [clause.id, score]),
    spans: library.spans(words).spans.map((span) => ({ ...span, clauses: span.clauses.map(told) })),
    lineage: library
      .lineage({ words, part: 'operative' })
      ?.steps.map(({ clause, next }) => [clause.id, next]),
  }));
}

const step = fc.record({
  number: fc.integer({ min: 0, max: 5 }),
  does: fc.constantFrom('add', 'add', 'add', 'remove', 'open'),
  words: fc.subarray(sentences, { minLength: 1 }),
});

describe('an index that is kept', () => {
  it('answers exactly like one in memory, whatever was added, removed and opened again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const store = new MemoryStore();
        const memory = growingLibrary();
        let kept = await KeptIndex.open(store);
        for (const { number, does, words } of steps) {
          const draft = textOf(number, words);
          const [name, source] = [`${number}.json`, `A/RES/${70 + number}/${number}`];
          if (does === 'open') {
            await kept.save();
            kept = await KeptIndex.open(store);
            expect(kept.trouble).toBe('');
            continue;
          }
          if (kept.texts.has(name)) {
            kept.remove(name);
            memory.remove(source);
          }
          if (does === 'add') {
            kept.add(keptText(name, '', draft), harvest(draft));
            memory.add(harvest(draft));
          }
        }
        await kept.save();
        const opened = await KeptIndex.open(store);
        const wanted = answers(memory.now());
        expect(answers(growingLibrary(undefined, kept.index).now())).toEqual(wanted);
        expect(answers(growingLibrary(undefined, opened.index).now())).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('gives the clauses of real resolutions verbatim, from its files alone', async () => {
    const store = new MemoryStore();
    const files = bundled.map((draft, at) => fileOf(`${at}.json`, draft));
    await bringUpToDate(await KeptIndex.open(store), files);
    const { index } = await KeptIndex.open(store);
    const bare = ({ node, ...clause }: Clause) => ({
      ...clause,
      node: JSON.stringify(node.toJSON()).replace(/"id":"[^"]*"/g, '"id":""'),
    });
    expect(index.clauses.map(bare)).toEqual(bundled.flatMap(harvest).map(bare));
  });

  it('writes no more than a small segment when a text is added to many', async () => {
    const store = new MemoryStore();
    const many = Array.from({ length: 40 }, (_, at) => fileOf(`${at}.json`, textOf(at, sentences)));
    await bringUpToDate(await KeptIndex.open(store), many);
    const [before = ''] = await store.names();
    store.written.length = 0;
    const one = fileOf('new.json', textOf(99, sentences));
    await bringUpToDate(await KeptIndex.open(store), [...many, one]);
    expect(store.written).not.toContain(before);
    expect(store.written).toHaveLength(2);
    const { index } = await KeptIndex.open(store);
    expect(index.size).toBe(41 * 7);
  });

  it('keeps few files however many texts come one by one', async () => {
    const store = new MemoryStore();
    const files: TextFile[] = [];
    for (let at = 0; at < 40; at += 1) {
      files.push(fileOf(`${at}.json`, textOf(at, sentences)));
      await bringUpToDate(await KeptIndex.open(store), files);
    }
    expect(store.files.size).toBeLessThanOrEqual(7);
  });
});

describe('an index brought up to date', () => {
  const some = [0, 1, 2].map((at) => fileOf(`${at}.json`, textOf(at, sentences)));

  it('reads only what is new or changed, and loses what is gone', async () => {
    const store = new MemoryStore();
    await bringUpToDate(await KeptIndex.open(store), some);
    const read: string[] = [];
    const changed = fileOf('1.json', textOf(1, ['Urges museums to sail']), '2');
    const files = [some[0] as TextFile, changed];
    const kept = await KeptIndex.open(store);
    await bringUpToDate(kept, files, { told: (_, __, name) => read.push(name) });
    expect(read).toEqual(['1.json']);
    const words = kept.index.clauses.map((clause) => clause.words);
    expect(words).toHaveLength(7 + 2);
    expect(words).toContain('Urges museums to sail.');
  });

  it('keeps another file of a source that is removed from one', async () => {
    const store = new MemoryStore();
    const twin = { ...(some[0] as TextFile), name: 'twin.json' };
    await bringUpToDate(await KeptIndex.open(store), [...some, twin]);
    const kept = await KeptIndex.open(store);
    await bringUpToDate(kept, [...some.slice(1), twin]);
    expect(kept.index.size).toBe(3 * 7);
  });

  it('ends when it is told, with what it has; the next time it goes on', async () => {
    const store = new MemoryStore();
    const signal = { aborted: false };
    await bringUpToDate(await KeptIndex.open(store), some, {
      signal,
      told: (at) => {
        signal.aborted = at === 2;
      },
    });
    const kept = await KeptIndex.open(store);
    expect(kept.index.size).toBe(2 * 7);
    await bringUpToDate(kept, some);
    expect(kept.index.size).toBe(3 * 7);
  });

  it('remembers what cannot be read, and why', async () => {
    const store = new MemoryStore();
    const broken: TextFile = {
      ...fileOf('broken.json', textOf(1, [])),
      read: () => Promise.reject(new FileError('It stops in the middle.')),
    };
    await bringUpToDate(await KeptIndex.open(store), [...some, broken]);
    const { texts } = await KeptIndex.open(store);
    expect(texts.get('broken.json')?.why).toBe('It stops in the middle.');
  });

  it('is made again from files that were damaged, cut off or lost', async () => {
    const store = new MemoryStore();
    await bringUpToDate(await KeptIndex.open(store), some);
    const whole = new Map(store.files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole.keys()),
        fc.constantFrom('cut', 'turned', 'lost', 'other'),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (name, how, share) => {
          store.files.clear();
          for (const [each, bytes] of whole) store.files.set(each, bytes);
          const bytes = (whole.get(name) as Uint8Array).slice();
          const at = Math.floor(share * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ 4;
          const other = new TextEncoder().encode('Something else');
          const made = { cut: bytes.slice(0, at), turned: bytes, other, lost: null }[how];
          if (made) store.files.set(name, made);
          else store.files.delete(name);
          const kept = await KeptIndex.open(store);
          await bringUpToDate(kept, some);
          const { index, trouble } = await KeptIndex.open(store);
          expect([index.size, trouble]).toEqual([21, '']);
          expect(new Set(store.files.keys()).size).toBe(2);
        },
      ),
      { numRuns: 60 },
    );
  });
});
