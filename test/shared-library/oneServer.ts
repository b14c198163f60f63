import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres } from './postgresServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of the tests' PostgreSQL on loopback; 0 where there is none. */
    postgresPort: number;
  }
}

/** Starts the server that the tests of the shared library ask, each in databases of its own. */
export default async function oneServer({ provide }: TestProject): Promise<() => Promise<void>> {
  const bin = findPostgres();
  if (!bin) {
    console.warn('There is no PostgreSQL here: the tests that ask a shared library are skipped.');
    provide('postgresPort', 0);
    return async () => {};
  }
  const server = await startPostgres(bin);
  provide('postgresPort', server.port);
  return () => server.stop();
}
