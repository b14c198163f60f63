import { expect, it } from 'vitest';
import { bookmarkOf, idOfBookmark } from '../../src/document/paragraphBookmark.ts';

it('an id comes back from its bookmark', () => {
  for (const id of ['pp1', 'op12a', 'k3x9abcd'])
    expect(idOfBookmark(bookmarkOf(id) ?? '')).toBe(id);
});

it('names are such as Word takes: 40 signs at most, letters, figures and lines', () => {
  expect(bookmarkOf('k3x9abcd')).toMatch(/^_[A-Za-z0-9_]{1,39}$/);
  expect(bookmarkOf('a'.repeat(40))).toBe(null);
  expect(bookmarkOf('base op1')).toBe(null);
  expect(bookmarkOf('')).toBe(null);
});

it('a person’s own bookmark carries no id', () => {
  expect(idOfBookmark('_Ref123')).toBe(null);
});
