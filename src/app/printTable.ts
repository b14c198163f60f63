import { type PrintContext, type PrintParagraph, printParagraph } from './printParagraph.ts';
import { childOf, numberOf } from './printParts.ts';
import { ruleOf } from './printStyles.ts';

/** A table of the Word file as an element, with its paragraphs. */
export interface PrintTable {
  readonly element: HTMLTableElement;
  readonly paragraphs: readonly PrintParagraph[];
  /** How many rows from the top are heads. */
  readonly heads: number;
}

/** Twips in a pixel of CSS. */
const twips = 15;

/** Draws a `w:tbl`. */
export function printTable(table: Element, context: PrintContext): PrintTable {
  const element = document.createElement('table');
  const properties = childOf(table, 'w:tblPr');
  element.style.marginLeft = `${(numberOf(childOf(properties, 'w:tblInd'), 'w:w') ?? 0) / twips}px`;
  const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => (numberOf(column, 'w:w') ?? 0) / twips,
  );
  element.style.width = `${columns.reduce((sum, width) => sum + width, 0)}px`;
  element.append(columnElements(columns));
  const rows = childrenOf(table, 'w:tr');
  const paragraphs: PrintParagraph[] = [];
  const grid = new TableGrid();
  rows.forEach((row, at) => {
    const line = element.insertRow();
    const height = numberOf(childOf(childOf(row, 'w:trPr'), 'w:trHeight'), 'w:val');
    if (height) line.style.height = `${height / twips}px`;
    for (const cell of childrenOf(row, 'w:tc')) {
      const made = grid.cell(cell, line);
      if (!made) continue;
      showBorders(made, cell, properties, at === rows.length - 1);
      for (const each of childrenOf(cell, 'w:p')) {
        const paragraph = printParagraph(each, context);
        paragraphs.push(paragraph);
        made.append(paragraph.element);
      }
    }
    grid.endRow();
  });
  const heads = rows.filter((row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader')).length;
  return { element, paragraphs, heads };
}

/** The cells of a table, those that reach down counted together. */
class TableGrid {
  private readonly above = new Map<number, HTMLTableCellElement>();
  private column = 0;

  /** The element of a cell in the row; null for one that goes on from above. */
  cell(cell: Element, row: HTMLTableRowElement): HTMLTableCellElement | null {
    const properties = childOf(cell, 'w:tcPr');
    const span = numberOf(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1;
    const at = this.column;
    this.column += span;
    const merge = childOf(properties, 'w:vMerge')?.getAttribute('w:val');
    const over = this.above.get(at);
    if (merge === 'continue' && over) {
      over.rowSpan += 1;
      return null;
    }
    const made = row.insertCell();
    made.colSpan = span;
    const atBottom = childOf(properties, 'w:vAlign')?.getAttribute('w:val') === 'bottom';
    made.style.verticalAlign = atBottom ? 'bottom' : 'top';
    this.above.set(at, made);
    return made;
  }

  endRow(): void {
    this.column = 0;
  }
}

function columnElements(widths: readonly number[]): HTMLElement {
  const group = document.createElement('colgroup');
  for (const width of widths) {
    const column = document.createElement('col');
    column.style.width = `${width}px`;
    group.append(column);
  }
  return group;
}

/** The cell's own rules, else the table's, whose hairlines stand between its rows. */
function showBorders(
  element: HTMLElement,
  cell: Element,
  properties: Element | undefined,
  isLast: boolean,
): void {
  const ofTable = childOf(properties, 'w:tblBorders');
  const own = childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders');
  const isFirst = element.closest('tr')?.rowIndex === 0;
  const above = ruleOf(childOf(own, 'w:top')) || (isFirst ? ruleOf(childOf(ofTable, 'w:top')) : 0);
  const below =
    ruleOf(childOf(own, 'w:bottom')) || ruleOf(childOf(ofTable, isLast ? 'w:bottom' : 'w:insideH'));
  if (above) element.style.borderTop = `${above}px solid`;
  if (below) element.style.borderBottom = `${below}px solid`;
  const margins = childOf(properties, 'w:tblCellMar');
  element.style.paddingLeft = `${(numberOf(childOf(margins, 'w:left'), 'w:w') ?? 0) / twips}px`;
  element.style.paddingRight = `${(numberOf(childOf(margins, 'w:right'), 'w:w') ?? 0) / twips}px`;
}

function childrenOf(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter(({ nodeName }) => nodeName === name);
}
