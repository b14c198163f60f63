import { expect, test } from 'vitest';
import { wholeWords } from '../../src/app/wholeWords.ts';

const text = 'Urges States, as appropriate, to end gender-based violence;';

/** What is taken when these letters of the text are selected. */
function taken(selected: string): string {
  const from = text.indexOf(selected);
  return wholeWords(text, from, from + selected.length);
}

test('a word that the selection cuts through is taken whole, at both ends', () => {
  expect(taken('priate, to end gen')).toBe('appropriate, to end gender-based');
  expect(taken('at')).toBe('States');
});

test('whole words are taken as selected, without the space around them', () => {
  expect(taken(' to end ')).toBe('to end');
  expect(taken('States, as')).toBe('States, as');
  expect(taken('violence;')).toBe('violence;');
});

test('a selection of nothing, or of a space, takes nothing', () => {
  expect(wholeWords(text, 6, 6)).toBe('');
  expect(wholeWords(text, 5, 6)).toBe('');
});
