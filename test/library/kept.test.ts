import { expect, it } from 'vitest';
import { Kept } from '../../src/library/kept.ts';

it('makes a value once while it is asked for again and again, however many others come', () => {
  const kept = new Kept<number, string>(4);
  let made = 0;
  const ask = (key: number) =>
    kept.of(key, () => {
      made += 1;
      return `value ${key}`;
    });
  for (let other = 1; other < 100; other += 1) {
    expect(ask(0)).toBe('value 0');
    ask(other);
  }
  expect(made).toBe(100);
});

it('forgets what was not asked for in a long time', () => {
  const kept = new Kept<number, number>(4);
  for (let key = 0; key < 5; key += 1) kept.of(key, () => key);
  expect(kept.of(0, () => -1)).toBe(-1);
});
