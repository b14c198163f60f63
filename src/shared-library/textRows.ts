import type { Clause } from '../library/clause.ts';
import { moreOf } from '../library/clauseTexts.ts';
import { openingOf } from '../library/filter.ts';
import { stemOf } from '../library/spelling.ts';
import { lettersOf } from '../library/vocabulary.ts';
import type { Connection } from './connection.ts';
import type { PublishedText } from './publishedText.ts';
import { runsOf } from './runs.ts';
import { vectorOf } from './vectors.ts';

/** How many clauses have each word of texts that were added. */
export type WordTimes = Map<string, number>;

/** Adds a text, its clauses from a number on; the words are counted in `times` as well. */
export async function addText(
  connection: Connection,
  { key, source, pieces, clauses }: PublishedText,
  firstNumber: number,
  times: WordTimes,
): Promise<void> {
  const { title = '', body = '', date = '', year = null, standing = 'unstated' } = clauses[0] ?? {};
  const [row] = await connection.rows<[number]>(
    `insert into chapeau.resolution (key, source, title, body, date, year, standing, pieces)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [key, source, title, body, date, year, standing, pieces],
  );
  const rows = clauses.map((clause) => rowOf(clause, times));
  const column = <Name extends keyof ClauseRow>(name: Name) => rows.map((each) => each[name]);
  await connection.rows(
    `insert into chapeau.clause (number, resolution, label, part, words, phrase, addressee, more, length, terms, runs)
     select $1 + at, $2, label, part, words, phrase, addressee, more::json, length, terms::tsvector, runs::integer[]
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::integer[], $10::text[], $11::text[])
     with ordinality as each (label, part, words, phrase, addressee, more, length, terms, runs, at)`,
    [
      ...[firstNumber - 1, row?.[0], column('label'), column('part'), column('words')],
      ...[column('phrase'), column('addressee'), column('more')],
      ...[column('length'), column('terms'), column('runs')],
    ],
  );
}

interface ClauseRow {
  readonly label: string;
  readonly part: string;
  readonly words: string;
  readonly phrase: string;
  readonly addressee: string;
  readonly more: string;
  readonly length: number;
  readonly terms: string;
  readonly runs: string;
}

function rowOf(clause: Clause, times: WordTimes): ClauseRow {
  const { label, part, words } = clause;
  const { terms, length, distinct } = vectorOf(clause);
  for (const term of distinct) times.set(term, (times.get(term) ?? 0) + 1);
  const runs = [...new Set(runsOf(words))];
  return {
    label,
    part,
    words,
    ...openingOf(clause),
    more: JSON.stringify(moreOf(clause)),
    length,
    terms,
    runs: `{${runs}}`,
  };
}

/** Adds to the counts of words what texts that were added have. */
export async function addTimes(connection: Connection, times: WordTimes): Promise<void> {
  const terms = [...times.keys()];
  await connection.rows(
    `insert into chapeau.word (term, times, stem, letters)
     select * from unnest($1::text[], $2::integer[], $3::text[], $4::integer[])
     on conflict (term) do update set times = word.times + excluded.times`,
    [terms, [...times.values()], terms.map(stemOf), terms.map(lettersOf)],
  );
}

/** Takes out a text by its key, and its words from the counts; gives how many clauses it had. */
export async function removeText(connection: Connection, key: string): Promise<number> {
  await connection.rows(
    `update chapeau.word set times = word.times - gone.times
     from (select ltrim(lexeme, '~') collate "C" as term, count(*)::integer as times
           from chapeau.clause join chapeau.resolution on resolution.id = clause.resolution,
                unnest(clause.terms)
           where key = $1 group by 1) as gone
     where word.term = gone.term`,
    [key],
  );
  await connection.rows('delete from chapeau.word where times = 0');
  const gone = await connection.rows(
    `delete from chapeau.clause using chapeau.resolution
     where resolution.id = clause.resolution and key = $1 returning number`,
    [key],
  );
  await connection.rows('delete from chapeau.resolution where key = $1', [key]);
  return gone.length;
}
