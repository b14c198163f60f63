import fc from 'fast-check';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { schema } from '../../src/document/schema.ts';

const people = [
  { author: 'A. Delegate', date: '2026-10-02T09:30:00Z' },
  { author: 'Mexico & Kenya', date: '' },
  { author: '', date: '2026-10-03T17:00:00Z' },
];

/** Nothing for most, otherwise who proposes what. */
const choice = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('insertion' as const, 'deletion' as const),
      by: fc.constantFrom(...people),
    }),
  },
);

type Choose = () => { kind: 'insertion' | 'deletion'; by: (typeof people)[number] } | null;

/** Documents with proposals on any of their words, notes, paragraphs and annexes. */
export function withRandomProposals(drafts: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc
    .tuple(drafts, fc.infiniteStream(choice), fc.infiniteStream(fc.nat(1000)))
    .map(([doc, choices, cuts]) => {
      const made = proposed(
        doc,
        () => choices.next().value ?? null,
        () => cuts.next().value ?? 0,
      );
      made.check();
      return made;
    });
}

function proposed(node: Node, choose: Choose, cut: () => number): Node {
  const children = node.children.flatMap((child): Node[] => {
    if (child.isText) return pieces(child, cut()).map((piece) => marked(piece, choose));
    const own = child.type.name === 'footnote' ? child : proposed(child, choose, cut);
    return [child.isInline ? marked(own, choose) : own];
  });
  const chosen = 'proposed' in node.attrs ? choose() : null;
  const attrs = chosen
    ? { ...node.attrs, proposed: { kind: chosen.kind, ...chosen.by } }
    : node.attrs;
  return node.type.name === 'enactingBody'
    ? node
    : node.type.create(attrs, Fragment.from(children), node.marks);
}

function pieces(text: Node, at: number): Node[] {
  const middle = at % text.nodeSize;
  return middle === 0 ? [text] : [text.cut(0, middle), text.cut(middle)];
}

function marked(node: Node, choose: Choose): Node {
  const marks: Mark[] = [];
  for (const chosen of [choose(), choose()]) {
    const type = chosen?.kind === 'insertion' ? 'proposedInsertion' : 'proposedDeletion';
    if (chosen) marks.push(schema.mark(type, chosen.by));
  }
  return node.mark(marks.reduce((set, mark) => mark.addToSet(set), node.marks));
}

/**
 * Documents with proposals and comments as a Word file can say them: in a paragraph that is proposed
 * as a whole nothing else is, and the words of a comment stand together.
 */
export function withRandomChanges(drafts: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc
    .tuple(drafts, fc.infiniteStream(choice), fc.infiniteStream(fc.nat(1000)))
    .map(([doc, choices, numbers]) => {
      const number = () => numbers.next().value ?? 0;
      const made = changed(doc, () => choices.next().value ?? null, number);
      made.check();
      return made;
    })
    .filter((doc) =>
      [doc, ...doc.children.filter(({ type }) => type.name === 'annex')].every(stands),
    );
}

/** Whether a paragraph or heading of a document or annex stands in every reading. */
function stands(node: Node): boolean {
  return node.children.some(
    ({ type, attrs }) => /Paragraph|^heading/.test(type.name) && !attrs.proposed,
  );
}

function changed(node: Node, choose: Choose, number: () => number): Node {
  // An annex without a title would be read with its first paragraph as one.
  if (['masthead', 'enactingBody', 'annexTitle'].includes(node.type.name)) return node;
  const chosen = 'proposed' in node.attrs ? choose() : null;
  if (chosen) {
    const attrs = { ...node.attrs, proposed: { kind: chosen.kind, ...chosen.by } };
    return node.type.create(attrs, node.content, node.marks);
  }
  const children = node.children.flatMap((child): Node[] => {
    if (child.isText)
      return pieces(child, number()).map((piece) => said(marked(piece, choose), number));
    return child.isInline
      ? [said(marked(child, choose), number)]
      : [changed(child, choose, number)];
  });
  return node.type.create(node.attrs, Fragment.from(children), node.marks);
}

let comments = 0;

function said(node: Node, number: () => number): Node {
  if (number() % 8 > 0) return node;
  comments += 1;
  const [by] = people;
  const attrs = {
    id: `said${comments}`,
    ...by,
    text: number() % 2 ? 'Why?' : 'Here & there\nagain',
  };
  return node.mark(schema.mark('comment', attrs).addToSet(node.marks));
}
