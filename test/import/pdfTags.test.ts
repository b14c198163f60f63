import { expect, test } from 'vitest';
import { taggedCells } from '../../src/import/pdfTags.ts';

const content = (id: string) => ({ type: 'content', id });
const tag = (role: string, ...children: object[]) => ({ role, children });

const places = (tree: object | null) =>
  [...taggedCells(tree)].map(([id, { row, column, header }]) => [id, row, column, header]);

test('marked content is in the cell, row and table that are tagged around it', () => {
  const tree = tag(
    'Root',
    tag('P', content('a')),
    tag(
      'Table',
      tag('THead', tag('TR', tag('TH', tag('P', content('b'))), tag('TH', content('c')))),
      tag('TBody', tag('TR', tag('TD'), tag('TD', tag('P', content('d')), content('e')))),
    ),
  );
  expect(places(tree)).toEqual([
    ['b', 0, 0, true],
    ['c', 0, 1, true],
    ['d', 1, 1, false],
    ['e', 1, 1, false],
  ]);
  expect(taggedCells(tree).get('d')?.table.rows).toEqual([2, 2]);
  expect(taggedCells(tree).get('a')).toBeUndefined();
});

test('a table in a cell is words of that cell', () => {
  const inner = tag('Table', tag('TR', tag('TD', content('b'))));
  const tree = tag('Table', tag('TR', tag('TD', content('a'), inner), tag('TD', content('c'))));
  expect(places(tree)).toEqual([
    ['a', 0, 0, false],
    ['b', 0, 0, false],
    ['c', 0, 1, false],
  ]);
});

test('tags without end and no tags give no cells', () => {
  let deep: object = content('a');
  for (let level = 0; level < 10_000; level += 1) deep = tag('Div', deep);
  expect(places(tag('Table', tag('TR', tag('TD', deep))))).toEqual([]);
  expect(places(null)).toEqual([]);
});
