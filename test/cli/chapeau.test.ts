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
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { type Draft, readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { doc, fn, masthead, op, pp } from '../builders.ts';

const draft: Draft = {
  doc: doc([
    masthead({ documentSymbol: 'A/RES/81/5', session: 81 }),
    pp('Recalling the Convention', fn('Resolution 70/1')),
    op('Urges Governments to eliminate sex tourism'),
    op('Requests a report'),
  ]),
  origin: null,
};
const draftText = writeDraft(draft);
const source = resolve(import.meta.dirname, '../fixtures/sources/004_dcca9aee8b0c3984.txt');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-cli-'));
  writeFileSync(at('draft.json'), draftText);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const status = await chapeau(args, {
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    reader: () => ({
      read: ({ bytes, name }) => importFile(bytes, name),
      close: () => {},
    }),
    progress: () => {},
    interruption: () => new AbortController().signal,
    libraryFolder: at('library'),
    resolutions: () => [draft],
    lineage: () => noCorrections,
    templates: () => new Map([['plenary-draft', draftText]]),
  });
  return { status, out, err };
}

const refused = (status: number, message: string | RegExp) => ({
  status,
  out: '',
  err: expect.stringMatching(message),
});

describe('chapeau import', () => {
  it('writes the draft and prints what it found, with the doubts', async () => {
    const { status, out, err } = await run('import', source, '--out', at('new.json'));
    expect([status, err]).toEqual([0, '']);
    const [head, counts, doubts] = out.split('\n');
    expect(head).toBe(
      'A/RES/72/195: Improving the coordination of efforts against trafficking in persons',
    );
    expect(counts).toBe(
      '34 preambular paragraphs with 6 subparagraphs, 22 operative paragraphs, 14 footnotes with 17 marks',
    );
    expect(doubts).toMatch(/^\d+ doubts?:$|^No doubts\.$/);
    expect(out).toContain(`Written: ${at('new.json')}`);
    expect(readDraft(readFileSync(at('new.json'), 'utf8')).doc.childCount).toBeGreaterThan(50);
  });

  it('writes nothing without --out', async () => {
    expect((await run('import', source)).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['draft.json']);
  });

  it('does not write over the file it reads', async () => {
    const path = at('draft.json');
    expect(await run('import', path, '--out', path)).toEqual(refused(2, 'would be lost'));
    expect(readFileSync(path, 'utf8')).toBe(draftText);
  });

  it('says of a draft that it is one already', async () => {
    expect(await run('import', at('draft.json'))).toEqual(refused(1, 'is a Chapeau draft already'));
  });
});

describe('chapeau outline', () => {
  it('prints JSON', async () => {
    const { status, out } = await run('outline', at('draft.json'));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      documentSymbol: 'A/RES/81/5',
      paragraphs: [{ label: 'PP1', footnotes: [1] }, { label: 'OP1' }, { label: 'OP2' }],
      footnotes: [{ marker: 1, text: 'Resolution 70/1.' }],
    });
  });
});

describe('chapeau export', () => {
  it('writes a text that import reads back as the same draft', async () => {
    expect(
      (await run('export', at('draft.json'), '--to', 'text', '--out', at('a.txt'))).status,
    ).toBe(0);
    expect(readFileSync(at('a.txt'), 'utf8')).toContain('\n\n1. Urges Governments');
    expect((await run('import', at('a.txt'), '--out', at('b.json'))).status).toBe(0);
    expect(readFileSync(at('b.json'), 'utf8')).toBe(draftText);
  });

  it('knows no other form', async () => {
    const answer = await run('export', at('draft.json'), '--to', 'rtf', '--out', at('a.rtf'));
    expect(answer).toEqual(refused(2, 'it is text or word'));
  });

  it('writes the Word file', async () => {
    expect((await run('export', at('draft.json'), '--out', at('a.docx'))).status).toBe(0);
    const written = new Uint8Array(readFileSync(at('a.docx')));
    expect(written).toEqual(wordFile(readDraft(draftText).doc));
  });

  it('writes it in another form on request, and knows three', async () => {
    const given = ['export', at('draft.json'), '--out', at('a.docx'), '--layout'];
    expect((await run(...given, 'manuscript')).status).toBe(0);
    const written = new Uint8Array(readFileSync(at('a.docx')));
    expect(written).toEqual(wordFile(readDraft(draftText).doc, 'manuscript'));
    expect(await run(...given, 'book')).toEqual(refused(2, 'none of draft, adopted, manuscript'));
    expect(await run(...given, 'draft', '--to', 'text')).toEqual(refused(2, 'of Word files'));
  });

  it('does not write over the draft', async () => {
    const path = at('draft.json');
    expect(await run('export', path, '--out', path)).toEqual(refused(2, 'would be lost'));
    expect(readFileSync(path, 'utf8')).toBe(draftText);
  });

  it('is not written under the name of another kind of file', async () => {
    const exported = (out: string, ...rest: string[]) =>
      run('export', at('draft.json'), '--out', at(out), ...rest);
    expect(await exported('a.pdf')).toEqual(refused(2, 'is not .pdf: end it with .docx'));
    expect(await exported('a.docx', '--to', 'text')).toEqual(refused(2, 'end it with .txt'));
    expect(existsSync(at('a.pdf')) || existsSync(at('a.docx'))).toBe(false);
    expect((await exported('A_C.3_81_L.12')).status).toBe(0);
    const redline = await run('redline', '79/154', at('draft.json'), '--out', at('a.pdf'));
    expect(redline).toEqual(refused(2, 'is not .pdf'));
  });
});

describe('chapeau search', () => {
  it('prints symbol, label and words', async () => {
    expect(await run('search', 'sex', 'tourism')).toEqual({
      status: 0,
      out: 'A/RES/81/5, OP1\n  Urges Governments to eliminate sex tourism;\n',
      err: '',
    });
  });

  it('prints the notes', async () => {
    expect((await run('search', 'Convention')).out).toContain('  note: Resolution 70/1.');
  });

  it('prints JSON with --json, wherever it stands', async () => {
    const { out } = await run('search', '--json', 'sex tourism');
    expect(JSON.parse(out)).toMatchObject([
      {
        source: 'A/RES/81/5',
        label: 'OP1',
        part: 'operative',
        openingPhrase: 'Urges',
        id: 'A/RES/81/5, OP1',
        symbol: 'A/RES/81/5',
        text: 'Urges Governments to eliminate sex tourism;',
        citations: [],
        matches: [{ from: 31, to: 42 }],
      },
    ]);
  });

  it('keeps to a part and to so many', async () => {
    const found = async (...options: string[]) =>
      (
        JSON.parse(
          (await run('search', 'Convention tourism', '--json', ...options)).out,
        ) as unknown[]
      ).length;
    expect(await found('--limit', '1')).toBe(1);
    expect(await found('--part', 'preambular')).toBeLessThan(await found());
    expect(await run('search', 'tourism', '--part', 'middle')).toMatchObject({ status: 2 });
    expect(await run('search', 'tourism', '--limit', 'few')).toMatchObject({ status: 2 });
  });

  it('keeps to a resolution, a body, years, an opening phrase and an addressee', async () => {
    const found = async (...options: string[]) =>
      (JSON.parse((await run('search', 'tourism', '--json', ...options)).out) as unknown[]).length;
    expect(await found('--source', '81/5')).toBe(1);
    expect(await found('--body', 'general assembly')).toBe(1);
    expect(await found('--body', 'Human Rights Council')).toBe(0);
    expect(await found('--phrase', 'urges', '--addressee', 'Governments')).toBe(1);
    expect(await found('--phrase', 'Invites')).toBe(0);
    expect(await found('--addressee', 'Member States')).toBe(0);
    expect(await found('--years', '1990-2000')).toBe(0);
    expect(await run('search', 'tourism', '--source', '1/1')).toMatchObject({ status: 1 });
  });

  it.each(['soon', '18', '2018-2006', '-', ''])('refuses the years %j', async (years) => {
    expect(await run('search', 'tourism', `--years=${years}`)).toMatchObject({ status: 2 });
  });

  it('looks in another library alone', async () => {
    expect(await run('search', 'tourism', '--library', at('nowhere'))).toMatchObject({ status: 1 });
    mkdirSync(at('other'));
    const { out } = await run('search', 'tourism', '--library', at('other'));
    expect(out).toBe('No agreed language has these words.\n');
  });

  it('says when nothing has the words', async () => {
    expect(await run('search', 'zzzz')).toMatchObject({ status: 0, err: '' });
    expect((await run('search', 'zzzz', '--json')).out).toBe('[]\n');
  });
});

describe('chapeau new', () => {
  it('writes the template as a draft', async () => {
    const { status } = await run('new', '--template', 'plenary-draft', '--out', at('new.json'));
    expect(status).toBe(0);
    expect(readFileSync(at('new.json'), 'utf8')).toBe(draftText);
  });

  it('takes the name of the template’s file as well', async () => {
    const made = await run('new', '--template', 'plenary-draft.json', '--out', at('new.json'));
    expect([made.status, made.err]).toEqual([0, '']);
    expect(readFileSync(at('new.json'), 'utf8')).toBe(draftText);
  });

  it('names the templates when there is none of that name', async () => {
    expect(await run('new', '--template', 'x', '--out', at('a'))).toEqual(
      refused(2, 'There are plenary-draft'),
    );
  });
});

describe('help', () => {
  it('names every command and the exit statuses', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    for (const name of ['import', 'outline', 'export', 'search', 'new', '--version', 'plenary']) {
      expect(out).toContain(name);
    }
  });

  it('is given for a command as well', async () => {
    expect((await run('export', '--help')).status).toBe(0);
  });

  it.each([['-h'], ['help'], ['export', '-h']])('is found by %s %s', async (...asked) => {
    expect(await run(...asked)).toEqual(await run('--help'));
  });

  it('is the version with --version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'A command is missing'],
    [['frobnicate'], 'There is no command frobnicate'],
    [['toString'], 'There is no command toString'],
    [['import'], 'FILE is missing'],
    [['outline'], 'DRAFT is missing'],
    [['outline', ''], 'DRAFT is missing'],
    [['outline', 'a', 'b'], 'b is too much'],
    [['outline', 'a', '--json'], 'Unknown option'],
    [['export', 'a'], '--out is missing'],
    [['export', 'a', '--out'], 'argument missing'],
    [['search'], 'WORDS are missing'],
    [['search', '--json'], 'WORDS are missing'],
    [['new', '--out', 'a'], '--template is missing'],
    [['import', source, '--out', ''], '--out is missing'],
    [['new', 'x', '--template', 'plenary-draft', '--out', 'a'], 'x is too much'],
  ])('%j is refused with status 2 and the usage', async (args, message) => {
    const result = await run(...args);
    expect(result).toEqual(refused(2, message));
    expect(result.err).toContain('usage: chapeau');
  });
});

describe('a file that cannot be read', () => {
  const cases: [string, string | Uint8Array | null, RegExp][] = [
    ['that is not there', null, /There is no such file/],
    ['that is empty', '', /empty/],
    [
      'that is a JPEG',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]),
      /chapeau import FILE/,
    ],
    [
      'that is the text of a resolution',
      'The General Assembly,',
      /chapeau import FILE --out DRAFT/,
    ],
    ['of a later version', draftText.replace('"version": 1', '"version": 2'), /later Chapeau/],
    ['that is cut off', draftText.slice(0, draftText.length / 2), /stops in the middle/],
    ['that breaks the schema', draftText.replace('"enactingBody"', '"body"'), /damaged/],
    ['that is another JSON', '{"a": 1}', /not a Chapeau draft/],
  ];

  it.each(cases)('%s gives status 1 and one line with its name', async (_, content, message) => {
    if (content !== null) writeFileSync(at('given.json'), content);
    for (const args of [['outline'], ['export', '--out', at('a.docx')]]) {
      const result = await run(...args, at('given.json'));
      expect(result).toEqual(refused(1, message));
      expect(result.err).toMatch(/^chapeau: [^\n]*given\.json: [^\n]+\n$/);
    }
    expect(existsSync(at('a.docx'))).toBe(false);
  });

  it('and is a Word file is told to be imported first, by whatever reads drafts', async () => {
    writeFileSync(at('given.docx'), wordFile(draft.doc));
    for (const [name, ...others] of [
      ['match'],
      ['take', at('draft.json')],
      ['compare', '79/154'],
    ]) {
      const result = await run(name ?? '', at('given.docx'), ...others);
      expect(result).toEqual(refused(1, 'chapeau import FILE --out DRAFT'));
    }
  });

  it('and is a folder gives status 1', async () => {
    expect(await run('outline', folder)).toEqual(refused(1, 'This is a folder'));
  });
});

describe('a file that cannot be written', () => {
  it.each(['nowhere/a.json', 'draft.json/a.json', 'folder'])('%s gives status 1', async (name) => {
    mkdirSync(at('folder'));
    const result = await run('new', '--template', 'plenary-draft', '--out', at(name));
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toMatch(/^chapeau: [^\n]+\n$/);
    expect(readdirSync(folder).sort()).toEqual(['draft.json', 'folder']);
    expect(readFileSync(at('draft.json'), 'utf8')).toBe(draftText);
  });
});
