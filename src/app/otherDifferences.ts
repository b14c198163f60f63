import type { Node } from 'prosemirror-model';
import { commentsIn } from '../document/comments.ts';
import { noteWords } from '../document/note.ts';
import { proposalsIn } from '../document/proposals.ts';

/**
 * What differs between two texts beside the paragraphs of their body, as "The masthead and the
 * footnotes differ too."; empty for nothing.
 */
export function otherDifferences(earlier: Node, later: Node): string {
  if (earlier.eq(later)) return 'The two texts are the same.';
  const names = Object.entries(parts).flatMap(([name, of]) =>
    JSON.stringify(of(earlier)) === JSON.stringify(of(later)) ? [] : [name],
  );
  if (names.length === 0) return '';
  const last = names.at(-1) ?? '';
  const all = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} differ too.`;
}

/** What a comparison of paragraphs does not show. */
const parts: Readonly<Record<string, (doc: Node) => unknown>> = {
  'masthead and title': (doc) => [doc.child(0).attrs, doc.child(1).textContent],
  'headings and annexes': (doc) =>
    doc.children
      .slice(2)
      .filter(isOther)
      .map((block) => block.toJSON()),
  footnotes: (doc) => {
    const words: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'footnote') words.push(noteWords(node));
    });
    return words;
  },
  'tracked changes': (doc) => proposalsIn(doc).length,
  comments: (doc) => commentsIn(doc).length,
};

function isOther({ type }: Node): boolean {
  return !/^(?:preambular|operative)Paragraph$/.test(type.name);
}
