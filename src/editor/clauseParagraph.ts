import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { adopted } from '../document/adopted.ts';
import { subparagraphLabel } from '../document/label.ts';
import { schema } from '../document/schema.ts';
import type { Clause } from '../library/clause.ts';

const { chapeau, subparagraph, footnote } = schema.nodes;

/**
 * A clause as a paragraph of a draft: without ids and lock, with its provenance and that of its
 * subparagraphs, its first letter a capital, and with those footnotes that `keeps` says.
 */
export function clauseParagraph(
  clause: Clause,
  type: NodeType,
  keeps: (footnote: Node) => boolean,
): Node {
  const lines = clause.words.split('\n');
  return paragraph(capitalized(clause.node), type, clause.label);

  function paragraph(node: Node, as: NodeType, label: string): Node {
    const provenance = adopted(clause.source, label, lines.shift() ?? '', node.child(0));
    let count = 0;
    const content = node.children.map((child) => {
      if (child.type !== subparagraph) {
        if (child.type !== chapeau) lines.shift();
        return child.copy(withoutMarks(child.content));
      }
      count += 1;
      const depth = 1 + (label.match(/ \(?[a-z]+[.)]/g) ?? []).length;
      return paragraph(child, subparagraph, `${label} ${subparagraphLabel(depth, count)}`);
    });
    return as.create({ provenance }, content);
  }

  function withoutMarks(content: Fragment): Fragment {
    return Fragment.from(
      content.content.filter((child) => child.type !== footnote || keeps(child)),
    );
  }
}

function capitalized(paragraph: Node): Node {
  const words = paragraph.child(0);
  const first = words.maybeChild(0);
  if (!first?.isText || !first.text) return paragraph;
  const text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  if (text === first.text) return paragraph;
  const spelt = words.copy(words.content.replaceChild(0, schema.text(text, first.marks)));
  return paragraph.copy(paragraph.content.replaceChild(0, spelt));
}
