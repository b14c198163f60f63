import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Observed } from '../../src/app/observed.ts';
import { passing } from '../../src/app/passing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begun() {
  const words = new Observed('');
  const window = new EventTarget();
  const stop = passing(words, window);
  const after = (milliseconds: number, event: string) => {
    vi.advanceTimersByTime(milliseconds);
    window.dispatchEvent(new Event(event));
    return words.get();
  };
  return { words, window, after, stop };
}

it.each(['keydown', 'pointerdown'])(
  'what was said gives way at the first %s after it could be read',
  (event) => {
    const { words, after } = begun();
    words.set('Saved.');
    expect(after(500, event)).toBe('Saved.');
    expect(after(5000, event)).toBe('');
  },
);

it('stands as long as nobody does anything', () => {
  const { words } = begun();
  words.set('Saved.');
  vi.advanceTimersByTime(3_600_000);
  expect(words.get()).toBe('Saved.');
});

it('many words stand longer than a few', () => {
  const { words, after } = begun();
  words.set('The draft is in the file, but its history was not written: the disk is full.');
  expect(after(5000, 'keydown')).not.toBe('');
  expect(after(5000, 'keydown')).toBe('');
});

it('what the key itself says stands, and is told again where it is the same', () => {
  const { words, window, after } = begun();
  const told: string[] = [];
  words.subscribe(() => told.push(words.get()));
  window.addEventListener('keydown', () => words.set('Undone.'));
  words.set('Undone.');
  expect(after(10_000, 'keydown')).toBe('Undone.');
  expect(told).toEqual(['Undone.', '', 'Undone.']);
});

it('does nothing more when it is stopped', () => {
  const { words, after, stop } = begun();
  words.set('Saved.');
  stop();
  expect(after(10_000, 'keydown')).toBe('Saved.');
});
