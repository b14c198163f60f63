import { expect, test } from 'vitest';
import { pastedPages } from '../../src/import/pastedFeet.ts';
import { sourceLines } from '../../src/import/sourceLines.ts';

const rule = '__________________';

/** The notes of all pages as "3 words", and after "|" the words of the pages. */
function read(...pages: readonly string[]): string {
  const found = pastedPages(sourceLines(pages.join('\n\f')));
  const notes = found.flatMap((page) => page.notes);
  const shown = notes.map(({ number, lines }) => {
    return `${number} ${lines.map((line) => line.text).join(' ')}`;
  });
  const text = found.flatMap((page) => page.text.map((line) => line.text));
  return `${shown.join('; ')} | ${text.filter((line) => line !== '').join(' ')}`;
}

test('numbers stand before their notes, on the same line or one of their own', () => {
  expect(read(`Text\n${rule}\n1 Ibid., one.\n2 Ibid.,\ntwo.`)).toBe(
    '1 Ibid., one.; 2 Ibid., two. | Text',
  );
  expect(read(`Text\n${rule}\n1\nIbid., one.\n2\nIbid.,\ntwo.`)).toBe(
    '1 Ibid., one.; 2 Ibid., two. | Text',
  );
});

test.each([
  ['below all words', `${rule}\n\nOne.\nTwo.\n3\nThree.\n1\n2`],
  ['above all words', `${rule}\n1\n2\n\nOne.\nTwo.\n3\nThree.`],
  ['one above and one below', `${rule}\n1\n\nOne.\nTwo.\n3\nThree.\n2`],
])('numbers that stand %s belong to the notes between their neighbours', (_, foot) => {
  expect(read(`Text\n${foot}`, 'Next')).toBe('1 One.; 2 Two.; 3 Three. | Text Next');
});

test('where numbers and words cannot be told apart all stay words of the page', () => {
  const [page] = pastedPages(sourceLines(`Text\n${rule}\n1\n2\n\nOne. More\nof one.`));
  expect(page?.notes).toEqual([]);
  expect(page?.text.map((line) => line.text)).toEqual(['Text', '', 'One. More', 'of one.']);
  expect(page?.leftOut).toEqual(['1', '2']);
});

test('a note goes on at the foot of the next page', () => {
  expect(read(`A\n${rule}\n4\nSuch as the Bali`, `B\n${rule}\nProcess.\n5\nIbid.`)).toBe(
    '4 Such as the Bali Process.; 5 Ibid. | A B',
  );
});

test('a figure outside the series is that of the page', () => {
  const [page] = pastedPages(sourceLines(`A\n${rule}\n12\nOne.\n13\nTwo.\n\n5`));
  expect(page?.notes.map(({ number }) => number)).toEqual([12, 13]);
  expect(page?.leftOut).toEqual(['5']);
});

test('a note with an asterisk is left out and told', () => {
  const [page] = pastedPages(sourceLines(`A\n${rule}\n\\* Reissued.\n1\nOne.`));
  expect(page?.leftOut).toEqual(['* Reissued.']);
  expect(page?.notes).toHaveLength(1);
});

test('where no page ends are told, the text goes on behind the last full stop', () => {
  const lines = sourceLines(`A\n${rule}\n1 One\nmore.\nand so on\n${rule}\n2 Two.\nB`);
  expect(pastedPages(lines).map(({ text }) => text.map((line) => line.text).join(' '))).toEqual([
    'A',
    'and so on',
    'B',
  ]);
});
