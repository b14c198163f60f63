import { cellBreak } from '../document/textForm.ts';
import type { CanonicalParagraph } from './canonicalParagraph.ts';
import { type PlacedCell, wholeTable } from './sourceTable.ts';

/** A cell of a row. */
export interface CanonicalCell {
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly paragraphs: readonly CanonicalParagraph[];
}

/** The cells of a block that is the row of a table; `paragraph` makes those in its cells. */
export function canonicalRow(
  text: string,
  paragraph: (words: string) => CanonicalParagraph,
): CanonicalCell[] {
  if (text === '|-') return [];
  return partedAt(text.slice(1), '|').map((cell) => {
    const [spec = '', heads, columns, rows] =
      /^(=?)(?:(\d{1,4})x(\d{1,4}))?(?= |$)/.exec(cell) ?? [];
    const words = cell.slice(spec.length);
    return {
      colspan: Number(columns ?? 1),
      rowspan: Number(rows ?? 1),
      header: heads === '=',
      paragraphs: partedAt(words, cellBreak).map((own) => paragraph(own.trim())),
    };
  });
}

type Row = readonly CanonicalCell[];

/**
 * The rows of a table so that they cover its grid: places that no cell reaches get an empty one. Where
 * cells overlap, each takes one place of its row. The same rows where they cover it already.
 */
export function evenRows(rows: readonly Row[], empty: () => CanonicalParagraph): readonly Row[] {
  const stated = placed(rows, true);
  const whole = wholeTable(stated, empty);
  if (whole && coversGrid(stated)) return rows;
  const made = whole ?? wholeTable(placed(rows, false), empty);
  return made?.rows ?? [[{ colspan: 1, rowspan: 1, header: false, paragraphs: [empty()] }]];
}

/** Whether cells that do not overlap leave no place of their grid free. */
function coversGrid(rows: readonly (readonly PlacedCell<CanonicalParagraph>[])[]): boolean {
  const cells = rows.flat();
  const width = cells.reduce(
    (widest, { column, colspan }) => Math.max(widest, column + colspan),
    0,
  );
  const taken = cells.reduce((sum, { colspan, rowspan }) => sum + colspan * rowspan, 0);
  return taken === width * rows.length;
}

/** Each cell at the next free place of its row, as large as it says, or one place large. */
function placed(rows: readonly Row[], asStated: boolean): PlacedCell<CanonicalParagraph>[][] {
  const free: number[] = [];
  return rows.map((cells, at) => {
    let column = 0;
    return cells.map((cell) => {
      const { colspan, rowspan } = asStated ? cell : { colspan: 1, rowspan: 1 };
      while ((free[column] ?? 0) > at) column += 1;
      const here = { ...cell, colspan, rowspan, column };
      for (let taken = 0; taken < Math.min(colspan, 1000); taken += 1) {
        free[column + taken] = at + rowspan;
      }
      column += colspan;
      return here;
    });
  });
}

/** Words parted at a sign that no backslash makes plain. */
function partedAt(words: string, sign: string): string[] {
  const parts: string[] = [''];
  for (const [one] of words.matchAll(/\\.|./gsu)) {
    if (one === sign) parts.push('');
    else parts[parts.length - 1] += one;
  }
  return parts;
}
