import type { Node } from 'prosemirror-model';
import { isDeleted } from './proposals.ts';
import { supersededLength } from './terminalMark.ts';

/**
 * What ends words on paper: nothing that is computed; a mark, or the colon that was typed there; or
 * always a colon, as before subparagraphs.
 */
export type WordsEnd = 'none' | 'mark' | 'colon';

/** What gives way to the mark that ends words, and how many footnote marks stand behind it. */
interface End {
  readonly node: Node;
  readonly notesBehind: number;
}

/** Whether somebody inserts a node in the file. */
type IsNew = (node: Node) => boolean;

/**
 * The words of a file that came back, ended as the draft's are: what gives way to the computed mark is
 * no change, on which side of the last notes it may stand. As they are where a typed colon is, and
 * where somebody takes out any of what gives way or goes on behind it.
 */
export function alikeEnds(
  draft: readonly Node[],
  file: readonly Node[],
  end: WordsEnd,
  isNew: IsNew,
): readonly Node[] {
  if (end === 'none') return file;
  const isChange = (node: Node) => isNew(node) || isDeleted(node);
  const own = parted(draft, isDeleted);
  const other = parted(file, isChange);
  if (end === 'mark' && hasColon(own.ends) !== hasColon(other.ends)) return file;
  const before = file.filter((node) => !isNew(node));
  if (parted(before, () => false).ends.length > other.ends.length) return file;
  return own.ends.reduce<readonly Node[]>(
    (words, each) => withEnd(words, each, isNew),
    other.words,
  );
}

function hasColon(ends: readonly End[]): boolean {
  return ends.some(({ node }) => node.text?.includes(':'));
}

/** Words without what gives way at their end, and that, in its order; none behind a change. */
function parted(
  nodes: readonly Node[],
  isChange: (node: Node) => boolean,
): { words: readonly Node[]; ends: readonly End[] } {
  const words: Node[] = [];
  const ends: End[] = [];
  let [at, notes, isOver] = [nodes.length - 1, 0, false];
  for (; at >= 0 && !isOver; at -= 1) {
    const node = nodes[at];
    if (!node) break;
    const isNote = node.type.name === 'footnote';
    const length = isChange(node) ? 0 : endLength(node, nodes.slice(0, at));
    const left = node.nodeSize - length;
    if (length > 0) ends.unshift({ node: node.cut(left), notesBehind: notes });
    if (left > 0) words.unshift(length > 0 ? node.cut(0, left) : node);
    if (isNote) notes += 1;
    isOver = left > 0 && !isNote;
  }
  return { words: [...nodes.slice(0, at + 1), ...words], ends };
}

/** How many characters at the end of a text give way to a mark; white space alone is none. */
function endLength({ text }: Node, before: readonly Node[]): number {
  if (!text) return 0;
  // An abbreviation may begin in the text before: its full stop stays.
  const begun = before.at(-1)?.text ?? '';
  const length = Math.min(supersededLength(begun + text, ';'), text.length);
  return /[,;:.]/.test(text.slice(text.length - length)) ? length : 0;
}

/** An end put behind the words, before as many notes, not counting new ones. */
function withEnd(
  words: readonly Node[],
  { node, notesBehind }: End,
  isNew: IsNew,
): readonly Node[] {
  let at = words.length;
  let left = notesBehind;
  while (at > 0) {
    const before = words[at - 1];
    if (before?.type.name !== 'footnote' || (left === 0 && !isNew(before))) break;
    if (!isNew(before)) left -= 1;
    at -= 1;
  }
  return [...words.slice(0, at), node, ...words.slice(at)];
}
