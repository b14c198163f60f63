import type { Masthead } from '../document/masthead.ts';
import { lineOf, type WordParagraph } from './wordParagraph.ts';

/** The masthead of a Word file, and the lines of its table that are no part of one. */
export interface WordMasthead {
  readonly fields: Partial<Masthead>;
  readonly loose: readonly WordParagraph[];
}

/**
 * Reads the table at the head of the first page: "United Nations" and the symbol, below them the
 * organ and what is said of distribution, date and language (un-style 7.3, 7.6). Null where the
 * paragraphs hold no such table.
 */
export function wordMasthead(paragraphs: readonly WordParagraph[]): WordMasthead | null {
  const emblem = paragraphs.find((paragraph) => lineOf(paragraph) === 'United Nations');
  if (!emblem?.cell) return null;
  const { table, row } = emblem.cell;
  const ofRow = (number: number) =>
    paragraphs.filter(
      ({ cell }) => cell?.table === table && cell.row === number && cell !== emblem.cell,
    );
  const symbol = ofRow(row).filter((paragraph) => paragraph !== emblem);
  const below = ofRow(row + 1);
  const last = lastColumn(below);
  const lines = below.filter(({ cell }) => cell?.column === last);
  const organ = below.filter(({ cell }) => cell?.column !== last);
  const taken = new Set([emblem, ...symbol, ...below]);
  const inTable = paragraphs.filter(({ cell }) => cell?.table === table);
  const { fields, loose } = said(lines);
  return {
    fields: { ...fields, documentSymbol: joined(symbol), organ: joined(organ) },
    loose: [...loose, ...inTable.filter((paragraph) => !taken.has(paragraph))],
  };
}

/**
 * The column of distribution and date: the last that says something beside the organ. LibreOffice
 * puts an empty cell behind it.
 */
function lastColumn(row: readonly WordParagraph[]): number {
  const columnsOf = (paragraphs: readonly WordParagraph[]) => [
    ...new Set(paragraphs.map(({ cell }) => cell?.column ?? 0)),
  ];
  const filled = columnsOf(row.filter((paragraph) => lineOf(paragraph) !== ''));
  return Math.max(...(filled.length > 1 ? filled : columnsOf(row)));
}

/** "Distr.: Limited", a date, "Original: English". */
function said(lines: readonly WordParagraph[]): {
  fields: Partial<Masthead>;
  loose: WordParagraph[];
} {
  let fields: Partial<Masthead> = {};
  const loose: WordParagraph[] = [];
  for (const line of lines) {
    const words = lineOf(line);
    const [, label, value] = /^(Distr|Original)\.?: ?(.*)$/.exec(words) ?? [];
    if (label === 'Distr') fields = { ...fields, distribution: value ?? '' };
    else if (label === 'Original') fields = { ...fields, originalLanguage: value ?? '' };
    else if (words !== '' && fields.date === undefined) fields = { ...fields, date: words };
    else if (words !== '') loose.push(line);
  }
  return { fields, loose };
}

function joined(paragraphs: readonly WordParagraph[]): string {
  return paragraphs
    .map(lineOf)
    .filter((line) => line !== '')
    .join(' ');
}
