import { expect, it } from 'vitest';
import { codeOf, LetterRows } from '../../src/library/letterRows.ts';

const rows = new LetterRows();
rows.add('organ');
const mayHold = (letter: string, word: string, place: number) =>
  rows.mayHold(codeOf(letter.charCodeAt(0)), word, place);

it('lets every letter of a word stand in its own place', () => {
  [...'organ'].forEach((letter, at) => {
    expect(mayHold(letter, 'organ'.slice(0, at) + 'organ'.slice(at + 1), at)).toBe(true);
  });
});

it('lets no letter stand where no word has it so', () => {
  expect(mayHold('x', 'orgn', 3)).toBe(false);
  expect(mayHold('r', 'ogan', 2)).toBe(false);
  expect(mayHold('o', 'organ', 5)).toBe(false);
  expect(mayHold('n', 'rgan', 0)).toBe(false);
});

it('knows nothing of other letters than a to z', () => {
  expect(mayHold('é', 'orgn', 3)).toBe(true);
  expect(mayHold('x', 'éé', 1)).toBe(true);
});
