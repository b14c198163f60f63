import { columnWidths } from '../document/columnWidths.ts';
import type { PrintedCell, PrintedTable } from '../document/printedTable.ts';
import { type Pointers, runsXml } from './wordRuns.ts';
import { paragraphXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** The text's own margins and the page's, in twips: where a table begins and how wide it is. */
const textPlace = { left: 1267, width: 7306 };
const pagePlace = { left: 0, width: 9840 };

/** Widths of lines, in eighths of a point: as tables of official documents have them. */
const hair = 2;
const thin = 4;
const thick = 12;

/**
 * A table of the document: a thin rule above, a thick one below the heads and at the end, hairlines
 * between rows. Behind it stands a low empty paragraph, without which Word would make one table of
 * two.
 */
export function dataTableXml(printed: PrintedTable, pointers: Pointers): Xml {
  const { shares, wholePage } = columnWidths(printed.table.node);
  const { left, width } = wholePage ? pagePlace : textPlace;
  const columns = shares.map((share) => Math.round(share * width));
  const rows = wholeRows(printed);
  return sequence([
    element(
      'w:tbl',
      {},
      propertiesXml(columns, left),
      element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column }))),
      ...rows.map((cells, at) => rowXml(cells, at, printed, columns, pointers)),
    ),
    paragraphXml({ style: 'SingleTxt', after: 0, line: 120 }),
  ]);
}

/** A cell in one row that it covers; `first` is false where it only reaches down into it. */
interface Part {
  readonly cell: PrintedCell;
  readonly first: boolean;
}

/** All that stands in each row, from left to right, also what reaches into it from above. */
function wholeRows({ rows }: PrintedTable): Part[][] {
  const whole: Part[][] = rows.map(() => []);
  rows.forEach((cells, at) => {
    for (const cell of cells) {
      for (let row = at; row < at + cell.rowspan; row += 1) {
        whole[row]?.push({ cell, first: row === at });
      }
    }
  });
  return whole.map((parts) => parts.sort((a, b) => a.cell.column - b.cell.column));
}

function propertiesXml(columns: readonly number[], left: number): Xml {
  const width = columns.reduce((sum, column) => sum + column, 0);
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    element('w:tblInd', { 'w:w': left, 'w:type': 'dxa' }),
    element('w:tblBorders', {}, rule('top', thin), rule('bottom', thick), rule('insideH', hair)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margin('left', 0), margin('right', 113)),
    element('w:tblLook', { 'w:val': '0020' }),
  );
}

function rowXml(
  parts: readonly Part[],
  at: number,
  { headerRows, proposed = null }: PrintedTable,
  columns: readonly number[],
  pointers: Pointers,
): Xml {
  const head = at < headerRows;
  const place = { head, ruled: at === headerRows - 1 };
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      element('w:cantSplit'),
      at < headerRows ? element('w:tblHeader') : null,
      proposed && pointers.changes.ofRow(proposed),
    ),
    ...parts.map((part) => cellXml(part, columns, place, pointers)),
  );
}

function cellXml(
  { cell, first }: Part,
  columns: readonly number[],
  { head, ruled }: { readonly head: boolean; readonly ruled: boolean },
  pointers: Pointers,
): Xml {
  const { column, colspan, rowspan } = cell;
  const width = columns.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      colspan > 1 ? element('w:gridSpan', { 'w:val': colspan }) : null,
      rowspan > 1 ? element('w:vMerge', { 'w:val': first ? 'restart' : 'continue' }) : null,
      ruled ? element('w:tcBorders', {}, rule('bottom', thick)) : null,
      head ? element('w:vAlign', { 'w:val': 'bottom' }) : null,
    ),
    ...(first ? wordsXml(cell, pointers) : [paragraphXml({ style: styleOf(cell) })]),
  );
}

function wordsXml(cell: PrintedCell, pointers: Pointers): Xml[] {
  const layout = { style: styleOf(cell), ...sideOf(cell) };
  return cell.paragraphs.map((runs) => paragraphXml(layout, runsXml(runs, pointers)));
}

/** Figures stand at the right, a head over several columns in their middle. */
function sideOf({ figure, header, colspan }: PrintedCell): { align?: 'right' | 'center' } {
  if (figure) return { align: 'right' };
  return header && colspan > 1 ? { align: 'center' } : {};
}

function styleOf({ header }: PrintedCell): string {
  return header ? 'TableHead' : 'TableText';
}

function rule(side: string, width: number): Xml {
  return element(`w:${side}`, {
    'w:val': 'single',
    'w:sz': width,
    'w:space': 0,
    'w:color': 'auto',
  });
}

function margin(side: string, width: number): Xml {
  return element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
}
