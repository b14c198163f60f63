import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { isLargeChange } from '../../src/app/largeChange.ts';
import { doc, op, pp } from '../builders.ts';

const before = doc(
  Array.from({ length: 20 }, (_, at) => pp(`Recalling ${at}`)).concat(op('Urges')),
);

/** The document with other blocks in the places of those from an index on. */
function withBlocks(from: number, remove: number, added: readonly Node[]): Node {
  const blocks = [...before.children];
  blocks.splice(from, remove, ...added);
  return before.copy(before.content.cut(0, 0)).type.create(before.attrs, blocks);
}

it('is none where a letter is typed, a paragraph split, or two are deleted', () => {
  expect(isLargeChange(before, before)).toBe(false);
  expect(isLargeChange(before, withBlocks(5, 1, [pp('Recalling a letter')]))).toBe(false);
  expect(isLargeChange(before, withBlocks(5, 1, [pp('Recalling'), pp('the rest')]))).toBe(false);
  expect(isLargeChange(before, withBlocks(5, 2, []))).toBe(false);
});

it('is one where many blocks come, go or change, also far apart', () => {
  const six = Array.from({ length: 6 }, (_, at) => pp(`Noting ${at}`));
  expect(isLargeChange(before, withBlocks(5, 0, six))).toBe(true);
  expect(isLargeChange(before, withBlocks(5, 6, []))).toBe(true);
  expect(isLargeChange(before, withBlocks(5, 6, six))).toBe(true);
});

it('is one where much comes into a single block', () => {
  expect(isLargeChange(before, withBlocks(5, 1, [pp('word '.repeat(400))]))).toBe(true);
});
