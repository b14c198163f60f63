import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import type { Clause } from '../../src/library/clause.ts';
import type { Hit } from '../../src/library/hit.ts';
import type { DistantLibrary } from '../../src/library/laterLibrary.ts';
import type { Library } from '../../src/library/library.ts';
import type { Lineage } from '../../src/library/lineage.ts';
import type { AgreedSpans } from '../../src/library/spans.ts';
import type { Suggestion } from '../../src/library/suggestions.ts';
import { sharedLibrary } from '../../src/shared-library/sharedLibrary.ts';
import { bundledClauses } from '../measure/bundledClauses.ts';
import { fourResolutionsSets } from '../measure/fourResolutions.ts';
import { misspelt, randomNumbers } from '../measure/typingErrors.ts';
import { corrections, embedded, lineageText, projectFile } from './embedded.ts';
import { hasPostgres, newDatabase, published, thesaurus } from './publishedLibraries.ts';
import { randomClauses } from './randomClauses.ts';

const json = (path: string) => JSON.parse(projectFile(path));

/** What is compared of a hit: all that is told of it. */
const told = ({ clause, score, matched }: Hit) => ({ id: clause.id, score, matched });

/** One library here and behind the server, asked the same. */
async function both(clauses: readonly Clause[], name: string) {
  const here = embedded(clauses);
  const address = await newDatabase(name);
  const there = await published(address, clauses, corrections);
  return { here, there };
}

describe.skipIf(!hasPostgres)('the library behind PostgreSQL', () => {
  const clauses = bundledClauses();
  const sets = fourResolutionsSets(clauses, {
    topics: json('test/measure/data/topics.json'),
    everyday: json('test/measure/data/everyday.json'),
    fresh: json('test/measure/data/fresh.json'),
    blind: [],
    hurried: [],
    untuned: [],
    paraphrases: json('test/measure/data/paraphrases.json'),
    lineage: JSON.parse(lineageText),
  });
  let here: Library;
  let there: DistantLibrary;
  beforeAll(async () => {
    ({ here, there } = await both(clauses, 'four'));
  }, 60_000);
  afterAll(() => there?.close());

  it('has the same resolutions, each with the same clauses', async () => {
    const sources = [...new Set(clauses.map(({ source }) => source))];
    expect(there.sources.map(({ source }) => source)).toEqual(sources);
    for (const source of sources) {
      const [mine, theirs] = [here.resolution(source), await there.resolution(source)];
      const plain = (all: readonly Clause[]) => all.map(({ node, ...rest }) => rest);
      expect(plain(theirs)).toEqual(plain(mine));
      for (const [at, { node }] of theirs.entries()) {
        expect(withoutIds(node.toJSON())).toEqual(withoutIds(mine[at]?.node.toJSON()));
      }
    }
  });

  it.each([
    [{ openingPhrase: 'Calls' }, 'trafficking in persons'],
    [{ openingPhrase: 'takes note ' }, 'report'],
    [{ addressee: 'Governments' }, 'victims of trafficking'],
    [{ openingPhrase: 'Urges', addressee: 'member states', part: 'operative' }, 'children'],
    [{ openingPhrase: 'Urges', addressee: 'the moon' }, 'children'],
    [
      { addressee: 'Member States' },
      'Calls upon all Member States to take measures to prevent and combat trafficking in women and girls',
    ],
  ] as const)('keeps to the same opening phrase and addressee: %j', async (filter, query) => {
    const hits = here.search(query, filter);
    const isNobody = 'addressee' in filter && filter.addressee === 'the moon';
    expect(hits.length === 0).toBe(isNobody);
    expect((await there.search(query, filter)).map(told)).toEqual(hits.map(told));
  });

  it.each(sets.map((set) => [`${set.name} (${set.asks})`, set] as const))(
    'finds the same with the same scores in the same order: %s',
    async (_, { asks, queries }) => {
      // Each of these asks for the like of every paragraph above as well.
      const some = asks === 'follow' ? queries.filter((_, at) => at % 12 === 0) : queries;
      for (const { text, part, above } of some) {
        if (asks === 'search') {
          const hits = await there.search(text);
          expect(hits.map(told), text).toEqual(here.search(text).map(told));
          const cards = there.cards(hits).map((card) => card.map(told));
          expect(cards).toEqual(here.cards(here.search(text)).map((card) => card.map(told)));
        } else if (asks === 'follow') {
          const place = { words: text, part: part ?? 'operative', above };
          expect((await there.suggest(place)).map(told), text).toEqual(
            here.suggest(place).map(told),
          );
        } else {
          const own = part ?? 'operative';
          expect((await there.relatives(text, own)).map(told), text).toEqual(
            here.relatives(text, own).map(told),
          );
        }
      }
    },
    120_000,
  );
});

/** Questions of every kind about clauses, some of them misspelt, cut, mixed or about nothing there. */
function questions(clauses: readonly Clause[], seed: number, count: number): string[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const { words, source, label } = clauses[Math.floor(random() * clauses.length)] as Clause;
    const all = words.split(/\s+/);
    const from = Math.floor(random() * all.length);
    const some = all.slice(from, from + 1 + Math.floor(random() * 6)).join(' ');
    const kinds = [some, misspelt(some), some.slice(0, 7), words, misspelt(words), `“${some}”`];
    const named = [`${source} ${label}`, label, `${source} ${some}`, `${some} ${label}`];
    const odd = ['human trafficking', 'childs', 'of the', '', 'qqqqqqq', 'victmis traficking'];
    const kind = [kinds, kinds, named, odd][Math.floor(random() * 4)] ?? kinds;
    return kind[Math.floor(random() * kind.length)] ?? '';
  });
}

describe.skipIf(!hasPostgres).each([1, 2])('a random library behind PostgreSQL, %i', (seed) => {
  let clauses: Clause[] = [];
  let here: Library;
  let address = '';
  beforeAll(async () => {
    clauses = randomClauses(seed, 900);
    here = embedded(clauses);
    address = await newDatabase(`random${seed}`);
    await (await published(address, clauses, corrections)).close();
  });
  /** Asks a library that has loaded nothing yet. */
  const fresh = async <Answer>(ask: (there: DistantLibrary) => Promise<Answer>) => {
    const there = await sharedLibrary(address, thesaurus, corrections);
    try {
      return await ask(there);
    } finally {
      await there.close();
    }
  };
  const some = (count: number) =>
    clauses.filter((_, at) => at % Math.ceil(clauses.length / count) === seed);

  it('finds the same for words, paragraphs and places, with the same scores in the same order', async () => {
    for (const query of questions(clauses, seed, 60)) {
      for (const filter of [{}, { part: 'operative' as const }]) {
        const theirs = await fresh((there) => there.search(query, filter));
        expect(theirs.map(told), query).toEqual(here.search(query, filter).map(told));
      }
    }
  });

  it('finds the same relatives, and none of drafts', async () => {
    for (const { words, part } of some(15)) {
      const theirs = await fresh((there) => there.relatives(words, part));
      expect(theirs.map(told)).toEqual(here.relatives(words, part).map(told));
      expect(theirs.filter(({ clause }) => clause.standing === 'draft')).toEqual([]);
    }
  });

  it('suggests the same, with paragraphs above and without', async () => {
    for (const { words, part } of some(5)) {
      const at = clauses.findIndex((clause) => clause.words === words);
      for (const above of [[], clauses.slice(Math.max(0, at - 6), at)]) {
        for (const typed of ['', words.split(' ').slice(0, 5).join(' ')]) {
          const place = { words: typed, part, above };
          const theirs = await fresh((there) => there.suggest(place));
          const shown = (all: readonly Suggestion[]) =>
            all.map((each) => ({ ...told(each), comesNext: each.comesNext }));
          expect(shown(theirs), typed).toEqual(shown(here.suggest(place)));
        }
      }
    }
  });

  it('says the same of which words stand in adopted texts', async () => {
    const known = some(12).map(({ words }) => words);
    const mixed = known.map((words, at) => `${words} And also ${known[at - 1] ?? ''}`);
    const few = ['Urges Governments', 'sex tourism', 'Recalls', '', 'Notes with concern that'];
    for (const text of [...known, ...mixed, ...few, ...known.map((words) => words.slice(9, 200))]) {
      const theirs = await fresh((there) => there.spans(text));
      const plain = ({ spans, words }: AgreedSpans) => ({
        words,
        spans: spans.map((span) => ({ ...span, clauses: span.clauses.map(({ id }) => id) })),
      });
      expect(plain(theirs), text).toEqual(plain(here.spans(text)));
    }
  });

  it('gives up a lineage that takes too long, with a sentence, and answers on', async () => {
    const there = await sharedLibrary(address, thesaurus, corrections, -1);
    await expect(there.lineage(clauses[0]?.id ?? '')).rejects.toThrow(FileError);
    expect((await there.search(clauses[0]?.words ?? '')).length).toBeGreaterThan(0);
    await there.close();
  });

  it('tells the same lineage, and the same of two resolutions compared', async () => {
    const plain = (lineage: Lineage | null) =>
      lineage?.steps.map(({ clause, next }) => [clause.id, next]);
    for (const { id, words, part } of some(6)) {
      expect(plain(await fresh((there) => there.lineage(id)))).toEqual(plain(here.lineage(id)));
      const own = { words: misspelt(words), part };
      expect(plain(await fresh((there) => there.lineage(own)))).toEqual(plain(here.lineage(own)));
    }
    const [one = '', other = ''] = [...new Set(clauses.map(({ source }) => source))].slice(3);
    const theirs = await fresh(async (there) =>
      there.compare(await there.resolution(one), await there.resolution(other)),
    );
    const mine = here.compare(here.resolution(one), here.resolution(other));
    expect(theirs.counts).toEqual(mine.counts);
    expect(theirs.paragraphs.map(({ fate, later }) => [fate, later?.id])).toEqual(
      mine.paragraphs.map(({ fate, later }) => [fate, later?.id]),
    );
  });
});

/** A node's ids are given anew where nothing else of it is stored. */
function withoutIds(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json, (key, value) => (key === 'id' ? '' : value)));
}
