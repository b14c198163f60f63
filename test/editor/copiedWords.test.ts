import { CellSelection } from 'prosemirror-tables';
import { expect, test } from 'vitest';
import { copiedWords } from '../../src/editor/copiedWords.ts';
import { cell, doc, fn, op, pp, ref, row, sub, table } from '../builders.ts';
import { TestDraft } from './draft.ts';

const text = () =>
  new TestDraft(
    doc([
      pp('Recalling the Convention', fn('A/79/1'), ' and all'),
      op('Urges States:', sub('To act,'), sub('To report as in ', ref('p1'), ' only')),
      op('Decides to remain seized'),
    ]),
  );

test('words of one paragraph are copied as they stand, without footnote marks', () => {
  const draft = text();
  expect(copiedWords(draft.at('the Convention', ' and all').state)).toBe('the Convention');
});

test('whole paragraphs are copied with their numbers, terminal marks and notes', () => {
  const draft = text();
  expect(copiedWords(draft.at('Recalling', ' to remain').state)).toBe(
    [
      'Recalling the Convention[1] and all,',
      '1. Urges States:',
      '(a) To act;',
      '(b) To report as in the first preambular paragraph only;',
      '2. Decides',
      '',
      '[1] A/79/1.',
    ].join('\n'),
  );
});

test('a paragraph that is selected from its middle has no number', () => {
  expect(copiedWords(text().at('States', 'act').state)).toBe('States:\n(a) To');
});

test('cells of a row are parted by tabs, rows by lines', () => {
  const shares = table(
    row('Belarus', cell(['0.041', fn('A/79/1')])),
    row('Cuba', cell('0.1', '2')),
  );
  const draft = new TestDraft(doc([op('Adopts:'), shares, op('Requests')]));
  expect(copiedWords(draft.at('Adopts', 'uests').state)).toBe(
    ['1. Adopts:', 'Belarus\t0.041[1]', 'Cuba\t0.1 2', '2. Req', '', '[1] A/79/1.'].join('\n'),
  );
  const cellAt = (words: string) => draft.at(words).state.selection.$from.before(-1);
  const column = CellSelection.create(draft.state.doc, cellAt('0.041'), cellAt('0.1'));
  expect(copiedWords(draft.state.apply(draft.state.tr.setSelection(column)))).toBe(
    '0.041[1]\n0.1 2\n\n[1] A/79/1.',
  );
});
