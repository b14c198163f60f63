import type { Node } from 'prosemirror-model';
import { commentsIn } from '../document/comments.ts';
import { noteWords } from '../document/note.ts';
import { proposalsIn } from '../document/proposals.ts';

/**
 * What differs between two texts beside the paragraphs of their body, as "The title and the
 * footnotes differ too."; empty for nothing.
 */
export function otherDifferences(earlier: Node, later: Node): string {
  if (earlier.eq(later)) return 'The two texts are the same.';
  const names = parts.flatMap(([name, of]) =>
    JSON.stringify(of(earlier)) === JSON.stringify(of(later)) ? [] : [`the ${name}`],
  );
  const last = names.pop();
  if (last === undefined) return '';
  const all = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  const isOne = names.length === 0 && !last.endsWith('s');
  return `T${all.slice(1)} ${isOne ? 'differs' : 'differ'} too.`;
}

/** What a comparison of paragraphs does not show. */
const parts: readonly (readonly [string, (doc: Node) => unknown])[] = [
  ['masthead', (doc) => doc.child(0).attrs],
  ['title', (doc) => doc.child(1).textContent],
  ['headings and annexes', (doc) => doc.children.slice(2).filter(isOther)],
  ['footnotes', notesOf],
  ['tracked changes', (doc) => proposalsIn(doc).length],
  ['comments', (doc) => commentsIn(doc).length],
];

function isOther({ type }: Node): boolean {
  return !/^(?:preambular|operative)Paragraph$/.test(type.name);
}

function notesOf(doc: Node): string[] {
  const words: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'footnote') words.push(noteWords(node));
  });
  return words;
}
