import type { EditorState } from 'prosemirror-state';
import { type Run, textOf } from '../document/runs.ts';
import { footnotesOf } from './computed.ts';
import { type CopiedLine, copiedLines, isWithinWords } from './copiedRuns.ts';

/**
 * The selected words as plain text, one paragraph a line, cells of a table parted by tabs. Marks of
 * notes stand as "[1]", and the notes at the end; words of one paragraph are copied without them.
 */
export function copiedWords(state: EditorState): string {
  const lines = copiedLines(state);
  if (isWithinWords(state.selection)) return lines.map(({ runs }) => textOf(runs)).join('');
  const text = lines.map((line, index) => {
    const words = `${line.label} ${line.runs.map(wordsOf).join('')}`.trim();
    return index === 0 ? words : seam(state, lines[index - 1], line) + words;
  });
  return [text.join(''), ...noteLines(state, lines)].join('\n');
}

function wordsOf(run: Run): string {
  return run.kind === 'mark' ? `[${run.marker}]` : run.text;
}

/** What stands between two lines: a tab between cells of a row, a space within a cell. */
function seam(state: EditorState, before: CopiedLine | undefined, line: CopiedLine): string {
  if (!before) return '';
  const $line = state.doc.resolve(line.pos + 1);
  const shared = $line.sharedDepth(before.pos + 1);
  const within = $line.node(shared).type.name;
  if (within === 'tableCell') return ' ';
  if (within !== 'tableRow') return '\n';
  const { colspan } = state.doc.resolve(before.pos + 1).node(shared + 1).attrs;
  return '\t'.repeat(colspan);
}

function noteLines(state: EditorState, lines: readonly CopiedLine[]): string[] {
  const notes = copiedNotes(state, lines).map(({ marker, runs }) => `[${marker}] ${textOf(runs)}`);
  return notes.length > 0 ? ['', ...notes] : [];
}

/** The notes whose marks are among the lines, in order. */
export function copiedNotes(state: EditorState, lines: readonly CopiedLine[]) {
  const markers = new Set(
    lines.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'mark' ? [run.marker] : []))),
  );
  return footnotesOf(state).notes.filter(({ marker }) => markers.has(marker));
}
