import type { Node } from 'prosemirror-model';
import { cellBreak } from '../document/textForm.ts';
import type { ToldUnit } from '../document/told.ts';
import { textWords } from './textWords.ts';

/** The rows of a table, a block each; `cells` are the units of the paragraphs in its cells. */
export function textTableRows(table: Node, cells: readonly ToldUnit[]): string[] {
  let at = 0;
  return table.children.map((row) => {
    const shown = row.children.map((cell) => {
      const paragraphs = cells.slice(at, at + cell.childCount);
      at += cell.childCount;
      return cellText(cell, paragraphs);
    });
    return shown.length === 0 ? '|-' : shown.join(' ');
  });
}

function cellText(cell: Node, paragraphs: readonly ToldUnit[]): string {
  const { colspan, rowspan, header } = cell.attrs;
  const span = colspan > 1 || rowspan > 1 ? `${colspan}x${rowspan}` : '';
  const words = paragraphs
    .map((unit) => textWords(unit.words).replace(/[|¶]/g, '\\$&'))
    .join(` ${cellBreak} `);
  return `|${header ? '=' : ''}${span} ${words}`.trimEnd();
}
