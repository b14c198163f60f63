import { lineOf, type WordParagraph } from './wordParagraph.ts';
import { isOwn } from './wordTable.ts';

/**
 * Paragraphs without the cells that only lay them out: those of a table with words in one column, as
 * a box has, and of one whose first column holds nothing but the numbers of what stands in its second.
 */
export function withoutLayoutTables(paragraphs: readonly WordParagraph[]): WordParagraph[] {
  const layouts = new Map([...byTable(paragraphs)].map(([table, all]) => [table, layoutOf(all)]));
  const flat: WordParagraph[] = [];
  let sign: WordParagraph | null = null;
  const add = (paragraph: WordParagraph | null) => {
    if (sign) flat.push(paragraph ? behind(sign, paragraph) : { ...sign, cell: null });
    else if (paragraph) flat.push(paragraph);
    sign = null;
  };
  for (const paragraph of paragraphs) {
    const layout = paragraph.cell && layouts.get(paragraph.cell.table);
    if (layout === 'numbers' && isSign(lineOf(paragraph))) {
      add(null);
      sign = paragraph;
    } else if (!layout) {
      add(null);
      flat.push(paragraph);
    } else if (layout === 'box' || lineOf(paragraph) !== '') add({ ...paragraph, cell: null });
  }
  add(null);
  return flat;
}

function byTable(paragraphs: readonly WordParagraph[]): Map<number, WordParagraph[]> {
  const tables = new Map<number, WordParagraph[]>();
  for (const paragraph of paragraphs) {
    const table = paragraph.cell?.table;
    if (table === undefined) continue;
    const inside = tables.get(table);
    if (inside) inside.push(paragraph);
    else tables.set(table, [paragraph]);
  }
  return tables;
}

/** What a table lays out: a box, paragraphs beside their numbers, or nothing, being a table. */
function layoutOf(paragraphs: readonly WordParagraph[]): 'box' | 'numbers' | null {
  if (paragraphs.some(isOwn)) return null;
  const worded = paragraphs.filter((paragraph) => lineOf(paragraph) !== '');
  const columns = new Set(worded.map(({ cell }) => cell?.gridColumn));
  if (columns.size < 2) return 'box';
  const rest = worded.filter((paragraph) => !isSign(lineOf(paragraph)));
  const signs = worded.filter((paragraph) => isSign(lineOf(paragraph)));
  const apart = new Set(rest.map(({ cell }) => cell?.gridColumn)).size === 1;
  const beside = new Set(signs.map(({ cell }) => cell?.gridColumn)).size === 1;
  const closed = rest.filter((paragraph) => /[,;:.]$/.test(lineOf(paragraph)));
  return columns.size === 2 && apart && beside && closed.length * 2 > rest.length
    ? 'numbers'
    : null;
}

/** "12.", "(a)", "(iv)": the number of a paragraph alone. */
function isSign(words: string): boolean {
  return /^(?:\d{1,3}\.|\(?[a-z]{1,4}\)|[ivx]{1,5}\.)$/.test(words);
}

function behind(sign: WordParagraph, paragraph: WordParagraph): WordParagraph {
  const space = { kind: 'text', text: ' ', italic: false, bold: false, raised: false } as const;
  const bookmarks = [...sign.bookmarks, ...paragraph.bookmarks];
  return { ...paragraph, bookmarks, runs: [...sign.runs, space, ...paragraph.runs] };
}
