import { expect, test } from 'vitest';
import { countsOf } from '../../src/import/countsOf.ts';
import { importText } from '../../src/import/importText.ts';
import { settle } from '../../src/import/settle.ts';
import { sources } from './sources.ts';

test('the counts of 79/154 are those of its text', () => {
  const { doc, printed } = importText(sources.s79.text);
  expect(countsOf(doc, printed)).toMatchObject({
    preambular: 38,
    operative: 52,
    headings: 0,
    annexes: 0,
    notes: 39,
    marks: 39,
    differing: [],
  });
});

test('a label that differs from the printed one is told, and no longer when a change mends it', () => {
  const { doc, printed } = importText(
    'The General Assembly,\n\n1. Urges:\n\n(a) A:\n\n(j) B;\n\n2. Decides.',
  );
  expect(countsOf(doc, printed).differing).toEqual([
    { paragraph: 'op1a.i', label: 'OP1 (a) (i)', stands: '(j)', counted: '(i)' },
  ]);
  const joined = settle(doc, 'op1a.i', { kind: 'join' });
  expect(joined && countsOf(joined, printed).differing).toEqual([]);
});

test('a change that shifts numbers shows in the paragraphs after it', () => {
  const { doc, printed } = importText(
    'The General Assembly,\n\n1. Urges;\n\n2. Decides;\n\n3. Ends.',
  );
  const joined = settle(doc, 'op2', { kind: 'join' }, printed);
  expect(joined && countsOf(joined, printed).differing).toEqual([
    { paragraph: 'op3', label: 'OP2', stands: '3.', counted: '2.' },
  ]);
});
