import type { TableCell } from './wordParagraph.ts';
import { at, isOn, type Tag, tagsIn, valueAt, wholeNumber } from './wordXml.ts';

/** A cell of a file and its place. */
export interface FoundCell {
  /** The row that it stands in. */
  readonly row: Tag;
  readonly cell: Tag;
  readonly place: TableCell;
}

/** The most columns that a cell is taken to reach over; Word allows no more. */
const mostColumns = 63;

/** The cells of a `w:tbl` in order. `isGone` tells the rows that a tracked change takes away. */
export function tableCells(tag: Tag, table: number, isGone: (row: Tag) => boolean): FoundCell[] {
  const rows = rowsIn(tag).filter((row) => !isGone(row));
  return rows.flatMap((row, at) => rowCells(row, table, at + 1));
}

function rowCells(row: Tag, table: number, number: number): FoundCell[] {
  const properties = at(row, 'w:trPr');
  const head = isOn(properties, 'w:tblHeader') ?? false;
  let column = span(properties, 'w:gridBefore', 0);
  return cellsIn(row).map((cell, index) => {
    const own = at(cell, 'w:tcPr');
    const columns = span(own, 'w:gridSpan', 1);
    const place: TableCell = {
      table,
      row: number,
      column: index + 1,
      gridColumn: column,
      columns,
      goesOn: goesOn(own, 'w:vMerge'),
      goesOnFromLeft: goesOn(own, 'w:hMerge'),
      head,
    };
    column += columns;
    return { row, cell, place };
  });
}

/** Whether a cell is part of the one above or before it. */
function goesOn(properties: Tag | undefined, name: 'w:vMerge' | 'w:hMerge'): boolean {
  const merge = at(properties, name);
  return merge !== undefined && merge.attributes.get('w:val') !== 'restart';
}

function span(properties: Tag | undefined, name: string, fallback: number): number {
  const value = wholeNumber(valueAt(properties, name)) ?? fallback;
  return Math.min(Math.max(value, fallback), mostColumns);
}

/** Rows and cells may stand inside content controls. */
function rowsIn(tag: Tag): Tag[] {
  return tagsIn(tag).flatMap((child) =>
    child.name === 'w:tr' ? [child] : wrapping.has(child.name) ? rowsIn(child) : [],
  );
}

function cellsIn(tag: Tag): Tag[] {
  return tagsIn(tag).flatMap((child) =>
    child.name === 'w:tc' ? [child] : wrapping.has(child.name) ? cellsIn(child) : [],
  );
}

const wrapping = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del']);
