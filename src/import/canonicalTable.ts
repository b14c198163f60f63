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
