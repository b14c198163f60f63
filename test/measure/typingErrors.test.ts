import { expect, it } from 'vitest';
import { misspelt } from './typingErrors.ts';

const query = 'witness protection programmes for trafficked women and Inter-Agency groups';

it('makes one error in every word of six letters and more, and none in shorter ones', () => {
  const words = (text: string) => text.split(/[ -]/);
  const typed = words(misspelt(query));
  words(query).forEach((word, at) => {
    expect(typed[at] !== word, word).toBe(word.length >= 6);
    expect(Math.abs((typed[at]?.length ?? 0) - word.length), word).toBeLessThan(2);
  });
});

it('makes the same errors each time, and others in another query', () => {
  expect(misspelt(query)).toBe(misspelt(query));
  const first = (text: string) => misspelt(text).split(' ')[0];
  const others = Array.from({ length: 20 }, (_, at) => first(`trafficking ${at}`));
  expect(new Set(others).size).toBeGreaterThan(5);
});

it('changes a word whose letters are all the same', () => {
  expect(misspelt('aaaaaa')).not.toBe('aaaaaa');
});
