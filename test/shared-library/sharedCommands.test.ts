import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';
import { corrections, projectFile } from './embedded.ts';
import { addressOf, hasPostgres, newDatabase, statements } from './publishedLibraries.ts';

const names = ['2006-text', '72-195', '73-146', '79-154'];
const bundled = names.map((name) => readDraft(projectFile(`clause-library/${name}.json`)));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-shared-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], server?: string) {
  let [out, err] = ['', ''];
  const status = await chapeau(args, {
    print: (words) => {
      out += words;
    },
    complain: (words) => {
      err += words;
    },
    reader: () => ({ read: () => Promise.reject(new Error('nothing is read')), close: () => {} }),
    progress: () => {},
    interruption: () => new AbortController().signal,
    libraryFolder: join(folder, 'usual'),
    server,
    resolutions: () => bundled,
    lineage: () => corrections,
    templates: () => new Map(),
  });
  return { status, out, err };
}

describe.skipIf(!hasPostgres)('commands that look in a shared library', () => {
  let server = '';
  beforeAll(async () => {
    server = await newDatabase('commands');
    const { status, out, err } = await run(['library', 'publish', '--server', server]);
    expect([status, out, err]).toEqual([0, '4 texts: 4 published.\n', '']);
  });

  it.each([
    ['search', 'organ', 'removal', '--json'],
    ['search', 'victmis', 'of', 'traficking', '--all-years', '--limit', '40'],
    ['search', '79/154', 'OP27'],
    ['search', 'nothing like qqqqq', '--part', 'preambular'],
    ['lineage', '79/154', 'OP27', '--json'],
    ['lineage', '2006 text', 'PP3'],
    ['compare', '73/146', '79/154'],
    ['compare', 'A/RES/72/195', 'A/RES/79/154', '--json'],
    ['lineage', '79/154', 'OP99'],
    ['lineage', '1/1', 'OP1'],
  ])('print the same as in the library of this machine: %s %s %s', async (...args) => {
    const words = args.filter((word) => word !== undefined);
    const here = await run(words);
    expect(await run([...words, '--server', server])).toEqual(here);
    expect(await run(words, server)).toEqual(here);
  });

  it('match a draft as in the library of this machine', async () => {
    const path = join(folder, 'draft.json');
    writeFileSync(path, projectFile('clause-library/79-154.json'));
    const here = await run(['match', path, '--json']);
    expect(here.out.length).toBeGreaterThan(10_000);
    expect(await run(['match', path, '--json', '--server', server])).toEqual(here);
  });

  it('look in a folder that is named, whatever server the environment names', async () => {
    mkdirSync(join(folder, 'own'), { recursive: true });
    const found = await run(['search', 'organ', '--library', join(folder, 'own')], 'postgres://x');
    expect(found.out).toBe('No agreed language has these words.\n');
    const both = await run(['search', 'organ', '--dir', folder, '--server', server]);
    expect([both.status, both.err]).toEqual([2, expect.stringContaining('Name one.')]);
  });

  it('publish a folder alone, and tell changed texts until --replace takes them', async () => {
    const own = join(folder, 'mine');
    mkdirSync(own);
    const text = (words: string) =>
      writeDraft({
        doc: doc([masthead({ documentSymbol: 'A/RES/81/5' }), pp('Recalling this'), op(words)]),
        origin: null,
      });
    const publish = (...more: string[]) =>
      run(['library', 'publish', '--library', own, '--server', server, ...more]);
    writeFileSync(join(own, 'A-RES-81-5.json'), text('Urges States to plant olive trees'));
    expect((await publish()).out).toBe('1 text: 1 published.\n');
    writeFileSync(join(own, 'A-RES-81-5.json'), text('Urges States to plant oaks'));
    const told = await publish();
    expect([told.status, told.out]).toEqual([
      0,
      expect.stringMatching(
        /^1 text: 0 published, 1 with changed text, not taken\.\nAnother .*--replace.*\n {2}A\/RES\/81\/5: 1 paragraph or note differs; the text that is there stays\n$/,
      ),
    ]);
    expect((await publish('--replace')).out).toBe('1 text: 0 published, 1 replaced.\n');
    const found = await run(['search', 'oaks', '--server', server]);
    expect(found.out).toContain('Urges States to plant oaks');
  });

  it('let an account that may only read search, and not publish', async () => {
    const { database, reader } = { database: 'commands', reader: 'mission' };
    await statements(
      database,
      `create role ${reader} login password '${reader}'`,
      `grant usage on schema chapeau to ${reader}`,
      `grant select on all tables in schema chapeau to ${reader}`,
    );
    const address = addressOf(database, reader);
    expect(await run(['search', 'organ', '--server', address])).toEqual(
      await run(['search', 'organ', '--server', server]),
    );
    const refused = await run([
      'library',
      'publish',
      '--library',
      join(folder, 'mine'),
      '--server',
      address,
      '--replace',
    ]);
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/^chapeau: This account may not do that in .*\.\n$/);
  });

  it('say in one sentence what is wrong with a database', async () => {
    await newDatabase('nothing');
    await statements('nothing', "create role nobody login password 'nobody'");
    expect(await failure(addressOf('nothing'))).toMatch(/^No library was published in this/);
    await newDatabase('later');
    await run(['library', 'publish', '--server', addressOf('later')]);
    await statements('later', 'update chapeau.library set format = 99');
    expect(await failure(addressOf('later'))).toMatch(
      /has form 99, and this Chapeau reads form 3\./,
    );
    await statements(
      'later',
      'update chapeau.library set format = 3',
      'drop extension pg_trgm cascade',
    );
    expect(await failure(addressOf('later'))).toMatch(/^The database has no extension pg_trgm\./);
    expect(await failure(addressOf('later', 'nobody'))).toMatch(/^This account may not do that/);
    // To make the extension takes the right to create in the database.
    const may = await run(['library', 'publish', '--server', addressOf('nothing', 'nobody')]);
    expect([may.status, may.err]).toEqual([
      1,
      expect.stringContaining('no extension pg_trgm. Ask'),
    ]);
  });

  it('say in one sentence what is wrong with an address', async () => {
    expect(await failure(addressOf('commands', 'owner', 'wrong'))).toMatch(
      /know this name and pass/,
    );
    expect(await failure(addressOf('nowhere'))).toMatch(/is no database of that server/);
    for (const mode of ['verify-full', 'require']) {
      expect(await failure(`${addressOf('commands')}?sslmode=${mode}`)).toMatch(/speaks no TLS/);
    }
  });
});

/** What a search says that fails: one line, without its name in front. */
async function failure(address: string): Promise<string> {
  const { status, out, err } = await run(['search', 'organ', '--server', address]);
  expect([status, out]).toEqual([1, '']);
  expect(err.split('\n')).toHaveLength(2);
  expect(err).not.toMatch(/ at .*\.ts|Error:/);
  return err.replace('chapeau: ', '').trimEnd();
}

describe('an address that leads to no PostgreSQL', () => {
  it.each([
    ['mysql://me@host/database', /begins with postgres:\/\//],
    ['postgres://me@127.0.0.1:1/database', /^No PostgreSQL answers at 127\.0\.0\.1:1\/database\./],
    ['postgres://me@127.0.0.1:99999/database', /cannot be read/],
    ['postgres://me@[/database', /cannot be read/],
    ['postgres://me@127.0.0.1:1/d?sslmode=verify-full&sslrootcert=/no/file', /certificate/],
  ])('%s is refused in a sentence', async (address, sentence) => {
    expect(await failure(address)).toMatch(sentence);
  });

  /** A server of one answer; gives its port. */
  async function answering(bytes: Buffer | null) {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => (bytes ? socket.write(bytes) : socket.destroy()));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { url: `postgres://me:me@127.0.0.1:${port}/d`, close: () => server.close() };
  }

  it('is told when the other side hangs up', async () => {
    const { url, close } = await answering(null);
    expect(await failure(url)).toMatch(/^The connection to 127\.0\.0\.1:\d+\/d broke off\./);
    close();
  });

  it('is told when an old PostgreSQL answers', async () => {
    const text = (value: string) => Buffer.from(`${value}\0`);
    const message = (type: string, ...parts: Buffer[]) => {
      const body = Buffer.concat(parts);
      const length = Buffer.alloc(4);
      length.writeInt32BE(body.length + 4);
      return Buffer.concat([Buffer.from(type), length, body]);
    };
    const number = (value: number, bytes: number) => {
      const made = Buffer.alloc(bytes);
      made.writeIntBE(value, 0, bytes);
      return made;
    };
    const column = Buffer.concat([
      text('v'),
      ...[0, 0, 25, -1, -1, 0].map((each, at) => number(each, [4, 2, 4, 2, 4, 2][at] ?? 2)),
    ]);
    const ready = message('Z', Buffer.from('I'));
    // Whatever it is asked, it is PostgreSQL 9.6.
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => {
        socket.write(Buffer.concat([message('R', number(0, 4)), ready]));
        socket.once('data', () =>
          socket.write(
            Buffer.concat([
              message('T', number(1, 2), column),
              message('D', number(1, 2), number(5, 4), Buffer.from('90624')),
              message('C', text('SHOW')),
              ready,
            ]),
          ),
        );
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await failure(`postgres://me:me@127.0.0.1:${port}/d`)).toBe(
      'The server is PostgreSQL 9; a shared library needs PostgreSQL 14 or newer.',
    );
    server.close();
  });
});
