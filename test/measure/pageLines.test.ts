import { describe, expect, test } from 'vitest';
import { type PageLine, pageLines, pageStarts, partings, sameLines } from './pageLines.ts';

/** A word as `pdftotext -bbox` writes it: left edge, top, height. */
function box(text: string, left: number, top: number, height = 11): string {
  const edges = `xMin="${left}" yMin="${top}" xMax="${left + 10}" yMax="${top + height}"`;
  return `<word ${edges}>${text}</word>`;
}

function line(words: string, page = 1, small = false): PageLine {
  return { page, words, small, boxes: [] };
}

/** Lines without the places of their words. */
function linesOf(boxes: string): PageLine[] {
  return pageLines(boxes).map((found) => ({ ...found, boxes: [] }));
}

describe('the lines of a page', () => {
  test('are read from left to right and top to bottom, with marks in the lines they are raised from', () => {
    const page = [
      box('Urges', 160, 412),
      box('Second', 123, 424),
      box('7', 190, 411, 5),
      box('1.', 147, 412),
    ];
    expect(linesOf(`<page >${page.join('')}`)).toEqual([line('1.Urges7'), line('Second')]);
  });

  test('have their words with their places', () => {
    expect(pageLines(`<page >${box('Urges', 160, 412)}`)[0]?.boxes).toEqual([
      { left: 160, right: 170, top: 412, bottom: 423, text: 'Urges' },
    ]);
  });

  test('leave out masthead, running head, foot and the rule above notes by their places', () => {
    const first = [box('A/RES/1', 500, 45), box('Text', 123, 300), box('24-1', 60, 742)];
    const second = [
      box('Title', 60, 53),
      box('More', 123, 73),
      box('________', 99, 690, 7),
      box('Ibid.', 123, 714, 9),
      box('2/2', 60, 749),
    ];
    expect(linesOf(`<page >${first.join('')}<page >${second.join('')}`)).toEqual([
      line('Text'),
      line('More', 2),
      line('Ibid.', 2, true),
    ]);
  });

  test('take all hyphens for one and undo entities', () => {
    const boxes = `<page >${box('S\u2011D', 123, 300)}${box('&amp;&quot;', 150, 300)}`;
    expect(linesOf(boxes)).toEqual([line('S-D&"')]);
  });
});

describe('lines of two files', () => {
  const official = [line('one'), line('twothree'), line('four'), line('note', 1, true)];

  test('are the same with the same words in the same order, text and small print apart', () => {
    const ours = [line('note', 1, true), line('four'), line('one'), line('two'), line('four')];
    expect(sameLines(official, ours).map(({ words }) => words)).toEqual(['one', 'four', 'note']);
  });

  test('are the same where a heading is as low as small print in one file only', () => {
    const [low, high] = [line('II', 1, true), line('II')];
    const rest = [line('one'), line('note', 1, true)];
    expect(sameLines([...rest, low], [high, ...rest])).toEqual([...rest, low]);
  });

  test('part where one takes more words', () => {
    expect(partings(official, [line('one'), line('two'), line('threefour')])).toEqual({
      ours: 0,
      official: 1,
    });
    expect(partings([line('one'), line('two')], [line('onetwo')])).toEqual({
      ours: 1,
      official: 0,
    });
  });
});

test('a page begins in the paragraph that has its first line, a low heading too', () => {
  const lines = [
    line('urges'),
    line('PartII', 2, true),
    line('act', 2),
    line('2.', 2, true),
    line('other', 3),
  ];
  expect(pageStarts(lines, ['1.urges', 'PartII', 'toact', 'urges'])).toEqual([0, 1, -1]);
});
