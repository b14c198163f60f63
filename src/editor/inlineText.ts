import type { Node } from 'prosemirror-model';

/** Stands for footnotes, citations and cross-references. */
const placeholder = '\ufffc';

/**
 * The words of a textblock. Whatever else stands among them counts as many signs as it has positions,
 * so that an offset in the string is an offset in the textblock. (ProseMirror's own text methods would
 * read the notes of footnotes as part of the words.)
 */
export function inlineText(textblock: Node): string {
  return textblock.children
    .map((child) => child.text ?? placeholder.repeat(child.nodeSize))
    .join('');
}
