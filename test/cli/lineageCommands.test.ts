import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chapeau } from '../../src/cli/chapeau.ts';
import { type Draft, writeDraft } from '../../src/document/draftFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { type LineageCorrections, noCorrections } from '../../src/library/lineageFile.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const rivers = 'the shelters that municipal councils opened along the northern rivers';
const debts = 'universities to study how debts bind seasonal workers to their recruiters';
const report =
  'Requests the Secretary-General to submit a report on legal aid for domestic workers';

const resolution = (documentSymbol: string, year: number, ...words: string[]): Draft => ({
  doc: doc([
    masthead({ documentSymbol }),
    pp(`Recalling ${rivers}`),
    ...words.map((each) => op(each)),
  ]),
  origin: { name: documentSymbol, year, note: '' },
});

const older = resolution('A/RES/73/5', 2018, `Invites ${debts}`, report);
const newer = resolution(
  'A/RES/79/5',
  2024,
  `Encourages ${debts}`,
  report,
  'Thanks the lighthouse keepers',
);

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chapeau-lineage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], lineage: LineageCorrections = noCorrections) {
  let [out, err] = ['', ''];
  const status = await chapeau(args, {
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
    resolutions: () => [newer, older],
    lineage: () => lineage,
    templates: () => new Map(),
  });
  return { status, out, err };
}

describe('chapeau lineage', () => {
  it('prints each year with its words, and what became of them', async () => {
    const { status, out, err } = await run(['lineage', '79/5', 'OP1']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(
      `A/RES/73/5, OP1 (2018)
  Invites ${debts};
  → A/RES/79/5, OP1: reworded; stronger: Invites to Encourages

A/RES/79/5, OP1 (2024), asked for
  Encourages ${debts};
`,
    );
  });

  it('prints the chain as JSON', async () => {
    const { out } = await run(['lineage', 'A/RES/73/5', 'op2', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      id: 'A/RES/73/5, OP2',
      steps: [
        {
          id: 'A/RES/73/5, OP2',
          symbol: 'A/RES/73/5',
          label: 'OP2',
          year: 2018,
          part: 'operative',
          text: `${report}.`,
          next: [{ to: 'A/RES/79/5, OP2', kind: 'same', strength: 'equal' }],
        },
        { id: 'A/RES/79/5, OP2', text: `${report};`, next: [] },
      ],
    });
  });

  it('says when a paragraph stands alone', async () => {
    expect((await run(['lineage', '79/5', 'OP3'])).out).toContain('nothing that it came from');
  });

  it('holds to what was judged, and to one’s own file above that', async () => {
    const pair = { later: 'A/RES/79/5, OP2', earlier: 'A/RES/73/5, OP2' };
    const ids = async (lineage: LineageCorrections) => {
      const { out } = await run(['lineage', '79/5', 'OP2', '--json'], lineage);
      return JSON.parse(out).steps.map(({ id }: { id: string }) => id);
    };
    const parted = { ...noCorrections, apart: [pair] };
    expect(await ids(parted)).toEqual([pair.later]);
    mkdirSync(at('usual'));
    const own = { format: 'chapeau lineage', version: 1, pairs: [{ ...pair, kind: 'same' }] };
    writeFileSync(at('usual/lineage.json'), JSON.stringify(own));
    expect(await ids(parted)).toEqual([pair.earlier, pair.later]);
  });

  it('goes on without a lineage file that cannot be read, and says so', async () => {
    mkdirSync(at('usual'));
    writeFileSync(at('usual/lineage.json'), 'pairs:');
    const { status, err } = await run(['lineage', '79/5', 'OP2']);
    expect(status).toBe(0);
    expect(err).toMatch(
      /^chapeau: lineage\.json in the library was left out: [^\n]*not JSON[^\n]*\n$/,
    );
  });

  it.each([
    [['lineage', '1/1', 'OP1'], 1, 'The library has no 1/1 OP1. There are A/RES/73/5, A/RES/79/5.'],
    [['lineage', '79/5', 'OP9'], 1, 'no paragraph OP9. It has PP1 and OP1 to OP3'],
    [['lineage', '79/5', 'debts'], 1, 'no paragraph “debts”'],
    [['lineage'], 2, 'SYMBOL and LABEL are missing'],
    [['lineage', '79/5'], 2, 'LABEL is missing'],
    [['lineage', '79/5', 'OP1', '--out', 'x'], 2, 'Unknown option'],
  ])('%j is refused', async (args, status, message) => {
    const result = await run(args);
    expect(result).toMatchObject({ status, out: '' });
    expect(result.err).toContain(message);
  });
});

describe('chapeau compare', () => {
  it('prints the counts and a line for each paragraph', async () => {
    const { status, out } = await run(['compare', '73/5', 'A/RES/79/5']);
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      'A/RES/79/5 beside A/RES/73/5: 2 kept, 1 changed, 1 new',
      expect.stringMatching(/^PP1 +kept from PP1: Recalling the shelters/),
      expect.stringMatching(
        /^OP1 +changed from OP1 \(stronger: Invites to Encourages\): Encourages/,
      ),
      expect.stringMatching(/^OP2 +kept from OP2: Requests/),
      expect.stringMatching(/^OP3 +new: Thanks the lighthouse keepers/),
      '',
    ]);
  });

  it('takes saved drafts', async () => {
    writeFileSync(at('draft.json'), writeDraft(resolution('', 2025, report)));
    const { status, out } = await run(['compare', '73/5', at('draft.json'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      earlier: 'A/RES/73/5',
      later: at('draft.json'),
      counts: { kept: 2, dropped: 1 },
      paragraphs: [
        { fate: 'kept', later: { label: 'PP1' } },
        { fate: 'dropped', later: null, earlier: [{ label: 'OP1' }] },
        { fate: 'kept', later: { label: 'OP1' }, earlier: [{ label: 'OP2' }] },
      ],
    });
  });

  it.each([
    [['compare', '73/5'], 2, 'A and B'],
    [['compare', '73/5', '79/5', 'x'], 2, 'x is too much'],
    [['compare', '73/5', '1/1'], 1, '1/1 is neither a resolution of the library nor a file'],
  ])('%j is refused', async (args, status, message) => {
    const result = await run(args);
    expect(result).toMatchObject({ status, out: '' });
    expect(result.err).toContain(message);
  });

  it('names a file that is no draft', async () => {
    writeFileSync(at('broken.json'), '{');
    const result = await run(['compare', '73/5', at('broken.json')]);
    expect(result.status).toBe(1);
    expect(result.err).toContain('broken.json: ');
  });
});

it('a lineage file is no resolution of the library', async () => {
  mkdirSync(at('usual'));
  const own = { format: 'chapeau lineage', version: 1, pairs: [] };
  writeFileSync(at('usual/lineage.json'), JSON.stringify(own));
  expect(await run(['library', 'list'])).toMatchObject({ status: 0, err: '' });
  expect((await run(['library', 'list'])).out).toContain('nothing in');
  expect(readdirSync(at('usual'))).toEqual(['lineage.json']);
});
