import { expect, test } from 'vitest';
import { withBreaks } from '../../src/import/pastedBreaks.ts';
import { sourceLines } from '../../src/import/sourceLines.ts';

const broken = (text: string) =>
  withBreaks(sourceLines(text))
    .map(({ text: line }) => line)
    .join('\n')
    .trim();

test('a section’s number and title stand apart from the paragraphs around them', () => {
  expect(broken('Recalling its work,\nII\nCapacity-building and\nmore\n1. Urges all;')).toBe(
    'Recalling its work,\n\nII\n\nCapacity-building and\nmore\n\n1. Urges all;',
  );
});

test('what follows the line of adoption stands apart', () => {
  expect(broken('the item.\n52nd plenary meeting\n12 December 2024\nAnnex\nTerms')).toBe(
    'the item.\n52nd plenary meeting\n12 December 2024\n\nAnnex\n\nTerms',
  );
});

test('a roman number and a date inside a paragraph break nothing', () => {
  const text = 'contained in part\nII\nof the work adopted on\n12 December 2024\nin Vienna,';
  expect(broken(text)).toBe(text);
});
