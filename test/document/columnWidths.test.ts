import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/document/columnWidths.ts';
import { cell, headerRow, row, table, withAttrs } from '../builders.ts';

const shares = (made: Node) => columnWidths(made).shares;

describe('the widths of columns', () => {
  it('make up the whole table', () => {
    const widths = shares(table(row('a', 'a longer cell', 'b')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
  });

  it('give more to the column with more words, never so much that a figure is cut', () => {
    const words =
      'Number of victims of trafficking in persons identified by national authorities. ';
    const [name = 0, figure = 0] = shares(
      table(headerRow('Indicator', 'Value'), row(words.repeat(6), '1 204')),
    );
    expect(name).toBeGreaterThan(figure);
    expect(figure).toBeGreaterThan(0.08);
  });

  it('are alike for columns that hold alike', () => {
    const [a, b] = shares(table(row('2024', '2025'), row('12.5', '14.5')));
    expect(a).toBe(b);
  });

  it('share what a wide cell asks for among its columns', () => {
    const wide = withAttrs(cell('Contributions of Member States'), { colspan: 2 });
    const [a = 0, b = 0, c = 0] = shares(table(row(wide, 'x'), row('1', '2', '3')));
    expect(a).toBe(b);
    expect(a).toBeGreaterThan(c);
  });

  it('take the whole page where the text is too narrow for their words', () => {
    const years = Array.from({ length: 16 }, (_none, at) => `${2010 + at}`);
    expect(columnWidths(table(row('State', 'Share'))).wholePage).toBe(false);
    expect(columnWidths(table(row('Contributions', ...years))).wholePage).toBe(true);
  });
});
