import { Client } from 'pg';
import { FileError } from '../document/fileError.ts';
import { serverError } from './serverSentence.ts';

/** A conversation with a PostgreSQL server. */
export interface Connection {
  /** The rows that a statement gives, each as its columns' values. Throws `FileError`. */
  rows<Row extends readonly unknown[]>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** How long a server may take to answer at all, and over one statement, in milliseconds. */
const patience = { toConnect: 10_000, forStatement: 120_000 };

/** The oldest PostgreSQL that has every function the statements use (`bit_count`). */
const oldestServer = 14;

/**
 * Connects to the server of an address, "postgres://name@host/database"; what the address says of TLS
 * holds, and a password may stand in it, in PGPASSWORD or in .pgpass. Throws `FileError` with one
 * sentence for the person where that fails.
 */
export async function connection(address: string): Promise<Connection> {
  if (!/^postgres(?:ql)?:\/\//.test(address)) {
    throw new FileError(
      'The address of a shared library begins with postgres://, as postgres://name@host/database.',
    );
  }
  const place = placeOf(address);
  const client = await told(place, async () => connected(address));
  const made: Connection = {
    rows: (sql, values = []) =>
      told(place, async () => {
        const { rows } = await client.query({ text: sql, values: [...values], rowMode: 'array' });
        return rows as never;
      }),
    close: () => client.end(),
  };
  await orClose(made, checkVersion(made));
  return made;
}

async function connected(address: string): Promise<Client> {
  const client = new Client({
    connectionString: withWholeTls(address),
    connectionTimeoutMillis: patience.toConnect,
    statement_timeout: patience.forStatement,
    application_name: 'chapeau',
  });
  // A connection that breaks between two statements is told by the next of them.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/**
 * The address with the one mode of TLS that keeps others from listening: `require` and its like are
 * taken for `verify-full`, as `pg` does, which would say so on several lines.
 */
function withWholeTls(address: string): string {
  if (/[?&]uselibpqcompat=true/.test(address)) return address;
  return address.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}

/** Waits for the first things that are asked over a connection, which is closed when they fail. */
export async function orClose<Result>(open: Connection, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    await open.close().catch(() => {});
    throw error;
  }
}

/** Throws `FileError` for a server that is too old. */
async function checkVersion({ rows }: Connection): Promise<void> {
  const [row] = await rows<[string]>('show server_version_num');
  const version = Math.floor(Number(row?.[0]) / 10_000);
  if (version < oldestServer) {
    throw new FileError(
      `The server is PostgreSQL ${version}; a shared library needs PostgreSQL ${oldestServer} or newer.`,
    );
  }
}

/** Host, port and database of an address: what may be shown of it. */
function placeOf(address: string): string {
  try {
    const { hostname, port, pathname } = new URL(address);
    return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
  } catch {
    return 'this address';
  }
}

async function told<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw serverError(error, place);
  }
}
