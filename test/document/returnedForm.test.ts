import { describe, expect, it } from 'vitest';
import { formSentences, italicsSentences } from '../../src/document/returnedForm.ts';
import { heading, op, pp, withAttrs } from '../builders.ts';

describe('the form of a paragraph that came back', () => {
  it('is not told where it is the same', () => {
    expect(formSentences(pp('Recalling'), pp('Noting'), 'PP1')).toEqual([]);
    expect(formSentences(heading(2, 'A'), heading(2, 'B'), '“A”')).toEqual([]);
  });

  it('is told where a number is given that was another one', () => {
    const given = (startAt: number) => withAttrs(op('Urges'), { startAt });
    expect(formSentences(given(2), given(2), 'OP2')).toEqual([]);
    expect(formSentences(given(2), given(5), 'OP2')).toEqual([
      'OP2 is given the number 5 in the file.',
    ]);
  });

  it('is told where a number came', () => {
    const unnumbered = withAttrs(op('Urges'), { numbered: false });
    expect(formSentences(unnumbered, op('Urges'), '“Urges”')).toEqual([
      '“Urges” has a number in the file.',
    ]);
  });
});

describe('italics that came or went', () => {
  it('are one where they stand side by side, and two where they do not', () => {
    const changed = [
      { words: 'inter ', isItalic: true, from: 10 },
      { words: 'alia', isItalic: true, from: 16 },
      { words: 'alia', isItalic: true, from: 40 },
      { words: ' so', isItalic: false, from: 44 },
    ];
    expect(italicsSentences(changed, 'PP2')).toEqual([
      'PP2: “inter alia” is in italics in the file.',
      'PP2: “alia” is in italics in the file.',
      'PP2: “so” is not in italics in the file.',
    ]);
  });

  it('are none of a space or comma', () => {
    expect(italicsSentences([{ words: ', ', isItalic: true, from: 3 }], 'PP2')).toEqual([]);
  });
});
