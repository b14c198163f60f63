import { expect, it } from 'vitest';
import { wordCount } from '../../src/app/wordCount.ts';
import { doc, fn, headerRow, op, pp, row, sub, table } from '../builders.ts';

it('counts the words of title, enacting body, paragraphs and subparagraphs, not of notes', () => {
  const draft = doc([
    pp('Recalling its resolution 79/154', fn('United Nations, Treaty Series')),
    op('Urges States:', sub('To act, at once')),
  ]);
  // Trafficking in women and girls (5), The General Assembly (3), 4, 2, 4.
  expect(wordCount(draft)).toBe(18);
});

it('counts the words in the cells of a table', () => {
  const draft = doc([op('Urges States'), table(headerRow('State'), row('Both of them'))]);
  expect(wordCount(draft)).toBe(5 + 3 + 2 + 1 + 3);
});
