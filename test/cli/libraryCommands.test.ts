import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { usualLibraryFolder } from '../../src/cli/personalLibrary.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const text = (documentSymbol: string, words: string) =>
  writeDraft({
    doc: doc([masthead({ documentSymbol }), pp('Recalling one thing'), op(words)]),
    origin: null,
  });

let folder = '';
const at = (name: string) => join(folder, name);
const put = (name: string, content: string) => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), content);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-library-'));
  put('in/one.chapeau', text('A/RES/81/5', 'Urges States to end sex tourism'));
  put('in/deep/two.json', text('A/C.3/81/L.9', 'Encourages Member States to plant olive trees'));
  put('in/photo.jpg', 'x');
  put('in/.hidden.json', 'x');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Given {
  readonly signal?: AbortSignal;
  onProgress?(text: string | null): void;
}

async function run(args: readonly string[], { signal, onProgress }: Given = {}) {
  let [out, err] = ['', ''];
  const status = await chapeau(args, {
    print: (words) => {
      out += words;
    },
    complain: (words) => {
      err += words;
    },
    reader: () => ({ read: ({ bytes, name }) => importFile(bytes, name), close: () => {} }),
    progress: (words) => onProgress?.(words),
    interruption: () => signal ?? new AbortController().signal,
    libraryFolder: at('usual'),
    resolutions: () => [],
    lineage: () => noCorrections,
    templates: () => new Map(),
  });
  return { status, out, err };
}

/** The texts in the folder of the library, whose index is hidden. */
const kept = () => readdirSync(at('usual')).filter((name) => !name.startsWith('.'));

const add = (...args: string[]) => run(['library', 'add', ...args]);

describe('chapeau library add', () => {
  it('keeps the texts of a folder and of the folders in it, and says so', async () => {
    const { status, out, err } = await add(at('in'));
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^2 files: 2 read and added\. 1 file of other kinds was left alone\.\n/);
    expect(out).toContain('A/C.3/81/L.9: a draft, whose language is not agreed');
    expect(kept()).toEqual(['A-C.3-81-L.9.json', 'A-RES-81-5.json']);
  });

  it('adds nothing twice', async () => {
    await add(at('in'));
    const before = readFileSync(at('usual/A-RES-81-5.json'), 'utf8');
    expect(await add(at('in/one.chapeau'), at('in'))).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^2 files: 0 read and added, 2 already there/),
    });
    expect(readFileSync(at('usual/A-RES-81-5.json'), 'utf8')).toBe(before);
  });

  it('leaves the text of a symbol as it is until --replace takes another', async () => {
    await add(at('in'));
    put('new.json', text('A/RES/81/5', 'Urges all States to end sex tourism'));
    const told = await add(at('new.json'));
    expect([told.status, told.out]).toEqual([0, expect.stringContaining('--replace takes')]);
    expect(readFileSync(at('usual/A-RES-81-5.json'), 'utf8')).not.toContain('all States');
    expect((await add(at('new.json'), '--replace')).out).toContain('1 replaced');
    expect(readFileSync(at('usual/A-RES-81-5.json'), 'utf8')).toContain('all States');
  });

  it('says in a line each what it refused and why, and ends with 1', async () => {
    put('in/cut.chapeau', text('A/RES/81/6', 'Urges').slice(0, 400));
    const { status, out } = await add(at('in'), at('nowhere.pdf'));
    expect(status).toBe(1);
    expect(out).toContain('4 files: 2 read and added, 2 refused.');
    expect(out).toMatch(/cut\.chapeau: This file stops in the middle/);
    expect(out).toMatch(/nowhere\.pdf: There is no such file/);
  });

  it('keeps what was added when it is interrupted, and says what is left', async () => {
    const interrupting = new AbortController();
    const onProgress = (words: string | null) => {
      if (words?.startsWith('2 of 2')) interrupting.abort();
    };
    const given = { signal: interrupting.signal, onProgress };
    // What is being read when the signal comes is a thread's; here reading a draft just goes on.
    const { status, out, err } = await run(['library', 'add', at('in')], given);
    expect([status, err]).toEqual([1, expect.stringContaining('Cancelled')]);
    expect(out).toMatch(/^2 files: /);
    // Nothing half-written; the index has what was added.
    const others = readdirSync(at('usual')).filter((name) => !name.endsWith('.json'));
    expect(others).toEqual(['.index']);
  });

  it('wants a path', async () => {
    expect(await add()).toMatchObject({ status: 2, out: '' });
    expect(await run(['library'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('library add, library list, library remove'),
    });
  });

  it('does not take a file for its folder', async () => {
    const { status, err } = await add(at('in'), '--dir', at('in/one.chapeau'));
    expect([status, err]).toEqual([1, expect.stringContaining('This is a file, not a folder')]);
  });
});

describe('chapeau search', () => {
  it('finds what was added, and says of a draft that it is one', async () => {
    await add(at('in'), '--dir', at('mine'));
    const { out } = await run(['search', 'olive trees', '--dir', at('mine')]);
    expect(out).toContain('A/C.3/81/L.9, OP1 (draft, not agreed)');
    expect((await run(['search', 'olive trees'])).out).toMatch(/^No agreed language/);
  });

  it('leaves out a file that it cannot read, and says so', async () => {
    await add(at('in'));
    put('usual/broken.json', '{"format": "chapeau draft"');
    const { status, out, err } = await run(['search', 'sex tourism']);
    expect([status, err]).toEqual([0, expect.stringMatching(/broken\.json.*left out/)]);
    expect(out).toContain('A/RES/81/5, OP1');
  });
});

describe('chapeau library list and remove', () => {
  it('name what there is, and take it out by symbol or file', async () => {
    await add(at('in'));
    const { out } = await run(['library', 'list']);
    expect(out).toMatch(/^A\/C\.3\/81\/L\.9: .*\(draft, not agreed\), A-C\.3-81-L\.9\.json\n/);
    expect((await run(['library', 'remove', 'a/res/81/5', 'A-C.3-81-L.9'])).status).toBe(0);
    expect(kept()).toEqual([]);
    expect((await run(['library', 'list'])).out).toContain('nothing');
  });

  it('take nothing out when one of the names is none', async () => {
    await add(at('in'));
    const { status, err } = await run(['library', 'remove', 'A/RES/81/5', 'A/RES/1/1']);
    expect([status, err]).toEqual([1, expect.stringContaining('has no A/RES/1/1')]);
    expect(existsSync(at('usual/A-RES-81-5.json'))).toBe(true);
  });

  it('say that a folder which was named is not there', async () => {
    const { status, err } = await run(['library', 'list', '--dir', at('gone')]);
    expect([status, err]).toEqual([1, expect.stringContaining('There is no such folder')]);
  });
});

it.each([
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/Chapeau/library'],
  ['linux', {}, '/home/a/.local/share/Chapeau/library'],
  ['darwin', {}, '/home/a/Library/Application Support/Chapeau/library'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Chapeau/library'],
] as const)('on %s with %j the library is usually in %s', (platform, variables, folder) => {
  expect(usualLibraryFolder(platform, variables, '/home/a').replaceAll('\\', '/')).toBe(folder);
});
