import type { Node } from 'prosemirror-model';
import { commentsOn } from './comments.ts';
import { crossReferenceWords } from './crossReference.ts';
import { footnotes, type PrintedFootnote } from './footnotes.ts';
import { type MastheadLines, mastheadLines } from './mastheadLines.ts';
import { openingPhrase } from './openingPhrase.ts';
import { type Outline, type OutlineEntry, outline } from './outline.ts';
import { type PrintedTable, printedTable } from './printedTable.ts';
import { isDeleted, proposalsOn } from './proposals.ts';
import {
  isEmphasized,
  joinRuns,
  type MarkRun,
  type Remarks,
  type Run,
  storedWords,
  type TextRun,
  textOf,
} from './runs.ts';
import { supersededLength, type TerminalMark, terminalMarks } from './terminalMark.ts';

/** A whole document as the paper shows it: the one source of Word file, text and command line. */
export interface PrintedDocument {
  readonly masthead: MastheadLines;
  readonly title: readonly Run[];
  /** "The General Assembly" in italics, with a roman comma when a preamble follows (un-style 1.1.2). */
  readonly enactingBody: readonly Run[];
  readonly outline: Outline;
  /** One for each entry of the outline, in its order. */
  readonly entries: readonly PrintedEntry[];
  /** In reading order; `entriesBefore` tells between which entries each stands. */
  readonly tables: readonly PrintedTable[];
  readonly notes: readonly PrintedFootnote[];
}

/** The words of one paragraph, subparagraph, continuation, heading or annex title. */
export interface PrintedEntry {
  readonly entry: OutlineEntry;
  /** With opening phrase in italics, marks, and the terminal mark before trailing marks. */
  readonly runs: readonly Run[];
  readonly mark: TerminalMark;
}

/**
 * Prints a document as it reads when its proposals are accepted, without comments. Pure: the
 * document is not touched, and printing twice gives the same.
 */
export function printed(doc: Node): PrintedDocument {
  const labels = outline(doc);
  const notes = footnotes(doc);
  const marks = terminalMarks(labels);
  const printer = new Printer(labels, notes.marks);
  return {
    masthead: mastheadLines(doc),
    title: titleRuns(doc, printer),
    enactingBody: enactingBodyRuns(doc, labels),
    outline: labels,
    entries: labels.entries.map((entry, index) => {
      const mark = marks[index] ?? '';
      return { entry, mark, runs: withTerminalMark(printer.entry(entry), mark) };
    }),
    tables: labels.tables.map((table) =>
      printedTable(table, (paragraph, pos) => printer.words(paragraph, pos, 0)),
    ),
    notes: notes.notes,
  };
}

/** The runs of a document as the paper has them, one below another, those of notes left out. */
export function runsInOrder({ title, entries, tables }: PrintedDocument): readonly Run[] {
  const ofTables = (count: number) =>
    tables
      .filter(({ table }) => table.entriesBefore === count)
      .flatMap(({ rows }) => rows.flat().flatMap(({ paragraphs }) => paragraphs.flat()));
  const ofEntries = entries.flatMap(({ runs }, at) => [...runs, ...ofTables(at + 1)]);
  return [...title, ...ofTables(0), ...ofEntries];
}

/** Prints the words of textblocks; with `remarks`, also what is proposed and said of them. */
export class Printer {
  private readonly outline: Outline;
  private readonly marks: ReadonlyMap<number, MarkRun>;
  private readonly remarks: boolean;

  constructor(labels: Outline, marks: ReadonlyMap<number, MarkRun>, remarks = false) {
    this.outline = labels;
    this.marks = marks;
    this.remarks = remarks;
  }

  entry(entry: OutlineEntry): Run[] {
    const opening =
      entry.kind === 'paragraph' ? openingPhrase(storedWords(entry.words), entry.part) : null;
    return this.words(entry.words, entry.wordsPos, opening?.text.length ?? 0);
  }

  /** Runs of a textblock at `pos`, its first `italicLength` characters in italics. */
  words(textblock: Node, pos: number, italicLength: number): Run[] {
    const runs: Run[] = [];
    let seen = 0;
    textblock.forEach((child, offset) => {
      const at = pos + 1 + offset;
      const gone = isDeleted(child);
      if (gone && !this.remarks) return;
      const more = this.remarks ? remarksOn(child) : {};
      if (child.isText) {
        runs.push(...textRuns(child, gone ? 0 : italicLength - seen, more));
        if (!gone) seen += child.text?.length ?? 0;
      } else if (child.type.name === 'footnote') {
        const mark = this.marks.get(at);
        if (!mark) throw new RangeError(`No mark for the footnote at ${at}`);
        runs.push({ ...mark, ...more });
      } else if (child.type.name === 'crossReference') {
        const target: string = child.attrs.target;
        const text = crossReferenceWords(this.outline, target, at);
        runs.push({ kind: 'text', text, italic: false, target, ...more });
      }
    });
    return joinRuns(runs);
  }
}

function remarksOn(node: Node): Remarks {
  const proposals = proposalsOn(node);
  const comments = [...commentsOn(node), ...node.children.flatMap(commentsOn)];
  return {
    ...(proposals.length > 0 ? { proposals } : {}),
    ...(comments.length > 0 ? { comments } : {}),
  };
}

function textRuns(node: Node, italicLength: number, more: Remarks): TextRun[] {
  const text = node.text ?? '';
  const emphasis = isEmphasized(node);
  const cut = Math.max(0, Math.min(italicLength, text.length));
  return [
    { kind: 'text', text: text.slice(0, cut), italic: true, ...more },
    { kind: 'text', text: text.slice(cut), italic: emphasis, ...more },
  ];
}

/**
 * Ends the words that count with the mark, before footnote marks that trail them (un-style 4.1.3). A space or a
 * mark typed behind these gives way as one typed before them does.
 */
export function withTerminalMark(runs: readonly Run[], mark: TerminalMark): Run[] {
  if (mark === '') return [...runs];
  const stays = runs.map((_run, index) => keptOf(runs, index, mark));
  const end = stays.findLastIndex((text) => text !== '');
  const last = runs[end];
  // A comment on a mark that gives way is on the one that is printed.
  const comments = runs
    .slice(end + 1)
    .flatMap((run) => (isGivingWay(run) ? (run.comments ?? []) : []));
  const said = comments.length > 0 ? { comments } : {};
  const printedMark: TextRun = { kind: 'text', text: mark, italic: false, ...said };
  const rest = runs.slice(end + 1).filter((run) => run.kind === 'mark' || isOut(run));
  // Words that are proposed to be deleted end before the mark in the one reading and in the other.
  const firstMark = rest.findIndex((run) => !isOut(run));
  const out = rest.slice(0, firstMark === -1 ? rest.length : firstMark);
  const trailing = rest.slice(out.length);
  if (last?.kind !== 'text') return [...out, printedMark, ...trailing];
  const words = { ...last, text: stays[end] ?? '' };
  const next = runs.findIndex((run, index) => index > end && !isGivingWay(run));
  const gaveWay = textOf(runs.slice(end, next === -1 ? runs.length : next));
  const between = beforeFirst(out, gaveWay.slice(words.text.length));
  return joinRuns([...runs.slice(0, end), words, ...between, printedMark, ...trailing]);
}

function isGivingWay(run: Run): boolean {
  return run.kind === 'text' && !isOut(run);
}

/** What gives way to the mark, as a space does, still parts the words from deleted ones. */
function beforeFirst([first, ...others]: readonly Run[], words: string): Run[] {
  if (!first) return [];
  if (first.kind === 'mark' || words === '') return [first, ...others];
  const { target: _, ...plain } = first;
  return [{ ...plain, text: words }, first, ...others];
}

function isOut({ proposals }: Remarks): boolean {
  return proposals?.some(({ kind }) => kind === 'deletion') ?? false;
}

/** What the mark leaves of a run's words, which go on those that look the same before it. */
function keptOf(runs: readonly Run[], index: number, mark: TerminalMark): string {
  const run = runs[index];
  if (run?.kind !== 'text' || isOut(run)) return '';
  let words = run.text;
  for (let at = index - 1; at >= 0 && words.length < 20; at -= 1) {
    const before = runs[at];
    if (before?.kind !== 'text' || before.italic !== run.italic || before.target !== run.target)
      break;
    if (!isOut(before)) words = before.text + words;
  }
  return run.text.slice(0, Math.max(0, run.text.length - supersededLength(words, mark)));
}

export function titleRuns(doc: Node, printer: Printer): Run[] {
  const title = doc.child(1);
  return printer.words(title, doc.child(0).nodeSize, 0);
}

function enactingBodyRuns(doc: Node, labels: Outline): Run[] {
  const words = storedWords(doc.child(2)).replace(/[\s,]+$/, '');
  const comma = words && labels.preambularCount > 0 ? ',' : '';
  return joinRuns([
    { kind: 'text', text: words, italic: true },
    { kind: 'text', text: comma, italic: false },
  ]);
}
