import { describe, expect, it } from 'vitest';
import { italicsSentences } from '../../src/document/returnedForm.ts';

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
