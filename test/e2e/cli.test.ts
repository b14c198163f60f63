import { execFile, spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutlineJson } from '../../src/cli/outlineJson.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/cli.js');
const sources = join(root, 'test/fixtures/sources');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-command-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function chapeau(...args: string[]): Promise<Ended> {
  return new Promise((ended) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { maxBuffer: 1 << 26 },
      (_, out, err) => ended({ status: child.exitCode, out, err }),
    );
  });
}

const texts = [
  {
    file: '000_36026c76f9539d49.txt',
    symbol: 'A/RES/73/146',
    pp: 38,
    sub: 0,
    op: 52,
    notes: 32,
    marks: 39,
  },
  {
    file: '001_42894bb7dab20eb1.txt',
    symbol: 'A/RES/79/154',
    pp: 38,
    sub: 0,
    op: 52,
    notes: 39,
    marks: 39,
  },
  {
    file: '004_dcca9aee8b0c3984.txt',
    symbol: 'A/RES/72/195',
    pp: 34,
    sub: 6,
    op: 22,
    notes: 14,
    marks: 17,
  },
  { file: '003_55609d2eda58ce13.txt', symbol: null, pp: 20, sub: 0, op: 28, notes: 14, marks: 19 },
];

async function outlineOf(file: string): Promise<OutlineJson> {
  const draft = at(`${file}.json`);
  expect((await chapeau('import', join(sources, file), '--out', draft)).status).toBe(0);
  const { status, out, err } = await chapeau('outline', draft);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as OutlineJson;
}

describe('chapeau import, then outline', () => {
  it.each(texts)(
    'gives the counts of $file',
    async ({ file, symbol, pp, sub, op, notes, marks }) => {
      const { documentSymbol, paragraphs, footnotes } = await outlineOf(file);
      const count = (part: string, depth: number) =>
        paragraphs.filter((paragraph) => paragraph.part === part && paragraph.depth === depth)
          .length;
      expect(documentSymbol).toBe(symbol);
      expect([count('preambular', 0), count('preambular', 1), count('operative', 0)]).toEqual([
        pp,
        sub,
        op,
      ]);
      expect(paragraphs).toHaveLength(pp + sub + op);
      expect(footnotes.map(({ marker }) => marker)).toEqual(
        Array.from({ length: notes }, (_, i) => i + 1),
      );
      expect(paragraphs.flatMap((paragraph) => paragraph.footnotes)).toHaveLength(marks);
    },
  );

  it('numbers operative paragraphs from 1 and ends them as a resolution does', async () => {
    const { paragraphs } = await outlineOf('001_42894bb7dab20eb1.txt');
    const operative = paragraphs.filter(({ part }) => part === 'operative');
    expect(operative.map(({ printed }) => printed)).toEqual(
      operative.map((_, index) => `${index + 1}.`),
    );
    expect(
      paragraphs.filter(({ part }) => part === 'preambular').every(({ text }) => /,$/.test(text)),
    ).toBe(true);
    expect(operative.slice(0, -1).every(({ text }) => /;$/.test(text))).toBe(true);
    expect(operative.at(-1)?.text).toMatch(/\.$/);
  });

  it('reproduces “Ibid.” as it is printed, and reports where it departs from the rule', async () => {
    const { footnotes } = await outlineOf('001_42894bb7dab20eb1.txt');
    const note = (marker: number) => footnotes[marker - 1]?.text;
    expect(note(1)).toBe('United Nations, Treaty Series, vol. 2225, No. 39574.');
    expect(note(2)).toBe('Ibid., vol. 2237, No. 39574.');
    expect(note(24)).toBe('United Nations, Treaty Series, vol. 2518, No. 44910.');
    expect(note(25)).toBe('Ibid., vol. 2220, No. 39481.');
    expect(note(39)).toBe('Ibid.');
    const { out } = await chapeau('import', join(sources, '001_42894bb7dab20eb1.txt'));
    expect(out).toMatch(/note 24.*Ibid/);
  });

  it('gives the subparagraphs of the eighth preambular paragraph of 72/195', async () => {
    const { paragraphs } = await outlineOf('004_dcca9aee8b0c3984.txt');
    const eighth = paragraphs.filter(({ label }) => label.startsWith('PP8'));
    expect(eighth.map(({ printed }) => printed)).toEqual([
      '',
      '(a)',
      '(b)',
      '(c)',
      '(d)',
      '(e)',
      '(f)',
    ]);
    expect(eighth[0]?.text).toBe('Reaffirming that the Global Plan of Action was developed:');
  });
});

describe('the other commands', () => {
  it('start a draft from each template, which outline and export read', async () => {
    for (const file of readdirSync(join(root, 'templates')).filter((name) =>
      /\.json$/.test(name),
    )) {
      const draft = at(`new-${file}`);
      const name = file.replace(/\.json$/, '');
      expect(await chapeau('new', '--template', name, '--out', draft)).toMatchObject({
        status: 0,
        err: '',
      });
      expect(JSON.parse((await chapeau('outline', draft)).out).paragraphs).toHaveLength(2);
      expect((await chapeau('export', draft, '--out', `${draft}.docx`)).status).toBe(0);
      expect(readFileSync(`${draft}.docx`).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('export a resolution twice to the same bytes', async () => {
    const draft = join(root, 'clause-library/79-154.json');
    await chapeau('export', draft, '--out', at('one.docx'));
    await chapeau('export', draft, '--out', at('two.docx'));
    expect(readFileSync(at('one.docx'))).toEqual(readFileSync(at('two.docx')));
  });

  it('search the resolutions that are built in', async () => {
    const { out } = await chapeau('search', '79/154', 'OP22', '--json');
    expect(JSON.parse(out)).toMatchObject([{ symbol: 'A/RES/79/154', label: 'OP22' }]);
    expect((await chapeau('search', 'Nansen Initiative')).out).toMatch(
      /^A\/RES\/79\/154, PP25 \(2024; nearly the same: A\/RES\/73\/146, PP23\)\n/,
    );
  });
});

describe('wrong input', () => {
  const draftText = () => readFileSync(join(root, 'clause-library/72-195.json'), 'utf8');
  const cases: [name: string, make: (path: string) => void, message: RegExp][] = [
    ['an empty file', (path) => writeFileSync(path, ''), /empty/],
    [
      'a JPEG named .json',
      (path) => writeFileSync(path, Buffer.from('ffd8ffe000104a464946000101', 'hex')),
      /not a Chapeau draft/,
    ],
    [
      'a draft of a later version',
      (path) => writeFileSync(path, draftText().replace('"version": 1', '"version": 2')),
      /later Chapeau/,
    ],
    [
      'a draft that is cut off',
      (path) => writeFileSync(path, draftText().slice(0, 5000)),
      /stops in the middle/,
    ],
    [
      'a document that breaks the schema',
      (path) => writeFileSync(path, draftText().replace('"enactingBody"', '"heading"')),
      /damaged/,
    ],
    [
      'a file of 200 MB',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 200 * 1024 * 1024);
      },
      /200 MB/,
    ],
    ['a file that is not there', () => {}, /no such file/],
  ];

  it.each(cases)('%s: one clear line, status 1, and nothing changed', async (_, make, message) => {
    const path = at('wrong.json');
    rmSync(path, { force: true });
    make(path);
    const before = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    for (const args of [
      ['outline', path],
      ['export', path, '--out', at('wrong.docx')],
    ]) {
      const { status, out, err } = await chapeau(...args);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(message);
      expect(err).toMatch(/^chapeau: [^\n]+\n$/);
    }
    expect((await chapeau('import', path)).status).toBe(1);
    expect(statSync(path, { throwIfNoEntry: false })?.mtimeMs).toBe(before);
    expect(
      readdirSync(folder).filter((name) => /docx$|tmp$/.test(name) && /wrong/.test(name)),
    ).toEqual([]);
  });

  it('of arguments gives status 2 and the usage', async () => {
    expect(await chapeau('frobnicate')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('usage'),
    });
  });
});

describe('a reader that stops reading', () => {
  it('ends the command quietly', async () => {
    const draft = join(root, 'clause-library/79-154.json');
    const child = spawn(process.execPath, [program, 'outline', draft]);
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((ended) => child.on('close', ended));
    expect([status, err]).toEqual([0, '']);
  });
});
