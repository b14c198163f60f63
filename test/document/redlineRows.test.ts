import { expect, it } from 'vitest';
import { redline } from '../../src/document/redline.ts';
import { redlineRows } from '../../src/document/redlineRows.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import { doc, fn, op, pp } from '../builders.ts';

const rivers = 'the shelters that municipal councils opened along the northern rivers';
const report = 'the Secretary-General to submit a report on legal aid for domestic workers';
const harbour = 'universities to study how debts bind seasonal workers to their recruiters';

const base = doc([
  pp(`Recalling ${rivers}`),
  op(`Requests ${report}`),
  op(`Invites ${harbour}`),
  op('Thanks the lighthouse keepers of all islands'),
]);
const draft = doc([
  pp(`Recalling with appreciation ${rivers}`),
  op(`Invites ${harbour}`),
  op(`Requests ${report} each year`),
  op('Decides to paint every harbour wall yellow'),
]);

/** What a row shows of one text: its words in both without those that only the other has. */
function side(runs: readonly Run[], gone: 'insertion' | 'deletion'): string {
  return textOf(runs.filter(({ proposals }) => !proposals?.some(({ kind }) => kind === gone)));
}

const words = (runs: readonly Run[] | null) => runs && textOf(runs);

function rows() {
  return redlineRows(redline(base, draft, { author: '', date: '' }).document);
}

it('each paragraph stands once, under its names in both texts', () => {
  const told = rows().map(({ fate, was, label }) => [fate, was, label]);
  expect(told).toContainEqual(['kept', 'Title', 'Title']);
  expect(told).toContainEqual(['changed', 'PP1', 'PP1']);
  expect(told).toContainEqual(['new', '', 'OP3']);
  expect(told).toContainEqual(['dropped', 'OP3', '']);
  const elsewhere = told.filter(([fate]) => fate === 'moved');
  expect(elsewhere).toHaveLength(1);
  expect(told).toHaveLength(6);
});

it('a moved paragraph has its words in both texts, and only what changed in them as changed', () => {
  const row = rows().find(({ fate }) => fate === 'moved');
  const [before, after] = [words(row?.before ?? null), words(row?.after ?? null)];
  expect(before?.split(' ')[0]).toBe(after?.split(' ')[0]);
  const changed = row?.together.filter(({ proposals }) => proposals !== undefined) ?? [];
  expect(textOf(changed).length).toBeLessThan(20);
});

it('a paragraph that was moved and changed shows the words of the base as taken out only', () => {
  const tours =
    'measures to eliminate sex tourism demand, especially for children, through all possible means';
  const now = tours.replace('eliminate sex tourism demand', 'end sex tourism');
  const others = [op(`Requests ${report}`), op(`Invites ${harbour}`)];
  const from = [op(`Urges Governments to strengthen ${tours}`), ...others];
  const to = [...others, op(`Urges Governments to intensify ${now}`)];
  const changes = redline(doc(from), doc(to), { author: '', date: '' });
  const row = redlineRows(changes.document).find(({ fate }) => fate === 'moved');
  expect(side(row?.together ?? [], 'insertion')).toBe(`Urges Governments to strengthen ${tours};`);
  expect(side(row?.together ?? [], 'deletion')).toBe(`Urges Governments to intensify ${now}.`);
});

it('a row has the words of either text, none of the other', () => {
  const row = rows().find(({ label }) => label === 'PP1');
  expect(words(row?.before ?? null)).toBe(`Recalling ${rivers},`);
  expect(words(row?.after ?? null)).toBe(`Recalling with appreciation ${rivers},`);
});

it('a note of which the words changed has a row', () => {
  const noted = (year: string) =>
    doc([op('Recalls the Convention', fn(`United Nations, Treaty Series, vol. 2237, ${year}.`))]);
  const found = redlineRows(
    redline(noted('1574'), noted('1575'), { author: '', date: '' }).document,
  );
  const row = found.find(({ label }) => label === 'Note 1');
  expect(words(row?.before ?? null)).toContain('1574');
  expect(words(row?.after ?? null)).toContain('1575');
});
