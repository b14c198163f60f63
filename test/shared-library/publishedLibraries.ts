import { Client } from 'pg';
import { inject } from 'vitest';
import stored from '../../clause-library/words/thesaurus.json';
import type { Clause } from '../../src/library/clause.ts';
import type { DistantLibrary } from '../../src/library/laterLibrary.ts';
import type { LineageCorrections } from '../../src/library/lineageFile.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { thesaurusOf } from '../../src/library/thesaurus.ts';
import { connection } from '../../src/shared-library/connection.ts';
import { publish } from '../../src/shared-library/publish.ts';
import type { PublishedText } from '../../src/shared-library/publishedText.ts';
import { sharedLibrary } from '../../src/shared-library/sharedLibrary.ts';
import { owner } from './postgresServer.ts';

/** What everybody types, and the formal words for it. */
export const thesaurus = thesaurusOf(stored);

const port = inject('postgresPort');

/** Whether there is a PostgreSQL to ask. */
export const hasPostgres = port > 0;

/** The address of a database of the tests' server, for an account whose password is its name. */
export function addressOf(database: string, account = owner, password = account): string {
  return `postgres://${account}:${password}@127.0.0.1:${port}/${database}`;
}

/** Does statements in a database as the account that may do everything. */
export async function statements(database: string, ...all: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: addressOf(database) });
  await client.connect();
  try {
    for (const each of all) await client.query(each);
  } finally {
    await client.end();
  }
}

/** Makes an empty database of a name that no other test has; gives its address. */
export async function newDatabase(name: string): Promise<string> {
  await statements('postgres', `create database ${name}`);
  return addressOf(name);
}

/** Publishes clauses, each source a text of its own, and opens the library that they make. */
export async function published(
  address: string,
  clauses: readonly Clause[],
  corrections: LineageCorrections = noCorrections,
): Promise<DistantLibrary> {
  const open = await connection(address);
  await publish(open, textsOf(clauses), { replace: false });
  await open.close();
  return sharedLibrary(address, thesaurus, corrections);
}

/** Clauses as the texts they are from, in their order. */
export function textsOf(clauses: readonly Clause[]): PublishedText[] {
  const texts = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const text = texts.get(clause.source);
    if (text) text.push(clause);
    else texts.set(clause.source, [clause]);
  }
  return [...texts].map(([source, own]) => ({
    key: source,
    source,
    pieces: own.map(({ words }) => words),
    clauses: own,
  }));
}
