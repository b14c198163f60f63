import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { writeDraft } from '../../src/document/draftFile.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { adoptionLine, doc, masthead, op, pp } from '../builders.ts';

const adopted = doc([
  masthead({ documentSymbol: 'A/RES/79/154' }),
  op('Urges Governments to establish shelters for victims of trafficking in persons'),
  adoptionLine('53rd', '17 December 2024'),
]);
const draft = doc([
  pp('Welcoming the museum of sailing'),
  op('Urges Governments to establish safe houses for victims of trafficking in persons'),
]);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-match-'));
  writeFileSync(join(folder, 'draft.json'), writeDraft({ doc: draft, origin: null }));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await chapeau(args, {
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    reader: () => ({ read: () => Promise.reject(new Error('nothing is read')), close: () => {} }),
    progress: () => {},
    interruption: () => new AbortController().signal,
    libraryFolder: join(folder, 'library'),
    resolutions: () => [{ doc: adopted, origin: null }],
    lineage: () => noCorrections,
    templates: () => new Map(),
  });
  return { status, out, err };
}

describe('chapeau match', () => {
  it('prints the share of agreed words for each paragraph and for the draft', async () => {
    const { out } = await run('match', join(folder, 'draft.json'));
    expect(out.split('\n')).toEqual([
      'PP1: 0 % agreed, 0 % near, 5 of 5 words new',
      'OP1: 83 % agreed, 16 % near, 0 of 12 words new (A/RES/79/154, OP1)',
      'The draft: 58 % agreed, 11 % near, 5 of 17 words new',
      '',
    ]);
  });

  it('prints every span with its source as JSON', async () => {
    const { out } = await run('match', join(folder, 'draft.json'), '--json');
    const { words, paragraphs } = JSON.parse(out);
    expect(words).toEqual({ exact: 10, near: 2, new: 5 });
    expect(paragraphs[1].spans).toMatchObject([
      {
        kind: 'exact',
        text: 'Urges Governments to establish',
        times: 1,
        clauses: [{ symbol: 'A/RES/79/154', label: 'OP1', year: 2024 }],
      },
      { kind: 'near', text: 'safe houses', adopted: 'shelters' },
      { kind: 'exact', text: 'for victims of trafficking in persons' },
    ]);
  });

  it('writes the report for Word, and as JSON, by the ending of its name', async () => {
    const draft = join(folder, 'draft.json');
    const [word, data] = [join(folder, 'report.docx'), join(folder, 'report.json')];
    const { out } = await run('match', draft, '--out', word);
    expect(out).toMatch(/The draft: 58 % agreed.*\nWritten: .*report\.docx\n$/);
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
    await run('match', draft, '--out', data);
    const printed = await run('match', draft, '--json');
    expect(readFileSync(data, 'utf8')).toBe(printed.out);
  });

  it('refuses to write over the draft, or a file of another kind', async () => {
    const draft = join(folder, 'draft.json');
    expect((await run('match', draft, '--out', draft)).status).toBe(2);
    const { status, err } = await run('match', draft, '--out', join(folder, 'report.pdf'));
    expect([status, err]).toEqual([2, expect.stringContaining('must end with .docx or .json')]);
  });

  it('refuses a file that is no draft in one line', async () => {
    writeFileSync(join(folder, 'other.json'), '{}');
    const { status, err } = await run('match', join(folder, 'other.json'));
    expect(status).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
