import { type PlacedCell, type TableOf, wholeTable } from './sourceTable.ts';
import { lineOf, type TableCell, type WordParagraph } from './wordParagraph.ts';
import { roleOf } from './wordRoles.ts';

/** A paragraph that stands in a cell. */
export type InCell = WordParagraph & { readonly cell: TableCell };

interface OpenCell extends PlacedCell<InCell> {
  rowspan: number;
  colspan: number;
  header: boolean;
  readonly paragraphs: InCell[];
}

/**
 * The table that paragraphs in cells make up. Null where its cells overlap, or where it is larger
 * than any table is.
 */
export function wordTable(paragraphs: readonly InCell[]): TableOf<InCell> | null {
  const rows = new Map<number, OpenCell[]>();
  const cells: OpenCell[] = [];
  let last: InCell | null = null;
  for (const paragraph of paragraphs) {
    const { row } = paragraph.cell;
    if (!rows.has(row)) rows.set(row, []);
    if (last?.cell !== paragraph.cell) {
      const cell = begun(paragraph, rows.get(row) ?? [], cells);
      cells.push(cell);
      if (!rows.get(row)?.includes(cell) && cell.rowspan === 1) rows.get(row)?.push(cell);
    }
    cells.at(-1)?.paragraphs.push(paragraph);
    last = paragraph;
  }
  const placed = [...rows.values()];
  setHeads(placed);
  for (const cell of new Set(cells)) cell.paragraphs.splice(0, Infinity, ...worded(cell));
  const [first] = paragraphs;
  if (!first) return null;
  const empty = { ...first, runs: [], label: null, bookmarks: [] };
  // A table of ours has the columns that it was given.
  return wholeTable(placed, () => empty, paragraphs.some(isOwn));
}

/** The cell that a paragraph begins, or the one above or before it that goes on. */
function begun({ cell }: InCell, row: readonly OpenCell[], cells: readonly OpenCell[]): OpenCell {
  const before = row.at(-1);
  if (cell.goesOnFromLeft && before) {
    before.colspan += cell.columns;
    return before;
  }
  const above = cell.goesOn ? cells.findLast((each) => reaches(each, cell)) : undefined;
  if (above) {
    above.rowspan += 1;
    return above;
  }
  const { gridColumn: column, columns: colspan } = cell;
  return { column, colspan, rowspan: 1, header: false, paragraphs: [] };
}

/** Whether a cell ends right above another of the same columns. */
function reaches({ column, colspan, rowspan, paragraphs }: OpenCell, below: TableCell): boolean {
  const begins = paragraphs[0]?.cell.row ?? 0;
  const same = column === below.gridColumn && colspan === below.columns;
  return same && begins + rowspan === below.row;
}

/** Paragraphs without words go beside others that have some; one is left. */
function worded({ paragraphs }: OpenCell): InCell[] {
  const own = paragraphs.some((paragraph) => isOwn(paragraph));
  const kept = paragraphs.filter(
    (paragraph) => (own && !paragraph.cell.goesOn) || !isEmpty(paragraph),
  );
  return kept.length > 0 ? kept : paragraphs.slice(0, 1);
}

function isEmpty(paragraph: WordParagraph): boolean {
  return lineOf(paragraph) === '' && paragraph.runs.every(({ kind }) => kind === 'text');
}

/** Heads are told by our own style, by the rows that Word repeats, or by the face of the first row. */
function setHeads(rows: readonly (readonly OpenCell[])[]): void {
  const cells = rows.flat();
  const own = cells.some(({ paragraphs }) => paragraphs.some(isOwn));
  const repeated = rows.findIndex(
    (row) => !row.every(({ paragraphs }) => paragraphs[0]?.cell.head),
  );
  const heads = own ? 0 : repeated > 0 ? repeated : looksLikeHeads(rows) ? 1 : 0;
  for (const row of rows.slice(0, heads)) for (const cell of row) cell.header = true;
  if (!own) return;
  for (const cell of cells) {
    cell.header = cell.paragraphs.every(({ style }) => roleOf(style) === 'table head');
  }
}

function looksLikeHeads([first = [], second = []]: readonly (readonly OpenCell[])[]): boolean {
  return stressed(first) && second.length > 0 && !stressed(second);
}

/** Whether all the words of a row are bold, or all are in italics. */
function stressed(row: readonly OpenCell[]): boolean {
  const runs = row
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs))
    .flatMap((run) => (run.kind === 'text' && run.text.trim() !== '' ? [run] : []));
  if (runs.length === 0) return false;
  return runs.every(({ bold }) => bold) || runs.every(({ italic }) => italic);
}

/** Whether a paragraph has a style that only tables of ours have. */
export function isOwn({ style }: WordParagraph): boolean {
  return /^table /.test(roleOf(style) ?? '');
}
