import { beforeAll, describe, expect, it } from 'vitest';
import type { Clause } from '../../src/library/clause.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { connection } from '../../src/shared-library/connection.ts';
import { type Publishing, publish } from '../../src/shared-library/publish.ts';
import { sharedLibrary } from '../../src/shared-library/sharedLibrary.ts';
import { clauseOf } from '../library/clauses.ts';
import { embedded } from './embedded.ts';
import { hasPostgres, newDatabase, textsOf, thesaurus } from './publishedLibraries.ts';

const resolution = (source: string, ...words: readonly string[]): Clause[] =>
  words.map((each, at) => clauseOf({ source, label: `OP${at + 1}`, words: each, year: 2024 }));

describe.skipIf(!hasPostgres)('publishing to a shared library', () => {
  let address = '';
  let databases = 0;
  const nextDatabase = async () => {
    databases += 1;
    address = await newDatabase(`publish${databases}`);
  };
  beforeAll(nextDatabase);

  async function put(clauses: readonly Clause[], how: Partial<Publishing> = {}) {
    const open = await connection(address);
    try {
      return await publish(open, textsOf(clauses), { replace: false, ...how });
    } finally {
      await open.close();
    }
  }
  async function found(query: string) {
    const library = await sharedLibrary(address, thesaurus, noCorrections);
    try {
      return await library.search(query);
    } finally {
      await library.close();
    }
  }
  const ids = async (query: string) => (await found(query)).map(({ clause }) => clause.id);
  /** Every word of the database with how many clauses have it. */
  async function counts() {
    const open = await connection(address);
    const rows = await open.rows('select term, times from chapeau.word order by term');
    const [size] = await open.rows('select clauses from chapeau.library');
    await open.close();
    return { rows, size };
  }

  const one = resolution(
    'A/RES/1/1',
    'Urges States to plant trees',
    'Calls upon all to water trees',
  );
  const two = resolution('A/RES/2/1', 'Urges States to count bees');

  it('puts each text there once', async () => {
    const added = (source: string) => ({ kind: 'added', source });
    expect(await put([...one, ...two])).toEqual([added('A/RES/1/1'), added('A/RES/2/1')]);
    const before = await counts();
    expect((await put([...two, ...one])).map(({ kind }) => kind)).toEqual(['known', 'known']);
    expect(await counts()).toEqual(before);
    expect(await ids('trees')).toEqual(['A/RES/1/1, OP1', 'A/RES/1/1, OP2']);
  });

  it('tells other words under a symbol that is there, and takes them only when told', async () => {
    const changed = resolution('A/RES/1/1', 'Urges States to plant oaks', one[1]?.words ?? '');
    expect(await put(changed)).toEqual([{ kind: 'changed', source: 'A/RES/1/1', differing: 1 }]);
    expect(await ids('oaks')).toEqual([]);
    expect(await put(changed, { replace: true })).toEqual([
      { kind: 'replaced', source: 'A/RES/1/1' },
    ]);
    expect(await ids('oaks')).toEqual(['A/RES/1/1, OP1']);
    expect(await ids('trees')).toEqual(['A/RES/1/1, OP2']);
  });

  it('counts the words of what was replaced as if nothing else had been there', async () => {
    const after = await counts();
    await nextDatabase();
    const changed = resolution('A/RES/1/1', 'Urges States to plant oaks', one[1]?.words ?? '');
    await put([...two, ...changed]);
    expect(await counts()).toEqual(after);
  });

  it('lists texts of one name apart', async () => {
    const [first] = textsOf(resolution('Draft', 'Urges States to sing'));
    const [second] = textsOf(resolution('Draft', 'Urges States to dance'));
    const open = await connection(address);
    if (first && second) {
      await publish(open, [first, { ...second, key: 'other' }], { replace: false });
    }
    await open.close();
    expect(await ids('dance')).toEqual(['Draft (2), OP1']);
  });

  it('refuses a text that a database cannot keep, and takes the others', async () => {
    const outcomes = await put([
      ...resolution('A/RES/3/1', 'Urges \u0000 States'),
      ...resolution('A/RES/4/1', 'Urges \ud800 States'),
      ...resolution('A/RES/5/1', 'word '.repeat(16_384)),
      ...resolution('A/RES/6/1', `Recalls ${'word '.repeat(16_382)}`),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused', 'added']);
    expect(outcomes[2]).toMatchObject({ why: expect.stringContaining('at most 16,383 words') });
  });

  it('keeps whole steps when it is interrupted, and goes on with the rest', async () => {
    await nextDatabase();
    const many = Array.from({ length: 30 }, (_, at) =>
      resolution(`A/RES/${at}/1`, ...Array.from({ length: 60 }, (_, op) => `Urges it ${op}`)),
    ).flat();
    const signal = { aborted: false };
    const told: number[] = [];
    const done = (count: number) => {
      told.push(count);
      signal.aborted = true;
    };
    const first = await put(many, { signal, done });
    expect(told).toEqual([first.length]);
    expect(first.length).toBeLessThan(30);
    const rest = await put(many);
    expect(rest.filter(({ kind }) => kind === 'known')).toHaveLength(first.length);
    expect((await counts()).size).toEqual([1800]);
  });

  it('lets two publish at once', async () => {
    await nextDatabase();
    const [a, b] = [resolution('A/RES/1/1', 'Urges trees'), resolution('A/RES/2/1', 'Urges bees')];
    await Promise.all([put([...a, ...b]), put([...b, ...a])]);
    expect((await ids('urges')).sort()).toEqual(['A/RES/1/1, OP1', 'A/RES/2/1, OP1']);
    expect((await counts()).size).toEqual([2]);
  });

  it('finds words with signs of the query language as what they are', async () => {
    await nextDatabase();
    const words =
      "Notes O'Neill's \\ report & ' | ! <-> (a) :* 'x':1A; drop table chapeau.clause; --";
    await put(resolution("A/RES/7'; drop table x; --", words));
    const mine = embedded(resolution("A/RES/7'; drop table x; --", words));
    for (const query of [
      words,
      "O'Neill",
      "'x':1A",
      '& | ! \\',
      'drop table chapeau.clause',
      "'",
    ]) {
      const told = (hits: readonly { clause: Clause; score: number }[]) =>
        hits.map(({ clause, score }) => [clause.id, clause.words, score]);
      expect(told(await found(query)), query).toEqual(told(mine.search(query)));
    }
  });
});
