import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { crossReferenceWords } from '../document/crossReference.ts';
import { schema } from '../document/schema.ts';
import { supersededLength, type TerminalMark, terminalMarks } from '../document/terminalMark.ts';
import { outlineOf } from './computed.ts';

/**
 * The selected words as another program gets them, one paragraph a line. Paragraphs that are selected
 * from their beginning have their number, those selected to their end the mark that ends them. Cells of
 * a row are parted by tabs.
 */
export function copiedWords(state: EditorState): string {
  const { selection } = state;
  const { $from, $to } = selection;
  const cells = selection instanceof CellSelection ? selectedCells(selection) : null;
  const { from, to } = cells ?? selection;
  const { entries } = outlineOf(state);
  const marks = terminalMarks(outlineOf(state));
  const lines: string[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type === schema.nodes.tableRow) {
      lines.push(rowWords(state, node, pos, { from, to, starts: cells?.starts ?? null }));
      return false;
    }
    if (!node.isTextblock) return true;
    const words = wordsBetween(state, node, pos, from, to);
    const index = entries.findIndex((entry) => entry.wordsPos === pos);
    const whole = !$from.sameParent($to);
    const label = whole && from <= pos + 1 ? (entries[index]?.printed ?? '') : '';
    const mark = whole && to >= pos + 1 + node.content.size ? (marks[index] ?? '') : '';
    lines.push(`${label} ${marked(words, mark)}`.trim());
    return false;
  });
  return lines.join('\n');
}

interface SelectedCells {
  readonly from: number;
  readonly to: number;
  /** Positions right before the selected cells; null where all in between are. */
  readonly starts: ReadonlySet<number> | null;
}

function selectedCells(selection: CellSelection): SelectedCells {
  const starts = new Set<number>();
  selection.forEachCell((_cell, pos) => starts.add(pos));
  const ends = selection.ranges.map(({ $to }) => $to.pos);
  return { from: Math.min(...starts), to: Math.max(...ends), starts };
}

/** A row as another program gets it: the words of its selected cells, parted by tabs. */
function rowWords(state: EditorState, row: Node, rowPos: number, selected: SelectedCells): string {
  const { from, to, starts } = selected;
  const cells: string[] = [];
  row.forEach((cell, offset) => {
    const pos = rowPos + 1 + offset;
    if (starts ? !starts.has(pos) : pos + cell.nodeSize <= from || pos >= to) return;
    const paragraphs: string[] = [];
    cell.forEach((paragraph, within) => {
      paragraphs.push(wordsBetween(state, paragraph, pos + 1 + within, from, to));
    });
    cells.push(paragraphs.join(' ').trim(), ...new Array<string>(cell.attrs.colspan - 1).fill(''));
  });
  return cells.join('\t');
}

function wordsBetween(
  state: EditorState,
  node: Node,
  pos: number,
  from: number,
  to: number,
): string {
  let words = '';
  node.forEach((child, offset) => {
    const at = pos + 1 + offset;
    if (child.isText)
      words += child.text?.slice(Math.max(0, from - at), Math.max(0, to - at)) ?? '';
    else if (child.type.name === 'crossReference' && at >= from && at < to) {
      words += crossReferenceWords(outlineOf(state), child.attrs.target, at);
    }
  });
  return words;
}

function marked(words: string, mark: TerminalMark): string {
  return words === '' ? '' : words.slice(0, words.length - supersededLength(words, mark)) + mark;
}
