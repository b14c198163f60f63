import { describe, expect, test } from 'vitest';
import { wordFile } from '../../src/export/wordFile.ts';
import { importFile } from '../../src/import/importFile.ts';
import { importText } from '../../src/import/importText.ts';
import { importWord } from '../../src/import/importWord.ts';
import { doc, op } from '../builders.ts';
import { content, type Placed, tinyPdf } from './tinyPdf.ts';

const line = (x: number, y: number, words: string, more: Partial<Placed> = {}): Placed => {
  return { x, y, words, ...more };
};

describe('of a PDF', () => {
  const first = [
    line(147, 640, 'The General Assembly,', { face: 'italic' }),
    line(147, 600, 'Recalling the Convention and all of its'),
    line(123, 588, 'Protocols and what they'),
    line(100, 110, '__________________', { size: 8 }),
    line(117, 101, '1', { size: 5.5 }),
    line(123, 98, 'A/79/1.', { size: 8.5 }),
  ];
  const second = [
    line(123, 700, 'ask for,'),
    line(140, 703.5, '1', { size: 6.5 }),
    line(147, 680, '1. Decides.'),
  ];

  test('are boxes on the pages that a paragraph stands on', async () => {
    const { places } = await importFile(tinyPdf([content(first), content(second)]), 'a.pdf');
    const [above, below, more] = places.get('pp1') ?? [];
    expect(more).toBeUndefined();
    // The page is 792 points high; letters of 10 points stand above the baselines 600 and 588.
    expect(above).toMatchObject({ page: 1, left: 123, top: 183.5, bottom: 206.5 });
    expect(below).toMatchObject({ page: 2, left: 123, bottom: 94.5 });
    expect(places.get('op1')).toMatchObject([{ page: 2, left: 147 }]);
    expect(places.get('note 1')).toMatchObject([{ page: 1 }]);
  });
});

test('of a text are lines, those of the title and of notes too', () => {
  const { places } = importText(
    '99/1. The title\n\nThe General Assembly,\n\nRecalling the\nplan,<sup>1</sup>\n\n1. Urges.\n\n___\n\n<sup>1</sup> A/79/1.\n',
  );
  expect(Object.fromEntries(places)).toEqual({
    title: [{ line: 1 }],
    pp1: [{ line: 5 }, { line: 6 }],
    op1: [{ line: 8 }],
    'note 1': [{ line: 12 }],
  });
});

test('of a Word file are none', () => {
  expect(importWord(wordFile(doc([op('Urges')]))).places.size).toBe(0);
});
