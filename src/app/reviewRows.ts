import type { Node } from 'prosemirror-model';
import type { PrintedFootnote } from '../document/footnotes.ts';
import type { Part } from '../document/outline.ts';
import { type PrintedDocument, printed } from '../document/printed.ts';
import type { PrintedTable } from '../document/printedTable.ts';
import { type Run, storedWords, textOf } from '../document/runs.ts';

/** One stretch of the recognised text, as the review shows it. */
export interface ReviewRow {
  /** Unique among the rows and stable: the paragraph's id, or what stands for one. */
  readonly key: string;
  /** The paragraph that a decision here changes; null for masthead, title and the like. */
  readonly paragraph: string | null;
  readonly kind:
    | 'masthead'
    | 'title'
    | 'organ'
    | 'paragraph'
    | 'subparagraph'
    | 'continuation'
    | 'heading'
    | 'annex'
    | 'table'
    | 'adoption';
  readonly part: Part;
  /** "PP4", "OP12 (a)", "Heading"; what the row is called. */
  readonly name: string;
  /** What the paper shows before the words: "12.", "(a)". */
  readonly printed: string;
  /** 0 for a paragraph, 1 for (a); a heading's is its level. */
  readonly depth: number;
  /** Of a table those of all its cells. */
  readonly runs: readonly Run[];
  /** Null for all but tables. */
  readonly table: PrintedTable | null;
  /** The notes whose first mark stands in the words. */
  readonly notes: readonly PrintedFootnote[];
  /**
   * Where its words begin among the paragraph's own, which are its chapeau's and then those that
   * follow its subparagraphs.
   */
  readonly from: number;
}

/** What is counted above the rows. */
export interface ReviewCounts {
  readonly preambular: number;
  readonly operative: number;
  readonly notes: number;
  readonly marks: number;
}

/** The recognised text row by row, and its counts. */
export interface Reviewed {
  readonly rows: readonly ReviewRow[];
  readonly counts: ReviewCounts;
}

/** Key of the row that doubts about the whole text belong to; it is always the first. */
export const wholeText = 'masthead';

const kept = new WeakMap<Node, Reviewed>();

/** The rows of a document, from the same printing that paper and screen have. */
export function reviewed(doc: Node): Reviewed {
  const known = kept.get(doc);
  if (known) return known;
  const print = printed(doc);
  const { preambularCount, operativeCount } = print.outline;
  const body = withTables(bodyRows(print), print);
  const annexes = body.findIndex(({ kind }) => kind === 'annex');
  body.splice(annexes === -1 ? body.length : annexes, 0, ...adoptionRows(print));
  const rows = [...openingRows(print), ...body];
  const marks = rows.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'mark')).length;
  const counts = {
    preambular: preambularCount,
    operative: operativeCount,
    notes: print.notes.length,
    marks,
  };
  const found = { rows, counts };
  kept.set(doc, found);
  return found;
}

/** The words of a row without its marks. */
export function wordsOfRow({ runs }: Pick<ReviewRow, 'runs'>): string {
  return textOf(runs).replace(/\s+/g, ' ').trim();
}

const bare = {
  paragraph: null,
  part: 'preambular',
  printed: '',
  depth: 0,
  notes: [],
  table: null,
  from: 0,
} as const;

function openingRows(print: PrintedDocument): ReviewRow[] {
  const { masthead, title, enactingBody } = print;
  const lines = [
    masthead.documentSymbol.lead + masthead.documentSymbol.rest,
    masthead.session,
    masthead.committee,
    masthead.agendaItem,
    masthead.agendaItemTitle,
    masthead.resolutionLine,
    masthead.report,
    masthead.sponsors,
  ].filter(Boolean);
  const number = masthead.titleNumber;
  return [
    {
      ...bare,
      key: wholeText,
      kind: 'masthead',
      name: 'Masthead',
      runs: roman(lines),
    },
    {
      ...bare,
      key: 'title',
      kind: 'title',
      name: 'Title',
      printed: number,
      runs: title,
      notes: notesOf(title, print),
    },
    {
      ...bare,
      key: 'organ',
      kind: 'organ',
      name: 'Organ',
      runs: enactingBody,
    },
  ];
}

function roman(lines: readonly string[]): Run[] {
  return [{ kind: 'text', text: lines.join('\n'), italic: false }];
}

function bodyRows(print: PrintedDocument): ReviewRow[] {
  const lengths = new Map<string, number>();
  return print.entries.map(({ entry, runs }, index) => {
    const { id, kind, part, label, printed, depth, words } = entry;
    const from = kind === 'continuation' ? (lengths.get(id) ?? 0) : 0;
    lengths.set(id, from + storedWords(words).length);
    return {
      key: kind === 'continuation' ? `${id} ${index}` : id,
      paragraph: id,
      kind,
      part,
      name: kind === 'heading' ? `Heading ${label}`.trim() : label,
      printed,
      depth,
      runs,
      notes: notesOf(runs, print),
      table: null,
      from,
    };
  });
}

/** The rows with those of the tables, each where it stands. */
function withTables(rows: readonly ReviewRow[], print: PrintedDocument): ReviewRow[] {
  const found = [...rows];
  for (const printed of print.tables.toReversed()) {
    found.splice(printed.table.entriesBefore, 0, tableRow(printed, print));
  }
  return found;
}

function tableRow(printed: PrintedTable, print: PrintedDocument): ReviewRow {
  const { id, part, label } = printed.table;
  const runs = printed.rows.flatMap((cells) =>
    cells.flatMap(({ paragraphs }) => paragraphs.flatMap((words) => [...words, space])),
  );
  const notes = notesOf(runs, print);
  return { ...bare, key: id, kind: 'table', part, name: label, runs, notes, table: printed };
}

const space: Run = { kind: 'text', text: ' ', italic: false };

function notesOf(runs: readonly Run[], { notes }: PrintedDocument): PrintedFootnote[] {
  return runs.flatMap((run) => {
    const note = run.kind === 'mark' && run.first ? notes[run.marker - 1] : undefined;
    return note ? [note] : [];
  });
}

function adoptionRows({ masthead }: PrintedDocument): ReviewRow[] {
  const { adopted, adoption } = masthead;
  if (!adopted) return [];
  return [
    {
      ...bare,
      key: 'adoption',
      kind: 'adoption',
      part: 'operative',
      name: 'Adoption line',
      runs: roman(adoption),
    },
  ];
}
