import { expect, test } from 'vitest';
import type { PastedPart, PastedPiece } from '../../src/document/pasted.ts';
import { wordsInLine } from '../../src/editor/pasteIntoNote.ts';

const words = (text: string, italic = false): PastedPiece => {
  return { kind: 'text', text, italic, bold: false };
};
const paragraph = (...pieces: PastedPiece[]): PastedPart => {
  return { kind: 'paragraph', pieces, label: '', depth: 0, heading: 0 };
};
const line = (text: string) => wordsInLine({ kind: 'text', text }).map((each) => each.text);

test('lines of text become one, broken words without a space', () => {
  expect(line(' Resolution 64/293,\r\n  annex. \n')).toEqual(['Resolution 64/293, annex.']);
  expect(line('on anti-\ntrafficking')).toEqual(['on anti-trafficking']);
  expect(line(' \n ')).toEqual([]);
});

test('paragraphs keep their italics and stand behind each other', () => {
  const parts = [
    paragraph(words('United Nations, '), words('Treaty Series', true)),
    paragraph(words('vol. 3')),
  ];
  expect(wordsInLine({ kind: 'parts', parts, notes: [] })).toEqual([
    { text: 'United Nations, ', italic: false },
    { text: 'Treaty Series', italic: true },
    { text: ' ', italic: false },
    { text: 'vol. 3', italic: false },
  ]);
});

test('a note within what is pasted keeps its words, in brackets', () => {
  const parts = [paragraph(words('See the report'), { kind: 'mark', number: 1 })];
  const notes = [{ number: 1, pieces: [words('A/79/1.')] }];
  const all = wordsInLine({ kind: 'parts', parts, notes }).map(({ text }) => text);
  expect(all.join('')).toBe('See the report [A/79/1.]');
});
