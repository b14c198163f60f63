import { expect, test } from 'vitest';
import { withMarks } from '../../src/import/pastedFigures.ts';

/** The text with "{7}" for the marks of the notes 1 to 99, or of those given. */
function marked(text: string, numbers = Array.from({ length: 99 }, (_, at) => at + 1)): string {
  return withMarks(text, numbers).text.replace(/<sup>(\d+)<\/sup>/g, '{$1}');
}

test.each([
  ['a word', 'the Rights of the Child6 and its Protocol', 6],
  ['a bracket and its comma', 'Treaty Series (No. 143),31 and', 31],
  ['a bracket', 'the Programme (2030)4 and', 4],
  ['quotation marks', 'entitled “Launch”,9 adopted', 9],
  ['a year and its comma', 'the Agenda of 2030,12 which', 12],
  ['a year', 'resolution 40/20 of 22 March 201931\nand', 31],
  ['a symbol and its full stop', 'set out in resolution 79/154.3', 3],
  ['a number and its comma', 'chapter 17 of Agenda 21,6 and', 6],
  ['an abbreviation in capitals', 'and CEDAW4 and', 4],
])('a figure glued to %s is the mark of the note with its number', (_, text, number) => {
  const made = marked(text, [number]);
  expect(made).toContain(`{${number}}`);
  expect(made.replace(/[{}]/g, '')).toBe(text);
});

test('a figure behind a space is a mark too, and the space goes', () => {
  expect(marked('against Organized Crime, 1 and the Rights of the Child 2 and', [1, 2])).toBe(
    'against Organized Crime,{1} and the Rights of the Child{2} and',
  );
});

test('marks side by side are marks without the comma between them', () => {
  expect(marked('the Protocol7,8 and the others, 9', [7, 8, 9])).toBe(
    'the Protocol{7}{8} and the others,{9}',
  );
});

test.each([
  ['a number of paragraphs', 'as set out in paragraph 7 of its resolution'],
  ['a number of a series', 'Treaty Series, vol. 7, and No. 7 of it'],
  ['a date', 'in Vienna, 7 October 2020'],
  ['a decimal', 'of Alliance 8.7, the Global Partnership'],
  ['a share', 'which the Council puts at some 7 per cent'],
  ['part of a symbol', 'document A/79/7 and A/C.3/80/L.7 and A/69/1/Add.7'],
  ['part of a large number', 'some victims, 7,000 of them'],
  ['a number between words', 'the work of 7 experts'],
])('%s is no mark', (_, text) => {
  expect(marked(text, [7])).toBe(text);
});

test('only numbers of the notes on the page become marks, in the order of the notes', () => {
  expect(marked('Women5 and men3 and children4', [3, 4])).toBe('Women5 and men{3} and children{4}');
  expect(marked('Women4 and men3 and children4', [3, 4])).toBe('Women4 and men{3} and children{4}');
});

test('where two figures may be the same mark both stay', () => {
  expect(marked('the Convention 1 and the Protocol, 1 and', [1])).toBe(
    'the Convention 1 and the Protocol, 1 and',
  );
});

test('of two figures the glued one is the mark', () => {
  expect(marked('the Convention 1 and the Protocol,1 and', [1])).toBe(
    'the Convention 1 and the Protocol,{1} and',
  );
});

test('what looks like a mark and stays is told', () => {
  expect(withMarks('Women5 and men,12 of A/79/1 and paragraph 3', []).unsure).toEqual([
    'Women5',
    'men,12',
  ]);
  expect(withMarks('Women5 and', [5]).unsure).toEqual([]);
});

test('a page of a million figures takes less than two seconds', () => {
  const start = performance.now();
  marked('Women1 2 and men3, 4 ', [1, 2, 3, 4]);
  marked('Women1 2 and men3, 4 '.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
