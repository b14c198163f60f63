import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lexicon } from '../../src/library/lexicon.ts';

const texts = fc.array(
  fc.constantFrom(
    'Health-care',
    'face-to-face',
    'healthcare',
    'labour',
    'A/RES/55/25',
    'organs',
    'women’s',
    'état',
  ),
);

it('gives every word the same number and the same folded forms when it is written and taken in', () => {
  fc.assert(
    fc.property(texts, (words) => {
      const lexicon = new Lexicon();
      const numbers = lexicon.read(words.join(' '));
      const again = new Lexicon();
      expect(again.takeWritten(lexicon.written(1, lexicon.size))).toBe(true);
      expect(again.read(words.join(' '))).toEqual(numbers);
      expect(again.terms).toEqual(lexicon.terms);
      expect(numbers.map((word) => again.termsAt(word))).toEqual(
        numbers.map((word) => lexicon.termsAt(word)),
      );
    }),
  );
});

it('does not take in words that other rules have folded', () => {
  expect(new Lexicon().takeWritten('organs\torganz')).toBe(false);
});
