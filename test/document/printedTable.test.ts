import { describe, expect, it } from 'vitest';
import { printed } from '../../src/document/printed.ts';
import { tableWords } from '../../src/document/printedTable.ts';
import {
  annex,
  annexParagraph,
  cell,
  doc,
  fn,
  headerRow,
  op,
  row,
  table,
  withAttrs,
} from '../builders.ts';

const scale = table(
  headerRow('State', 'Share'),
  row('Belarus', cell(['0.041', fn('First in a cell')])),
  row(cell('Total', 'of all'), '100'),
  row(withAttrs(cell('See also the report'), { colspan: 2 })),
);

const page = printed(
  doc([
    op('Urges', fn('Before the table')),
    annex('Scale', annexParagraph('As follows'), scale, annexParagraph('After', fn('After it'))),
  ]),
);

describe('a printed table', () => {
  const [one] = page.tables;
  if (!one) throw new RangeError('No table was printed');

  it('stands between the entries before and after it', () => {
    const { entriesBefore, label, part } = one.table;
    expect([label, part]).toEqual(['Table 1', 'annex']);
    expect(page.entries[entriesBefore - 1]?.entry.label).toBe('Annex, 1');
    expect(page.entries[entriesBefore]?.entry.label).toBe('Annex, 2');
  });

  it('has its notes numbered where they are read', () => {
    const [, row1 = []] = one.rows;
    expect(row1[1]?.paragraphs[0]?.at(-1)).toEqual({ kind: 'mark', marker: 2, first: true });
    expect(page.notes.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual([
      'Before the table.',
      'First in a cell.',
      'After it.',
    ]);
  });

  it('sets figures and their heads to the right, words to the left', () => {
    const right = one.rows.map((cells) => cells.map(({ figure }) => figure));
    expect(right).toEqual([[false, true], [false, true], [false, true], [false]]);
  });

  it('gives its words row by row, with nothing where a cell from beside reaches', () => {
    expect(tableWords(one)).toEqual([
      ['State', 'Share'],
      ['Belarus', '0.041'],
      ['Total\nof all', '100'],
      ['See also the report', ''],
    ]);
  });
});

describe('figures', () => {
  it.each([
    ['0.041', true],
    ['1 204', true],
    ['(3,5)', true],
    ['12 %', true],
    ['$4.5', true],
    ['–', true],
    ['..', true],
    ['2024 and later', false],
    ['12(a)', false],
    ['', false],
  ])('%j: %s', (words, figure) => {
    const { tables } = printed(doc([op('A'), table(row(words))]));
    expect(tables[0]?.rows[0]?.[0]?.figure).toBe(figure);
  });
});
