import { expect, it } from 'vitest';
import { made } from '../../src/app/made.ts';
import { type Making, sent } from '../../src/app/making.ts';
import { redline } from '../../src/document/redline.ts';
import { redlineRows } from '../../src/document/redlineRows.ts';
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
  const table = madeApart({ kind: 'table', title: 'Trafficking', names, rows });
  expect(table).toEqual(comparisonTableFile('Trafficking', names, rows));
});
