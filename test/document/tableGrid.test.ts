import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { tableGrid } from '../../src/document/tableGrid.ts';
import { cell, headerRow, row, table, withAttrs } from '../builders.ts';

const wide = (words: string, colspan: number) => withAttrs(cell(words), { colspan });
const high = (words: string, rowspan: number) => withAttrs(cell(words), { rowspan });
const head = (node: Node) => withAttrs(node, { header: true });

/** Each cell as "words@row,column". */
function places(made: Node): string[] {
  return tableGrid(made)
    .rows.flat()
    .map(({ node, row: at, column }) => `${node.textContent}@${at},${column}`);
}

describe('the grid of a table', () => {
  it('puts cells beside those that reach down from above', () => {
    const made = table(row(high('a', 2), wide('b', 2)), row('c', 'd'), row('e', 'f', 'g'));
    expect(places(made)).toEqual(['a@0,0', 'b@0,1', 'c@1,1', 'd@1,2', 'e@2,0', 'f@2,1', 'g@2,2']);
    expect(tableGrid(made).columns).toBe(3);
  });

  it('tells where each cell stands in the document', () => {
    const made = table(row('a', 'b'), row('c', 'd'));
    for (const { node, offset } of tableGrid(made).rows.flat()) {
      expect(made.nodeAt(offset - 1)).toBe(node);
    }
  });

  it('takes a row that cells from above cover whole', () => {
    expect(places(table(row(high('a', 2), high('b', 2)), row()))).toEqual(['a@0,0', 'b@0,1']);
  });

  it.each([
    ['a row is short', table(row('a', 'b'), row('c'))],
    ['a row is long', table(row('a'), row('b', 'c'))],
    ['a cell reaches below the last row', table(row(high('a', 3), 'b'), row('c'))],
    ['two cells overlap', table(row('a', high('b', 2), 'c'), row(wide('d', 2), 'e'))],
    ['it has no column', table(row())],
    ['it has more columns than any table', table(row(wide('a', 1000), 'b'))],
  ])('is refused when %s', (_why, made) => {
    expect(() => tableGrid(made)).toThrow(RangeError);
  });

  it('counts as heads the rows from the top that hold nothing else', () => {
    expect(tableGrid(table(headerRow('a', 'b'), row('c', 'd'))).headerRows).toBe(1);
    expect(tableGrid(table(row(head(cell('a')), 'b'), row('c', 'd'))).headerRows).toBe(0);
    expect(tableGrid(table(headerRow('a'), headerRow('b'), row('c'))).headerRows).toBe(2);
  });

  it('leaves a row to the body when all are heads, or when one reaches into the body', () => {
    expect(tableGrid(table(headerRow('a'), headerRow('b'))).headerRows).toBe(1);
    const reaching = table(row(head(high('a', 2)), head(cell('b'))), row('c'));
    expect(tableGrid(reaching).headerRows).toBe(0);
  });
});
