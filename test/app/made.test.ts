import { expect, it } from 'vitest';
import { made } from '../../src/app/made.ts';
import { type MadeComparison, type Making, sent } from '../../src/app/making.ts';
import { redline } from '../../src/document/redline.ts';
import { redlineRows } from '../../src/document/redlineRows.ts';
import { agreedReportFile, type ReportedDraft } from '../../src/export/agreedReport.ts';
import { comparisonTableFile } from '../../src/export/comparisonTable.ts';
import { redlineFile, wordFile } from '../../src/export/wordFile.ts';
import { doc, fn, op, pp } from '../builders.ts';

const base = doc([pp('Recalling one thing'), op('Urges States to act')]);
const draft = doc([pp('Recalling another thing', fn('Ibid.')), op('Urges all States to act')]);
const by = { author: 'Norway', date: '2026-10-05T00:00:00Z' };

/** As it is made on the other side of a worker. */
const madeApart = (making: Making) => structuredClone(made(structuredClone(making)));

it('makes the same Word file beside the window as in it', () => {
  const making = { kind: 'word', doc: sent(draft), layout: 'manuscript' } as const;
  expect(madeApart(making)).toEqual(wordFile(draft, 'manuscript'));
});

it('makes the same redline, by whom and when it is stated', () => {
  const making = { kind: 'redline', base: sent(base), doc: sent(draft), by } as const;
  expect(madeApart(making)).toEqual(redlineFile(redline(base, draft, by), draft));
});

it('compares, and makes the same table of what it found', () => {
  const compared = madeApart({ kind: 'comparison', base: sent(base), doc: sent(draft) });
  const { document, summary } = redline(base, draft, { author: '', date: '' });
  const rows = redlineRows(document);
  expect(compared).toEqual({ summary, rows });
  const names = ['79/154', 'Draft'] as const;
  for (const extent of ['all', 'changes'] as const) {
    const table = madeApart({ kind: 'table', title: 'Trafficking', names, rows, extent });
    expect(table).toEqual(comparisonTableFile('Trafficking', names, rows, extent));
  }
});

const account: ReportedDraft = {
  words: { exact: 2, near: 0, new: 1 },
  paragraphs: ['OP1', 'OP2'].map((label) => ({
    ...{ label, text: 'Urges States', words: { exact: 1, near: 0, new: 1 } },
    spans: [{ kind: 'new', from: 0, to: 5, text: 'Urges', times: 0, adopted: '', clauses: [] }],
  })),
};

it('makes the same report of agreed words', () => {
  const making = { kind: 'report', title: 'Trafficking', account } as const;
  expect(madeApart(making)).toEqual(agreedReportFile('Trafficking', account));
});

const { rows } = made({ kind: 'comparison', base: sent(base), doc: sent(draft) }) as MadeComparison;
const makings: readonly Making[] = [
  { kind: 'word', doc: sent(draft) },
  { kind: 'redline', base: sent(base), doc: sent(draft), by },
  { kind: 'comparison', base: sent(base), doc: sent(draft) },
  { kind: 'table', title: 'Trafficking', names: ['79/154', 'Draft'], rows, extent: 'all' },
  { kind: 'report', title: 'Trafficking', account },
];

it.each(makings)('tells how much of a $kind is done, paragraph after paragraph', (making) => {
  const shares: number[] = [];
  made(making, (share) => shares.push(share));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(new Set(shares).size).toBeGreaterThanOrEqual(3);
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares[0]).toBeLessThan(0.6);
  expect(shares.at(-1)).toBeCloseTo(1);
});
