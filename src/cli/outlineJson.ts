import type { Node } from 'prosemirror-model';
import type { Masthead } from '../document/masthead.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { Part } from '../document/outline.ts';
import { type PrintedDocument, type PrintedEntry, printed } from '../document/printed.ts';
import { type PrintedTable, tableWords } from '../document/printedTable.ts';
import { type Run, storedWords, textOf } from '../document/runs.ts';

/** What `chapeau outline` prints. */
export interface OutlineJson {
  readonly title: string;
  readonly documentSymbol: string | null;
  readonly session: number | null;
  readonly agendaItem: string | null;
  /** The date of adoption as printed, "17 December 2024"; null for a draft. */
  readonly adopted: string | null;
  /** Paragraphs, subparagraphs and continuations in reading order. */
  readonly paragraphs: readonly ParagraphJson[];
  /** In reading order; left out where there are none. */
  readonly tables?: readonly TableJson[];
  /** One for each printed note. */
  readonly footnotes: readonly { readonly marker: number; readonly text: string }[];
}

interface TableJson {
  /** As "Table 1". */
  readonly label: string;
  readonly part: Part;
  /** The label of the paragraph before it; null where there is none. */
  readonly after: string | null;
  /** How many rows from the top are heads. */
  readonly headerRows: number;
  /** The words of each place of the grid; '' where a cell from beside or above stands. */
  readonly rows: readonly (readonly string[])[];
  /** The markers in order. */
  readonly footnotes: readonly number[];
}

interface ParagraphJson {
  /** As "PP8", "PP8 (a)", "OP12", "PP8 (continued)". */
  readonly label: string;
  readonly part: Part;
  readonly depth: number;
  /** What stands on the page: "", "12.", "(a)". */
  readonly printed: string;
  /** As printed, "Also urges"; null where there is none. */
  readonly openingPhrase: string | null;
  /** With the terminal mark, without footnote marks. */
  readonly text: string;
  /** The markers in order. */
  readonly footnotes: readonly number[];
}

/** The outline of a document, its words and notes as they are printed. */
export function outlineJson(doc: Node): OutlineJson {
  const masthead = doc.child(0).attrs as Masthead;
  const page = printed(doc);
  const adoptionLine = doc.children.find((child) => child.type.name === 'adoptionLine');
  return {
    title: textOf(page.title),
    documentSymbol: masthead.documentSymbol || null,
    session: masthead.session,
    agendaItem: masthead.agendaItem || null,
    adopted: adoptionLine?.attrs.date || null,
    paragraphs: page.entries.filter(isParagraph).map(paragraphJson),
    ...(page.tables.length > 0
      ? { tables: page.tables.map((table) => tableJson(table, page)) }
      : {}),
    footnotes: page.notes.map(({ marker, runs }) => ({ marker, text: textOf(runs) })),
  };
}

function isParagraph({ entry: { kind } }: PrintedEntry): boolean {
  return kind === 'paragraph' || kind === 'subparagraph' || kind === 'continuation';
}

function paragraphJson({ entry, runs }: PrintedEntry): ParagraphJson {
  const { label, part, depth, kind } = entry;
  const opening = kind === 'paragraph' ? openingPhrase(storedWords(entry.words), part) : null;
  return {
    label,
    part,
    depth,
    printed: entry.printed,
    openingPhrase: opening?.text ?? null,
    text: textOf(runs),
    footnotes: markers(runs),
  };
}

function tableJson(printedTable: PrintedTable, { entries }: PrintedDocument): TableJson {
  const { table, headerRows, rows } = printedTable;
  const runs = rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs.flat()));
  const before = entries.slice(0, table.entriesBefore).findLast(isParagraph);
  return {
    label: table.label,
    part: table.part,
    after: before?.entry.label ?? null,
    headerRows,
    rows: tableWords(printedTable),
    footnotes: markers(runs),
  };
}

function markers(runs: readonly Run[]): number[] {
  return runs.flatMap((run) => (run.kind === 'mark' ? [run.marker] : []));
}
