import { cellBreak } from '../document/textForm.ts';
import type { CanonicalParagraph } from './canonicalParagraph.ts';

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

/** Words parted at a sign that no backslash makes plain. */
function partedAt(words: string, sign: string): string[] {
  const parts: string[] = [''];
  for (const [one] of words.matchAll(/\\.|./gsu)) {
    if (one === sign) parts.push('');
    else parts[parts.length - 1] += one;
  }
  return parts;
}

/** As many columns as the widest table has that is read from rows that do not fit together. */
const mostColumns = 60;

/**
 * The cells of rows that someone changed so that they fit together no more, each in one place of a
 * grid: longer rows go on below, shorter ones end with cells without words.
 */
export function levelRows(rows: readonly (readonly CanonicalCell[])[]): CanonicalCell[][] {
  const longest = rows.reduce((width, { length }) => Math.max(width, length), 1);
  const width = Math.min(longest, mostColumns);
  const level: CanonicalCell[][] = [];
  for (const cells of rows.length > 0 ? rows : [[]]) {
    for (let from = 0; from < Math.max(1, cells.length); from += width) {
      level.push(
        Array.from({ length: width }, (_, at) => ({
          ...(cells[from + at] ?? emptyCell),
          colspan: 1,
          rowspan: 1,
        })),
      );
    }
  }
  return level;
}

const emptyCell = {
  header: false,
  paragraphs: [
    {
      kind: 'cellParagraph',
      id: '',
      line: 0,
      sign: '',
      level: 0,
      mark: '',
      pieces: [],
      children: [],
      subparagraphs: 0,
      rows: [],
    },
  ],
} satisfies Omit<CanonicalCell, 'colspan' | 'rowspan'>;
