import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { crossReferenceWords } from '../document/crossReference.ts';
import { supersededLength, type TerminalMark, terminalMarks } from '../document/terminalMark.ts';
import { outlineOf } from './computed.ts';

/**
 * The selected words as another program gets them, one paragraph a line. Paragraphs that are selected
 * from their beginning have their number, those selected to their end the mark that ends them.
 */
export function copiedWords(state: EditorState): string {
  const { from, to, $from, $to } = state.selection;
  const { entries } = outlineOf(state);
  const marks = terminalMarks(outlineOf(state));
  const lines: string[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
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
