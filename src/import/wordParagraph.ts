import type { Proposal } from '../document/proposals.ts';
import { type Annotated, isGone, type Piece } from './inlineMarkup.ts';
import type { WordLabel } from './wordLabels.ts';

/** Words of a Word file in one face, or a footnote mark, or a field that repeats one. */
export type WordRun = WordText | WordMark | RepeatedMark;

/** Words in one face. Tabs and line breaks are in them as `\t` and `\n`. */
export interface WordText extends Annotated {
  readonly kind: 'text';
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  /** Name of the bookmark that the words are linked to. */
  readonly anchor?: string;
}

interface WordMark extends Annotated {
  readonly kind: 'mark';
  readonly number: number;
}

/** A NOTEREF field: shows the number of the mark inside a bookmark. */
interface RepeatedMark extends Annotated {
  readonly kind: 'repeated';
  readonly bookmark: string;
  /** What it showed last. */
  readonly shown: string;
}

/** A paragraph of a Word file, as Word shows it. */
export interface WordParagraph {
  /** Its place in the file, counted from 1. */
  readonly number: number;
  /** Name of its style as Word shows it, "__Single Txt"; empty where it has none. */
  readonly style: string;
  /** What Word's own numbering prints before it; null for none. */
  readonly label: WordLabel | null;
  /** Whether it is said to have no number, as where a person takes one off. */
  readonly unlisted: boolean;
  readonly runs: readonly WordRun[];
  /** Indents that it has besides its style's, in twips. */
  readonly left: number | undefined;
  readonly firstLine: number | undefined;
  readonly alignedRight: boolean;
  readonly newPage: boolean;
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  readonly cell: TableCell | null;
  /** What is proposed of it as a whole. */
  readonly proposed: Proposal | null;
  /** The proposal to divide it from the words of the one before. */
  readonly divided: Proposal | null;
}

/** The cell of a table that a paragraph stands in; table, row and cell are counted from 1. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Column of the table's grid where it begins, from 0. */
  readonly gridColumn: number;
  /** How many columns of the grid it takes. */
  readonly columns: number;
  /** Whether it is part of the cell above it. */
  readonly goesOn: boolean;
  /** Whether it is part of the cell before it. */
  readonly goesOnFromLeft: boolean;
  /** Whether its row stands again on every page. */
  readonly head: boolean;
}

/**
 * The words of runs, tabs and line breaks among them, without footnote marks and without those that
 * are proposed to be deleted.
 */
export function runWords(runs: readonly WordRun[]): string {
  let words = '';
  for (const run of runs) if (run.kind === 'text' && !isGone(run)) words += run.text;
  return words;
}

/** The words of a paragraph in one line, without white space around them. */
export function lineOf({ runs }: WordParagraph): string {
  return runWords(runs).replace(/\s+/g, ' ').trim();
}

/**
 * Runs as pieces: fields that repeat a mark become marks, tabs and line breaks spaces, and the comma
 * between two marks goes, because it is printed between any two.
 */
export function piecesOf(runs: readonly WordRun[], marks: ReadonlyMap<string, number>): Piece[] {
  const pieces: (Piece & { raised?: boolean })[] = [];
  for (const run of runs) {
    const more = annotationsOf(run);
    const number = run.kind === 'repeated' ? marks.get(run.bookmark) : undefined;
    if (run.kind === 'mark' || number !== undefined) {
      const kept = pieces.at(-1);
      const comma = kept?.kind === 'text' && kept.raised && /^[,\s]*$/.test(kept.text);
      if (comma && isBehindMark(pieces)) pieces.pop();
      pieces.push({
        kind: 'mark',
        number: run.kind === 'mark' ? run.number : (number ?? 0),
        ...more,
      });
    } else if (run.kind === 'repeated') {
      pieces.push({
        kind: 'text',
        text: run.shown,
        italic: false,
        bold: false,
        raised: true,
        ...more,
      });
    } else {
      const { text, italic, bold, raised, anchor } = run;
      const target = anchor === undefined ? {} : { target: anchor };
      pieces.push({
        kind: 'text',
        text: text.replace(/\s/g, ' '),
        italic,
        bold,
        raised,
        ...target,
        ...more,
      });
    }
  }
  return pieces;
}

/**
 * Whether the last piece stands right behind a mark: at once, or where words between them that are
 * proposed to be deleted are left out, or those that are proposed to come in.
 */
function isBehindMark(pieces: readonly Piece[]): boolean {
  const before = pieces.slice(0, -1);
  const isNew = ({ proposals }: Piece) => proposals?.some(({ kind }) => kind === 'insertion');
  const neighbours = [
    before.at(-1),
    before.findLast((piece) => !isGone(piece)),
    before.findLast((piece) => !isNew(piece)),
  ];
  return neighbours.some((piece) => piece?.kind === 'mark');
}

function annotationsOf({ proposals, comments }: Annotated): Annotated {
  return { ...(proposals ? { proposals } : {}), ...(comments ? { comments } : {}) };
}

/** Runs without the first characters of their words. */
export function withoutWords(runs: readonly WordRun[], length: number): WordRun[] {
  let left = length;
  return runs.flatMap((run) => {
    if (run.kind !== 'text' || left === 0 || isGone(run)) return [run];
    const taken = Math.min(left, run.text.length);
    left -= taken;
    return taken === run.text.length ? [] : [{ ...run, text: run.text.slice(taken) }];
  });
}
