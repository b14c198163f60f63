import { expect, test } from 'vitest';
import { shortenedWords } from '../../src/app/shortenedWords.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

test('a stretch of a few lines stays whole, with the spaces around it', () => {
  expect(shortenedWords(` ${words(25)} `)).toBe(` ${words(25)} `);
  expect(shortenedWords('')).toBe('');
});

test('the middle of a long one is left out', () => {
  expect(shortenedWords(words(100))).toBe(
    'w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 … w90 w91 w92 w93 w94 w95 w96 w97 w98 w99',
  );
});
