import { expect, it } from 'vitest';
import { timeLeft } from '../../src/app/timeLeft.ts';

it.each([
  ['nothing before three seconds are over', 0.5, 0.5, 2900, ''],
  ['nothing while nothing is done', 0, 1, 60_000, ''],
  ['nothing at the end', 1, 0, 60_000, ''],
  ['a few seconds', 0.9, 0.1, 60_000, 'less than 10 seconds left'],
  ['tens of seconds, rather too many', 0.5, 0.5, 31_000, 'about 40 seconds left'],
  ['one minute', 0.5, 0.5, 60_000, 'about 1 minute left'],
  ['minutes', 0.1, 0.9, 30_000, 'about 5 minutes left'],
  ['hours', 0.01, 0.99, 120_000, 'about 3 hours left'],
])('tells %s', (_, done, left, elapsed, words) => {
  expect(timeLeft(done, left, elapsed)).toBe(words);
});
