import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { combined, noCorrections, readLineageFile } from '../../src/library/lineageFile.ts';

const file = (fields: object) =>
  JSON.stringify({ format: 'chapeau lineage', version: 1, ...fields });
const pair = { later: 'A/2, OP1', earlier: 'A/1, OP1' };

it('reads pairs, pairs that are none, and what was judged whole', () => {
  const fields = { pairs: [{ ...pair, kind: 'moved' }], apart: [pair], whole: ['A/1'] };
  expect(readLineageFile(file(fields))).toEqual(fields);
});

it('needs none of them, and leaves other fields to people', () => {
  expect(readLineageFile(file({ doubtful: [{ ...pair, note: 'Who knows?' }] }))).toEqual(
    noCorrections,
  );
});

it('reads the file that is shipped', () => {
  const path = new URL('../../clause-library/lineage/four-resolutions.json', import.meta.url);
  const { pairs, whole } = readLineageFile(readFileSync(path, 'utf8'));
  expect(pairs).toHaveLength(148);
  expect(whole).toContain('2006 text');
});

it.each([
  ['no JSON', 'pairs:', /not JSON/],
  ['a draft', '{"format": "chapeau draft"}', /no lineage file/],
  ['a list', '[]', /no lineage file/],
  ['a later version', file({ version: 2 }), /later Chapeau/],
  ['pairs that are no list', file({ pairs: {} }), /“pairs” .* a list/],
  [
    'a pair without an end',
    file({ pairs: [{ later: 'A/2, OP1', kind: 'same' }] }),
    /Pair 1 of “pairs”/,
  ],
  ['a kind that is none', file({ pairs: [{ ...pair, kind: 'copied' }] }), /same, reworded/],
  ['a clause from itself', file({ apart: [{ later: 'A, OP1', earlier: 'A, OP1' }] }), /both sides/],
  ['a pair that is a word', file({ apart: ['A'] }), /Pair 1 of “apart”/],
  ['whole that is a word', file({ whole: 'A/1' }), /“whole”/],
])('says what is wrong with %s', (_, text, message) => {
  expect(() => readLineageFile(text)).toThrow(FileError);
  expect(() => readLineageFile(text)).toThrow(message);
});

it('the later corrections hold over the earlier ones', () => {
  const shipped = { ...noCorrections, pairs: [{ ...pair, kind: 'same' as const }], whole: ['A/1'] };
  const own = { ...noCorrections, apart: [pair], whole: ['A/2'] };
  expect(combined([shipped, own])).toEqual({ pairs: [], apart: [pair], whole: ['A/1', 'A/2'] });
  expect(combined([own, shipped])).toMatchObject({ pairs: shipped.pairs, apart: [] });
});
