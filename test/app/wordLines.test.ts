import { expect, it } from 'vitest';
import { linesWith, wordLines } from '../../src/app/wordLines.ts';
import { wordFile } from '../../src/export/wordFile.ts';
import { doc, op, pp, sub } from '../builders.ts';

const lines = wordLines(
  wordFile(doc([pp('Recalling a thing'), op('Urges States', sub('to act')), op('Decides')])),
);

it('shows the paragraphs of a Word file with the labels that Word prints', () => {
  expect(lines.slice(-4)).toEqual([
    'Recalling a thing,',
    '1. Urges States:',
    '(a) to act;',
    '2. Decides.',
  ]);
});

it('finds the line of a paragraph by its letters, whatever its signs', () => {
  const at = (words: string) => linesWith(lines, words).map((line) => lines[line - 1]);
  expect(at('Urges States:')).toEqual(['1. Urges States:']);
  expect(at('to\u00a0act;')).toEqual(['(a) to act;']);
});

it('finds no line for words that the file has not, nor for none', () => {
  expect(linesWith(lines, 'Condemns')).toEqual([]);
  expect(linesWith(lines, '…')).toEqual([]);
});
