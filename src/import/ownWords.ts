import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

/** Whether a node is a paragraph or subparagraph, which begins with a chapeau. */
export function isParagraph({ type }: Node): boolean {
  return type.contentMatch.defaultType === schema.nodes.chapeau;
}

/**
 * The indexes of the children that hold a paragraph's own words: its chapeau and what stands after
 * its subparagraphs. A heading holds its words itself and has none.
 */
export function wordIndexes(paragraph: Node): number[] {
  return paragraph.children.flatMap((child, index) => (child.isTextblock ? [index] : []));
}

/** The words of a heading, chapeau or continuation, without notes and cross-references. */
export function textblockWords({ children }: Node): string {
  let words = '';
  for (const child of children) words += child.text ?? '';
  return words;
}

/** A paragraph's own words in order, as the offsets of a `Change` count them. */
export function ownWords(node: Node): string {
  if (node.isTextblock) return textblockWords(node);
  return wordIndexes(node)
    .map((index) => textblockWords(node.child(index)))
    .join('');
}

/**
 * Inline content before and after an offset; notes there belong to the words before. One space at
 * the cut goes, because joining puts one there.
 */
export function cutAt(content: Fragment, at: number): readonly [Fragment, Fragment] {
  const cut = positionOf(content, at);
  const [before, after] = [content.cut(0, cut), content.cut(cut)];
  if (/ $/.test(before.lastChild?.text ?? '')) return [before.cut(0, before.size - 1), after];
  return [before, /^ /.test(after.firstChild?.text ?? '') ? after.cut(1) : after];
}

/** Two stretches of inline content with a space between them where neither has one. */
export function spaced(first: Fragment, second: Fragment): Fragment {
  const [before, after] = [first.lastChild, second.firstChild];
  if (!before || !after || /\s$/.test(before.text ?? '') || /^\s/.test(after.text ?? '')) {
    return first.append(second);
  }
  const marks = before.marks.filter((mark) => mark.isInSet(after.marks));
  return first.append(Fragment.from(schema.text(' ', marks))).append(second);
}

/** Content without the first characters of its words; notes among these stay. */
export function withoutFirst(content: Fragment, length: number): Fragment {
  let left = length;
  return Fragment.from(
    content.content.flatMap((child) => {
      if (!child.isText || left === 0) return [child];
      const taken = Math.min(left, child.nodeSize);
      left -= taken;
      return taken === child.nodeSize ? [] : [child.cut(taken)];
    }),
  );
}

function positionOf(content: Fragment, at: number): number {
  let left = at;
  let position = 0;
  for (const child of content.content) {
    const { length } = child.text ?? '';
    const isNote = child.type === schema.nodes.footnote;
    if (left === 0 && !isNote) break;
    if (length > left) return position + left;
    left -= length;
    position += child.nodeSize;
  }
  return position;
}
