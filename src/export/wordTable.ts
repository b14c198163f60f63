import { element, type Xml } from './xml.ts';

/** One cell of a row. */
export interface Cell {
  /** In twips. */
  readonly width: number;
  /** How many columns of the grid it takes. */
  readonly columns?: number;
  /** Widths of the lines above and below, in eighths of a point. */
  readonly ruleAbove?: number;
  readonly ruleBelow?: number;
  readonly atBottom?: boolean;
  readonly paragraphs: readonly Xml[];
}

/** One row; `height` is exact, in twips, or as high as its text when left out. */
export interface Row {
  readonly height?: number;
  /** Width of the last column of the grid when the row leaves it out, in twips. */
  readonly without?: number;
  /** Whether it stands again on every page. */
  readonly head?: boolean;
  readonly cells: readonly Cell[];
}

/** A table of fixed columns without margins in its cells, as the template's heads and feet are. */
export function tableXml(columns: readonly number[], rows: readonly Row[]): Xml {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const none = (side: string) => element(side, { 'w:w': 0, 'w:type': 'dxa' });
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, none('w:left'), none('w:right')),
    ),
    element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column }))),
    ...rows.map(rowXml),
  );
}

function rowXml({ height, without, head: isHead, cells }: Row): Xml {
  const properties: Xml[] = [];
  if (without !== undefined) {
    properties.push(element('w:gridAfter', { 'w:val': 1 }));
    properties.push(element('w:wAfter', { 'w:w': without, 'w:type': 'dxa' }));
  }
  if (height !== undefined) {
    properties.push(element('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' }));
  }
  if (isHead) properties.push(element('w:tblHeader'));
  const head = properties.length > 0 ? element('w:trPr', {}, ...properties) : null;
  return element('w:tr', {}, head, ...cells.map(cellXml));
}

function cellXml({ width, columns, ruleAbove, ruleBelow, atBottom, paragraphs }: Cell): Xml {
  const borders = [rule('w:top', ruleAbove), rule('w:bottom', ruleBelow)];
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      columns ? element('w:gridSpan', { 'w:val': columns }) : null,
      borders.some((border) => border) ? element('w:tcBorders', {}, ...borders) : null,
      atBottom ? element('w:vAlign', { 'w:val': 'bottom' }) : null,
    ),
    ...paragraphs,
  );
}

function rule(side: string, width: number | undefined): Xml | null {
  if (width === undefined) return null;
  return element(side, { 'w:val': 'single', 'w:sz': width, 'w:space': 0, 'w:color': 'auto' });
}
