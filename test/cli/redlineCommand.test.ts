import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { type Draft, writeDraft } from '../../src/document/draftFile.ts';
import { outline } from '../../src/document/outline.ts';
import { importFile } from '../../src/import/importFile.ts';
import { importWord } from '../../src/import/importWord.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const base: Draft = {
  doc: doc([
    masthead({ documentSymbol: 'A/RES/73/5' }),
    pp('Recalling it'),
    op('Urges States'),
    op('Decides'),
  ]),
  origin: { name: 'A/RES/73/5', year: 2018, note: '' },
};
const draft: Draft = {
  doc: doc([
    masthead({ documentSymbol: 'A/C.3/81/L.1' }),
    pp('Recalling it'),
    op('Urges all States'),
    op('Decides'),
  ]),
  origin: null,
};

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-redline-'));
  writeFileSync(at('draft.json'), writeDraft(draft));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await chapeau(['redline', ...args], {
    print: (words) => {
      out += words;
    },
    complain: (words) => {
      err += words;
    },
    reader: () => ({ read: ({ bytes, name }) => importFile(bytes, name), close: () => {} }),
    progress: () => {},
    interruption: () => new AbortController().signal,
    libraryFolder: at('usual'),
    resolutions: () => [base],
    lineage: () => noCorrections,
    templates: () => new Map(),
  });
  return { status, out, err };
}

function words(file: string, changes: 'accepted' | 'rejected'): string[] {
  const { doc: read } = importWord(new Uint8Array(readFileSync(at(file))), { changes });
  return outline(read).entries.map(({ words }) => words.textContent);
}

it('tracks what a draft changed of a resolution of the library', async () => {
  const { status, out } = await run(
    '73/5',
    at('draft.json'),
    '--author',
    'Kenya',
    '--date',
    '2026-10-05',
    '--out',
    at('a.docx'),
  );
  expect([status, out.split('\n')[0]]).toEqual([
    0,
    '2 paragraphs kept, 1 changed, 0 moved, 0 new, 0 left out',
  ]);
  expect(words('a.docx', 'accepted')).toEqual(['Recalling it', 'Urges all States', 'Decides']);
  expect(words('a.docx', 'rejected')).toEqual(['Recalling it', 'Urges States', 'Decides']);
  const [by] = importWord(new Uint8Array(readFileSync(at('a.docx')))).doubts.flatMap(
    ({ reason }) => /changes .* by (.*)\.$/.exec(reason)?.[1] ?? [],
  );
  expect(by).toMatch(/^Kenya \(\d+\)$/);
});

async function tableXml(form: string): Promise<string> {
  const { status } = await run('73/5', at('draft.json'), '--as', form, '--out', at('t.docx'));
  expect(status).toBe(0);
  const parts = unzipSync(new Uint8Array(readFileSync(at('t.docx'))));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

it('writes a table of all paragraphs, or of those alone that changed', async () => {
  const [all, changed] = [await tableXml('table'), await tableXml('changed-rows')];
  expect([all.includes('Decides'), changed.includes('Decides')]).toEqual([true, false]);
  expect(changed).toContain('Urges');
});

it('writes a table with the symbols of both, and no path', async () => {
  const xml = await tableXml('table');
  expect(xml).toContain('>A/RES/73/5<');
  expect(xml).toContain('>A/C.3/81/L.1<');
  expect(xml).not.toContain(folder);
});

it('reads the base from a Word file, with its own changes accepted', async () => {
  expect((await run('73/5', at('draft.json'), '--out', at('a.docx'))).status).toBe(0);
  const { status, out } = await run(at('a.docx'), at('draft.json'), '--out', at('b.docx'));
  expect([status, out.split('\n')[0]]).toEqual([
    0,
    '3 paragraphs kept, 0 changed, 0 moved, 0 new, 0 left out',
  ]);
});

it('says what is wrong and writes nothing', async () => {
  const wrong = [
    [['73/5'], 2, 'BASE and DRAFT are to be two texts.'],
    [['73/5', at('draft.json')], 2, '--out is missing.'],
    [['73/5', at('draft.json'), '--out', at('draft.json')], 2, 'itself, which would be lost'],
    [
      ['73/5', at('draft.json'), '--date', 'today', '--out', at('a.docx')],
      2,
      '--date today is no day',
    ],
    [
      ['74/9', at('draft.json'), '--out', at('a.docx')],
      1,
      '74/9 is neither a resolution of the library nor a file.',
    ],
  ] as const;
  for (const [args, status, words] of wrong) {
    const result = await run(...args);
    expect([result.status, result.err]).toEqual([status, expect.stringContaining(words)]);
  }
  expect(() => readFileSync(at('a.docx'))).toThrow(/ENOENT/);
});
