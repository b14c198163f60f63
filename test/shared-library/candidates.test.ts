import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryOver } from '../../src/library/library.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { bestNumbers, type SourceRows } from '../../src/shared-library/candidates.ts';
import { sourceRows } from '../../src/shared-library/clauseRows.ts';
import { type Connection, connection } from '../../src/shared-library/connection.ts';
import { PartialIndex, type Question } from '../../src/shared-library/partialIndex.ts';
import { lookUpWords } from '../../src/shared-library/wordLookUp.ts';
import { hasPostgres, newDatabase, published, thesaurus } from './publishedLibraries.ts';
import { randomClauses } from './randomClauses.ts';

describe.skipIf(!hasPostgres)('the best clauses for a question', () => {
  const clauses = randomClauses(7, 600);
  let open: Connection;
  let sources: SourceRows;
  beforeAll(async () => {
    const address = await newDatabase('candidates');
    await (await published(address, clauses)).close();
    open = await connection(address);
    await open.rows('begin');
    sources = await sourceRows(open);
  });
  afterAll(() => open?.close());

  /** What is asked of an index for the relatives of a text, with how often its words stand. */
  async function questionFor(text: string) {
    let last: Question | undefined;
    const index = new PartialIndex(clauses.length, (question) => {
      last = question;
      return '';
    });
    const ask = () => libraryOver(index, thesaurus, noCorrections).relatives(text, 'operative');
    ask();
    await lookUpWords(open, index);
    ask();
    return { index, question: last as Question };
  }

  it('are the same whether all that have any of its words are looked at, or the rarest first', async () => {
    let fewerAtOnce = 0;
    for (const { words } of clauses.filter((_, at) => at % 40 === 0)) {
      const { index, question } = await questionFor(words);
      let asked = 0;
      const counting: Connection = {
        ...open,
        rows: (sql, values) => {
          asked += 1;
          return open.rows(sql, values);
        },
      };
      for (const most of [3, 10, 80]) {
        const all = await bestNumbers(open, index, sources, { ...question, most }, 1e9);
        const stepwise = await bestNumbers(counting, index, sources, { ...question, most }, 1);
        expect(stepwise, words).toEqual(all);
      }
      if (asked < 3 * question.asked.length) fewerAtOnce += 1;
    }
    expect(fewerAtOnce).toBeGreaterThan(0);
  });
});
