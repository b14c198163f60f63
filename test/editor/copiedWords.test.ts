import { expect, test } from 'vitest';
import { copiedWords } from '../../src/editor/copiedWords.ts';
import { doc, fn, op, pp, ref, sub } from '../builders.ts';
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
