import { expect, test, vi } from 'vitest';
import { withIds } from '../../src/document/draftFile.ts';
import { newParagraphId, paragraphIds, withKnownIds } from '../../src/document/paragraphId.ts';
import { doc, op, pp, sub, withAttrs } from '../builders.ts';

test('a fresh id is none of those taken', () => {
  const random = vi.spyOn(Math, 'random');
  const draws = [...Array(8).fill(0), ...Array(8).fill(0.5)];
  random.mockImplementation(() => draws.shift() ?? 0.9);
  expect(newParagraphId(new Set(['aaaaaaaa']))).not.toBe('aaaaaaaa');
  random.mockRestore();
});

test('paragraphs that share an id or have none get one of their own, the others keep theirs', () => {
  const twins = doc([
    withAttrs(pp('Recalling'), { id: 'twin' }),
    withAttrs(op('Urges', sub('To act')), { id: 'twin' }),
  ]);
  const mended = withIds(twins);
  expect(paragraphIds(mended).size).toBe(3);
  expect(mended.child(3).attrs.id).toBe('twin');
  expect(mended.textContent).toBe(twins.textContent);
});

test('a document whose ids are in order stays the same object', () => {
  const draft = doc([pp('Recalling'), op('Urges')]);
  expect(withIds(draft)).toBe(draft);
});

test('known ids are given, and one that another paragraph is given is made another', () => {
  const { doc: named, ids } = withKnownIds(
    doc([
      withAttrs(op('One'), { id: 'op1' }),
      withAttrs(op('Two'), { id: 'op2' }),
      withAttrs(op('Three'), { id: 'op3' }),
    ]),
    new Map([['op2', 'op1']]),
  );
  expect([...ids.values()]).toEqual(['op1x', 'op1', 'op3']);
  expect(named.children.slice(3).map(({ attrs }) => attrs.id)).toEqual(['op1x', 'op1', 'op3']);
});
