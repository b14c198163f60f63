import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlinePieces, plainWords } from '../../src/import/inlineMarkup.ts';

/** Pieces in short: italics as /words/, bold as !words!, marks as [5]. */
function short(raw: string): string {
  return inlinePieces(raw)
    .map((piece) => {
      if (piece.kind === 'mark') return `[${piece.number}]`;
      const italic = piece.italic ? `/${piece.text}/` : piece.text;
      return piece.bold ? `!${italic}!` : italic;
    })
    .join('');
}

test.each([
  ['*Recalling* all', '/Recalling/ all'],
  ['**Bold** and ***both***', '!Bold! and !/both/!'],
  ['the _Report_ of snake_case_words', 'the /Report/ of snake_case_words'],
  ['5 * 3 * 4', '5 * 3 * 4'],
  ['one * alone', 'one * alone'],
  ['an *open one', 'an *open one'],
  ['Crime<sup>1</sup> and,<sup>7, 8</sup>', 'Crime[1] and,[7][8]'],
  ['<sup>x</sup>', '<sup>x</sup>'],
  ['resolution [73/195](#) of', 'resolution 73/195 of'],
  ['[on the report ([A/79/451](#), para. 65)]', '[on the report (A/79/451, para. 65)]'],
  ['[2200 A \\(XXI\\)](#), annex', '2200 A (XXI), annex'],
  ['a \\* b \\d', 'a * b \\d'],
  ['[*on the report (A/72/440)*]', '[/on the report (A/72/440)/]'],
])('%s', (raw, expected) => {
  expect(short(raw)).toBe(expected);
});

test('words without markup are what they were', () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replace(/[*_<\\[\]]/g, '')),
      (text) => {
        expect(plainWords(text)).toBe(text);
        expect(short(text)).toBe(text);
      },
    ),
  );
});
