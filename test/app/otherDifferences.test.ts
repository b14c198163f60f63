import { expect, it } from 'vitest';
import { otherDifferences } from '../../src/app/otherDifferences.ts';
import { doc, masthead, op, pp, title } from '../builders.ts';

const text = (symbol: string, name: string, words: string) =>
  doc([masthead({ documentSymbol: symbol }), title(name), pp(words), op('Urges States')]);
const before = text('A/C.3/81/L.1', 'One title', 'Recalling');

it('says that two texts are the same', () => {
  expect(otherDifferences(before, text('A/C.3/81/L.1', 'One title', 'Recalling'))).toBe(
    'The two texts are the same.',
  );
});

it('says nothing where only paragraphs differ, which the comparison itself shows', () => {
  expect(otherDifferences(before, text('A/C.3/81/L.1', 'One title', 'Recalling more'))).toBe('');
});

it('names what the comparison of paragraphs does not show', () => {
  const other = text('A/C.3/81/L.1', 'Another title', 'Recalling');
  expect(otherDifferences(before, other)).toBe('The title differs too.');
  const both = text('A/C.3/81/L.2', 'Another title', 'Recalling');
  expect(otherDifferences(before, both)).toBe('The masthead and the title differ too.');
});
