import { describe, expect, it } from 'vitest';
import { wordMasthead } from '../../src/import/wordMasthead.ts';
import type { WordParagraph } from '../../src/import/wordParagraph.ts';

/** A row of the table at the head of a page, a cell an array of its lines. */
function rowOf(row: number, ...cells: readonly (readonly string[])[]): WordParagraph[] {
  return cells.flatMap((lines, at) => {
    const cell = { table: 1, row, column: at + 1 } as WordParagraph['cell'];
    return (lines.length === 0 ? [''] : lines).map(
      (text) => ({ cell, runs: [{ kind: 'text', text }] }) as unknown as WordParagraph,
    );
  });
}

const distribution = ['Distr.: Limited', '30 September 2026', '', 'Original: English'];
const top = rowOf(1, [], ['United Nations'], [], ['A/C.3/81/L.5']);

describe('the masthead of a Word file', () => {
  it('has the organ, and in the last cell distribution, date and language', () => {
    const read = wordMasthead([...top, ...rowOf(2, [], ['General Assembly'], [], distribution)]);
    expect(read?.fields).toEqual({
      documentSymbol: 'A/C.3/81/L.5',
      organ: 'General Assembly',
      distribution: 'Limited',
      date: '30 September 2026',
      originalLanguage: 'English',
    });
  });

  it('is the same with an empty cell behind, as LibreOffice saves it', () => {
    const cells = [[], ['General Assembly'], [], distribution];
    expect(wordMasthead([...top, ...rowOf(2, ...cells, [])])).toEqual(
      wordMasthead([...top, ...rowOf(2, ...cells)]),
    );
  });

  it('has no distribution where only the organ is there', () => {
    const read = wordMasthead([...top, ...rowOf(2, [], ['General Assembly'], [], [])]);
    expect(read?.fields).toEqual({ documentSymbol: 'A/C.3/81/L.5', organ: 'General Assembly' });
  });
});
