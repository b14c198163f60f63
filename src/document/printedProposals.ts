import type { Node } from 'prosemirror-model';
import { hasComments } from './comments.ts';
import { footnotes, type PrintedFootnote } from './footnotes.ts';
import type { MastheadLines } from './mastheadLines.ts';
import type { Outline, OutlineEntry, OutlineTable, Part } from './outline.ts';
import {
  type PrintedDocument,
  type PrintedEntry,
  Printer,
  printed,
  titleRuns,
  withTerminalMark,
} from './printed.ts';
import { proposedNoteRuns } from './printedNote.ts';
import { printedTable } from './printedTable.ts';
import { hasProposals, isDeleted, type Proposal } from './proposals.ts';
import type { MarkRun, Run } from './runs.ts';
import type { TerminalMark } from './terminalMark.ts';

/** A paragraph as printed, with what is proposed of the whole of it. */
export interface ProposedEntry extends PrintedEntry {
  readonly proposed: Proposal | null;
  /** Only in a redline, where it stands in both versions: what the base prints before the words. */
  readonly before?: string;
  /** Only in a redline: its name in the base, as "OP11"; left out where the base has it not. */
  readonly was?: string;
}

/** A note as printed, with what is proposed of its words. */
export interface ProposedNote extends PrintedFootnote {
  /** Only in a redline: the note of the base that it is; left out where the base has it not. */
  readonly was?: PrintedFootnote;
}

/** A document as printed, with what is proposed to be deleted in its place. */
export interface ProposedDocument extends PrintedDocument {
  readonly entries: readonly ProposedEntry[];
  readonly notes: readonly ProposedNote[];
  /** Only in a redline: the masthead of the base, and who changed it. */
  readonly before?: ChangedMasthead;
}

/** The masthead that a redline begins with. */
export interface ChangedMasthead {
  readonly masthead: MastheadLines;
  readonly by: Pick<Proposal, 'author' | 'date'>;
}

/**
 * Prints a document with its proposals and comments. Labels, marks and notes are those of the
 * accepted reading; what is proposed to be deleted has none, and its notes follow the others. Without
 * proposals and comments it is what `printed` gives.
 */
export function printedWithProposals(doc: Node): ProposedDocument {
  const page = printed(doc);
  if (!hasProposals(doc) && !hasComments(doc)) {
    return { ...page, entries: page.entries.map((entry) => ({ ...entry, proposed: null })) };
  }
  const standing = footnotes(doc);
  const out = outNotes(doc, standing.notes.length, standing.marks);
  const marks = new Map([...standing.marks, ...out.marks]);
  const printer = new Printer(page.outline, marks, true);
  const { wholes, gone, tables } = wholeProposals(doc);
  const before = page.entries.map(({ entry, mark }) => ({ entry, mark }));
  const entries = [...before, ...gone.map((entry) => ({ entry, mark: markOf(entry) }))]
    .sort((a, b) => a.entry.wordsPos - b.entry.wordsPos)
    .map(({ entry, mark }): ProposedEntry => {
      const proposed = wholes.get(entry.wordsPos) ?? null;
      const words = withTerminalMark(printer.entry(entry), mark);
      return { entry, mark, proposed, runs: covered(words, proposed) };
    });
  const outline = withAll(page.outline, entries, tables);
  return {
    ...page,
    title: titleRuns(doc, printer),
    outline,
    entries,
    tables: outline.tables.map((table) => {
      const proposed = wholes.get(table.pos) ?? null;
      const words = (paragraph: Node, pos: number) => [
        ...covered(printer.words(paragraph, pos, 0), proposed),
      ];
      return { ...printedTable(table, words), proposed };
    }),
    notes: [...standing.notes, ...out.notes].map((note) =>
      note.node.children.some(hasProposals) ? { ...note, runs: proposedNoteRuns(note.node) } : note,
    ),
  };
}

/** Runs of a paragraph that is proposed as a whole. */
function covered(runs: readonly Run[], whole: Proposal | null): readonly Run[] {
  if (!whole) return runs;
  return runs.map((run) => {
    const others = (run.proposals ?? []).filter(({ kind }) => kind !== whole.kind);
    const proposals = whole.kind === 'insertion' ? [whole, ...others] : [...others, whole];
    return { ...run, proposals };
  });
}

/** The notes whose marks are proposed to be deleted, numbered from the last one on. */
function outNotes(doc: Node, last: number, standing: ReadonlyMap<number, MarkRun>) {
  const notes: PrintedFootnote[] = [];
  const marks = new Map<number, MarkRun>();
  doc.descendants((node, pos) => {
    if (node.type.name !== 'footnote') return true;
    if (standing.has(pos)) return false;
    const marker = last + notes.length + 1;
    marks.set(pos, { kind: 'mark', marker, first: true });
    notes.push({ marker, runs: proposedNoteRuns(node), node, pos, ibid: false });
    return false;
  });
  return { notes, marks };
}

/** What is proposed of whole paragraphs by the positions of their words, of tables by their own; and
 * those to go. */
function wholeProposals(doc: Node) {
  const wholes = new Map<number, Proposal>();
  const gone: OutlineEntry[] = [];
  const tables: OutlineTable[] = [];
  const visit = (parent: Node, start: number, around: Around): void => {
    parent.forEach((node, offset) => {
      const pos = start + offset;
      if (node.type.name === 'table' && around.whole) {
        const { whole, part } = around;
        const table = { node, pos, id: node.attrs.id, part, entriesBefore: 0, label: '' };
        wholes.set(pos, whole);
        if (whole.kind === 'deletion') tables.push(table);
      }
      const kind = kinds[node.type.name];
      if (!kind) return;
      const own: Proposal | null = node.attrs.proposed;
      const whole = around.whole?.kind === 'deletion' ? around.whole : (own ?? around.whole);
      const part = parts[node.type.name] ?? around.part;
      const depth =
        kind === 'subparagraph' ? around.depth + 1 : kind === 'continuation' ? around.depth : 0;
      const wordsPos = node.isTextblock ? pos : pos + 1;
      if (whole) wholes.set(wordsPos, whole);
      if (whole?.kind === 'deletion') gone.push(goneEntry(node, pos, kind, part, depth, around.id));
      if (!node.isTextblock) visit(node, pos + 1, { whole, part, depth, id: node.attrs.id });
    });
  };
  visit(doc, 0, { whole: null, part: 'preambular', depth: 0, id: '' });
  return { wholes, gone, tables };
}

interface Around {
  readonly whole: Proposal | null;
  readonly part: Part;
  readonly depth: number;
  readonly id: string;
}

const kinds: Readonly<Record<string, OutlineEntry['kind']>> = {
  preambularParagraph: 'paragraph',
  operativeParagraph: 'paragraph',
  annexParagraph: 'paragraph',
  subparagraph: 'subparagraph',
  continuation: 'continuation',
  heading: 'heading',
  annex: 'annex',
};

const parts: Readonly<Record<string, Part>> = {
  operativeParagraph: 'operative',
  annex: 'annex',
};

function goneEntry(
  node: Node,
  pos: number,
  kind: OutlineEntry['kind'],
  part: Part,
  depth: number,
  id: string,
): OutlineEntry {
  return {
    kind,
    node,
    words: node.isTextblock ? node : node.child(0),
    pos,
    wordsPos: node.isTextblock ? pos : pos + 1,
    id: node.attrs.id ?? id,
    part,
    depth: kind === 'heading' ? node.attrs.level : depth,
    label: '',
    printed: signOf(node),
    hasSubparagraphs: node.children.some(({ type }) => type.name === 'subparagraph'),
    beforeTable: false,
  };
}

/** A sign that shows what a paragraph is; its number would be that of another one. */
function signOf({ type, attrs }: Node): string {
  if (type.name === 'annex') return 'Annex';
  if (type.name !== 'heading' || !attrs.numbered || attrs.level > 2) return '';
  return attrs.level === 1 ? 'I' : 'A.';
}

function markOf({ kind, part, hasSubparagraphs, words }: OutlineEntry): TerminalMark {
  if (kind === 'heading' || kind === 'annex' || words.children.every(isDeleted)) return '';
  if (hasSubparagraphs) return ':';
  return part === 'preambular' ? ',' : part === 'operative' ? ';' : '.';
}

/** The outline with all entries, and all tables between them. */
function withAll(
  labels: Outline,
  printedEntries: readonly PrintedEntry[],
  gone: readonly OutlineTable[],
): Outline {
  const entries = printedEntries.map(({ entry }) => entry);
  const inOrder = [...labels.tables, ...gone].sort((a, b) => a.pos - b.pos);
  const tables = inOrder.map((table) => ({
    ...table,
    entriesBefore: entries.filter(({ pos }) => pos < table.pos).length,
  }));
  return { ...labels, entries, tables };
}
