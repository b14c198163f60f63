import type { Node } from 'prosemirror-model';
import { printedNote } from './printedNote.ts';
import { textOf } from './runs.ts';
import { schema } from './schema.ts';

/** The words of a part of a document, with the notes in them in brackets and citations as printed in full. */
export function wordsBetween(doc: Node, from: number, to: number): string {
  let words = '';
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) {
      words += (node.text ?? '').slice(Math.max(0, from - pos), to - pos);
    } else if (node.type.name === 'footnote' && pos >= from) {
      words += ` [${textOf(printedNote(node, null).runs)}]`;
      return false;
    } else if (node.type.name === 'citation') {
      const note = schema.node('footnote', null, [node.mark([])]);
      words += textOf(printedNote(note, null).runs).replace(/\.$/, '');
    } else if (node.isTextblock && words !== '') words += '\n';
    return true;
  });
  return words;
}
