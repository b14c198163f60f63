import { expect, it } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { draftClauseId, readLineageFile } from '../../src/library/lineageFile.ts';
import { judgedLineageFile, type LineageJudgement } from '../../src/library/lineageJudgement.ts';

const pair = { later: 'A/2, OP1', earlier: 'A/1, OP1' };
const other = { later: 'A/2, OP2', earlier: 'A/1, OP7' };

/** The file after several judgements, one after another. */
function after(text: string | null, ...said: LineageJudgement[]): string {
  return said.reduce<string | null>(judgedLineageFile, text) ?? '';
}

it('a first judgement makes a file that is read as it was said', () => {
  const text = after(null, { ...pair, said: 'apart' }, { ...other, said: 'merged' });
  expect(readLineageFile(text)).toEqual({
    pairs: [{ ...other, kind: 'merged' }],
    apart: [pair],
    whole: [],
  });
  expect(JSON.parse(text)).toMatchObject({ format: 'chapeau lineage', version: 1 });
});

it('of one pair the last word holds', () => {
  const text = after(null, { ...pair, said: 'apart' }, { ...pair, said: 'reworded' });
  expect(readLineageFile(text)).toMatchObject({
    pairs: [{ ...pair, kind: 'reworded' }],
    apart: [],
  });
});

it('is taken back, and what was said of other pairs stays', () => {
  const said = after(null, { ...pair, said: 'apart' }, { ...other, said: 'same' });
  expect(readLineageFile(after(said, { ...pair, said: null }))).toMatchObject({
    pairs: [{ ...other, kind: 'same' }],
    apart: [],
  });
});

it('of a paragraph of a draft only what was said last holds', () => {
  const later = draftClauseId('k3m2abcd');
  const first = { later, earlier: 'A/1, OP1', said: 'reworded' } as const;
  const text = after(null, { ...other, said: 'same' }, first, { ...first, earlier: 'A/2, OP7' });
  expect(readLineageFile(text).pairs).toEqual([
    { ...other, kind: 'same' },
    { later, earlier: 'A/2, OP7', kind: 'reworded' },
  ]);
  const backAgain = after(text, { later, earlier: 'A/2, OP7', said: null });
  expect(readLineageFile(backAgain).pairs).toEqual([{ ...other, kind: 'same' }]);
});

it('keeps what people wrote beside the pairs', () => {
  const text = JSON.stringify({
    format: 'chapeau lineage',
    version: 1,
    note: 'Judged in Vienna',
    pairs: [{ ...pair, kind: 'moved', why: 'The group asked for it' }],
    whole: ['A/1'],
  });
  expect(JSON.parse(after(text, { ...other, said: 'apart' }))).toEqual({
    ...JSON.parse(text),
    apart: [other],
  });
});

it('a file that cannot be read is not written over', () => {
  expect(() => judgedLineageFile('pairs:', { ...pair, said: 'apart' })).toThrow(FileError);
});
