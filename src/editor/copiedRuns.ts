import type { Node } from 'prosemirror-model';
import type { EditorState, Selection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { crossReferenceWords } from '../document/crossReference.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { OutlineEntry } from '../document/outline.ts';
import { isDeleted } from '../document/proposals.ts';
import { isEmphasized, joinRuns, type Run, storedWords } from '../document/runs.ts';
import { supersededLength, type TerminalMark, terminalMarks } from '../document/terminalMark.ts';
import { footnotesOf, outlineOf } from './computed.ts';

/** A textblock as far as it is selected, as the paper prints it. */
export interface CopiedLine {
  /** Its number, where it is selected from its beginning; else empty. */
  readonly label: string;
  readonly runs: readonly Run[];
  /** What it is in the outline; null in title and masthead and in tables. */
  readonly entry: OutlineEntry | null;
  readonly node: Node;
  /** Where it begins; lines of one cell of a table or of one row are told by what is around it. */
  readonly pos: number;
}

/**
 * The selected words, one textblock a line: paragraphs selected from their beginning with their
 * number, those selected to their end with the mark that ends them.
 */
export function copiedLines(state: EditorState): CopiedLine[] {
  const { from, to, cells } = selected(state.selection);
  const whole = !isWithinWords(state.selection);
  const labels = outlineOf(state);
  const marks = terminalMarks(labels);
  const lines: CopiedLine[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (isDeleted(node) || (cells && node.type.name === 'tableCell' && !cells.has(pos)))
      return false;
    if (!node.isTextblock) return true;
    const index = labels.entries.findIndex((entry) => entry.wordsPos === pos);
    const entry = labels.entries[index] ?? null;
    const label = whole && from <= pos + 1 ? (entry?.printed ?? '') : '';
    const mark = whole && to >= pos + 1 + node.content.size ? (marks[index] ?? '') : '';
    lines.push({
      label,
      runs: marked(runsOf(state, node, pos, { entry, from, to }), mark),
      entry,
      node,
      pos,
    });
    return false;
  });
  return lines;
}

/** Whether a selection is a stretch of words in one textblock. */
export function isWithinWords({ $from, $to }: Selection): boolean {
  return $from.sameParent($to) && $from.parent.isTextblock;
}

/** The range that is selected; of cells also where those begin, as there are others between them. */
function selected(selection: Selection): {
  readonly from: number;
  readonly to: number;
  readonly cells: ReadonlySet<number> | null;
} {
  if (!(selection instanceof CellSelection)) return { ...rangeOf(selection), cells: null };
  const cells = new Set<number>();
  selection.forEachCell((_cell, pos) => cells.add(pos));
  const ends = selection.ranges.map(({ $to }) => $to.pos);
  return { from: Math.min(...cells), to: Math.max(...ends), cells };
}

function rangeOf({ from, to }: Selection): { from: number; to: number } {
  return { from, to };
}

interface Selected {
  readonly entry: OutlineEntry | null;
  readonly from: number;
  readonly to: number;
}

function runsOf(state: EditorState, node: Node, pos: number, { entry, from, to }: Selected): Run[] {
  const notes = footnotesOf(state).marks;
  let italicLeft = openingLength(entry);
  const runs: Run[] = [];
  node.forEach((child, offset) => {
    const at = pos + 1 + offset;
    const [start, end] = [Math.max(0, from - at), Math.min(child.nodeSize, to - at)];
    if (child.isText && !isDeleted(child)) {
      const text = child.text ?? '';
      const opening = Math.min(italicLeft, text.length);
      const italic = isEmphasized(child);
      const cut = (first: number, last: number) =>
        text.slice(Math.max(first, start), Math.max(Math.min(last, end), Math.max(first, start)));
      runs.push({ kind: 'text', text: cut(0, opening), italic: true });
      runs.push({ kind: 'text', text: cut(opening, text.length), italic });
      italicLeft -= opening;
    } else if (start === 0 && end > 0) {
      runs.push(...atomRuns(state, child, at, notes.get(at)));
    }
  });
  return joinRuns(runs);
}

function atomRuns(state: EditorState, child: Node, at: number, mark: Run | undefined): Run[] {
  if (mark) return [mark];
  if (child.type.name !== 'crossReference') return [];
  const text = crossReferenceWords(outlineOf(state), child.attrs.target, at);
  return [{ kind: 'text', text, italic: false }];
}

function openingLength(entry: OutlineEntry | null): number {
  if (entry?.kind !== 'paragraph') return 0;
  return openingPhrase(storedWords(entry.words), entry.part)?.text.length ?? 0;
}

/** The runs with the mark behind their words, before the footnote marks that trail them. */
function marked(runs: readonly Run[], mark: TerminalMark): Run[] {
  if (mark === '') return [...runs];
  const last = runs.findLastIndex((run) => run.kind === 'text' && kept(run.text, mark) !== '');
  const words = runs[last];
  if (words?.kind !== 'text') return [...runs];
  const trailing = runs.slice(last + 1).filter((run) => run.kind === 'mark');
  return joinRuns([
    ...runs.slice(0, last),
    { ...words, text: kept(words.text, mark) },
    { kind: 'text', text: mark, italic: false },
    ...trailing,
  ]);
}

function kept(words: string, mark: TerminalMark): string {
  return words.slice(0, words.length - supersededLength(words, mark));
}
