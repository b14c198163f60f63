import { FileError } from '../document/fileError.ts';
import type { Connection } from './connection.ts';

/** The form of the tables; a Chapeau that stores or folds words otherwise has another number. */
const format = 3;

/**
 * The tables of a shared library, in a schema of their own. Clauses are numbered in the order of the
 * library. `phrase` and `addressee` say how it opens, for filters. `terms` has the folded words at their places in the clause, those of the notes alone after
 * a "~"; `runs` the fingerprints of every four words in a row. `word` says how many clauses have each.
 */
const statements = [
  'create schema if not exists chapeau',
  `create table if not exists chapeau.library (format integer not null, clauses integer not null)`,
  `create table if not exists chapeau.resolution (
    id integer generated always as identity primary key,
    key text not null unique,
    source text not null,
    title text not null,
    body text not null,
    date text not null,
    year integer,
    standing text not null,
    pieces text[] not null)`,
  `create table if not exists chapeau.clause (
    number integer primary key,
    resolution integer not null references chapeau.resolution,
    label text not null,
    part text not null,
    words text not null,
    phrase text not null,
    addressee text not null,
    more json not null,
    length integer not null,
    terms tsvector not null,
    runs integer[] not null)`,
  // A title under which a text is listed may be longer than an index takes.
  'create unique index if not exists resolution_source on chapeau.resolution (md5(source))',
  'create index if not exists clause_resolution on chapeau.clause (resolution)',
  'create index if not exists clause_label on chapeau.clause (label)',
  'create index if not exists clause_terms on chapeau.clause using gin (terms)',
  'create index if not exists clause_runs on chapeau.clause using gin (runs)',
  `create table if not exists chapeau.word (
    term text collate "C" primary key,
    times integer not null,
    stem text collate "C" not null,
    letters integer not null) with (fillfactor = 70)`,
  'create index if not exists word_stem on chapeau.word (stem)',
  'create index if not exists word_like on chapeau.word using gin (term gin_trgm_ops)',
  `insert into chapeau.library select ${format}, 0 where not exists (select from chapeau.library)`,
];

/** Held while anything is written, so that two who publish at once wait for each other. */
const lock = 'select pg_advisory_xact_lock(4276851)';

/** Makes the tables where they are not there yet. Throws `FileError` where that cannot be done. */
export async function makeTables(connection: Connection): Promise<void> {
  await writing(connection, async () => {
    const isThere = await tablesAreThere(connection);
    if (!isThere) {
      await makeExtension(connection);
      for (const statement of statements) await connection.rows(statement);
    }
    await checkTables(connection);
  });
}

/** Trigrams come with PostgreSQL, in a package of their own on some systems. */
async function makeExtension(connection: Connection): Promise<void> {
  const [there] = await connection.rows("select from pg_extension where extname = 'pg_trgm'");
  if (there) return;
  try {
    await connection.rows('create extension pg_trgm');
  } catch (error) {
    throw new FileError(noTrigrams, { cause: error });
  }
}

const noTrigrams =
  'The database has no extension pg_trgm. Ask its administrator for: create extension pg_trgm; on Debian it is in the package postgresql, elsewhere in postgresql-contrib.';

/**
 * How many clauses the library has. Throws `FileError` where there is none, where it has another
 * form, or where the database lacks what is needed to look in it.
 */
export async function checkTables(connection: Connection): Promise<number> {
  if (!(await tablesAreThere(connection))) {
    throw new FileError(
      'No library was published in this database yet. “chapeau library publish” does so.',
    );
  }
  const [row] = await connection.rows<[number, number]>(
    'select format, clauses from chapeau.library',
  );
  if (row?.[0] !== format) {
    throw new FileError(
      `The library in this database has form ${row?.[0] ?? 0}, and this Chapeau reads form ${format}. Use the Chapeau that published it, or publish anew into another database.`,
    );
  }
  const [extension] = await connection.rows("select from pg_extension where extname = 'pg_trgm'");
  if (!extension) throw new FileError(noTrigrams);
  return row[1];
}

async function tablesAreThere(connection: Connection): Promise<boolean> {
  const [row] = await connection.rows<[boolean]>(
    "select exists (select from pg_tables where schemaname = 'chapeau' and tablename = 'library')",
  );
  return row?.[0] === true;
}

/** Does some writing as a whole or not at all, while nobody else writes. */
export async function writing<Result>(
  connection: Connection,
  work: () => Promise<Result>,
): Promise<Result> {
  await connection.rows('begin');
  try {
    await connection.rows(lock);
    const result = await work();
    await connection.rows('commit');
    return result;
  } catch (error) {
    // Where the connection itself broke off the server takes everything back.
    await connection.rows('rollback').catch(() => {});
    throw error;
  }
}
