import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The folder of PostgreSQL's programs: POSTGRES_BIN of the environment, the search path, or where
 * Debian, the Red Hat family and Homebrew put it, the newest first; or null.
 *
 * @public `npm test` asks too
 */
export function findPostgres(): string | null {
  const named = process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = [
    ...versionsIn('/usr/lib/postgresql', 'bin'),
    ...versionsIn('/opt/homebrew/opt', 'bin', /^postgresql@/),
    ...versionsIn('/usr', 'bin', /^pgsql-/),
  ];
  const all = [...named, ...onPath, ...usual];
  return (
    all.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ??
    null
  );
}

function versionsIn(folder: string, inside: string, name = /^\d+$/): string[] {
  if (!existsSync(folder)) return [];
  const version = (each: string) => Number(/\d+/.exec(each)?.[0] ?? 0);
  return readdirSync(folder)
    .filter((each) => name.test(each))
    .sort((a, b) => version(b) - version(a))
    .map((each) => join(folder, each, inside));
}

/** A server of a test's own, on this machine alone. */
export interface PostgresServer {
  readonly port: number;
  /** Stops it and takes its files away. */
  stop(): Promise<void>;
}

/** The account that may do everything; its password is its name. */
export const owner = 'owner';

/** Starts a server in a folder of its own, on a free port of loopback. `bin` has its programs. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-pg-'));
  const account = unprivileged();
  const passwords = join(folder, 'password');
  writeFileSync(passwords, `${owner}\n`);
  if (account) for (const path of [folder, passwords]) chownSync(path, account.uid, account.gid);
  const data = join(folder, 'data');
  const how = { cwd: folder, ...account, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const first = ['--encoding=UTF8', '--locale=C', '--no-sync', '--auth=scram-sha-256'];
  execFileSync(
    join(bin, 'initdb'),
    [...first, `--username=${owner}`, `--pwfile=${passwords}`, data],
    {
      ...how,
      stdio: 'pipe',
    },
  );
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
    ...how,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  // A test that is ended from outside takes its server with it.
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  const isReady = () =>
    spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', `${port}`]).status === 0;
  for (let left = 200; left > 0 && !isReady(); left -= 1)
    await new Promise((on) => setTimeout(on, 50));
  return {
    port,
    async stop() {
      process.off('exit', end);
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: another account that is on every system, where this one is root. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const numberOf = (option: string, name: string) =>
    Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [numberOf('-u', name), numberOf('-g', name)];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error('There is no account postgres or nobody to run PostgreSQL as.');
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
