import fc from 'fast-check';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { isDeleted } from '../../src/document/proposals.ts';
import { storedWords } from '../../src/document/runs.ts';
import { schema } from '../../src/document/schema.ts';

const people = [
  { author: 'A. Delegate', date: '2026-10-02T09:30:00Z' },
  { author: 'Mexico & Kenya', date: '' },
  { author: '', date: '2026-10-03T17:00:00Z' },
];

/** What one seed gives is always the same, also where fast-check makes a value a second time. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number below 1000. */
  readonly number = (): number => {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((this.state ^ (this.state >>> 13)) >>> 0) % 1000;
  };

  /** Nothing for most, otherwise who proposes what. */
  readonly choice: Choose = () => {
    const by = people[this.number() % people.length];
    const kind = this.number() % 2 === 0 ? 'insertion' : 'deletion';
    return this.number() % 5 === 0 && by ? { kind, by } : null;
  };
}

type Choose = () => { kind: 'insertion' | 'deletion'; by: (typeof people)[number] } | null;

/** Documents with proposals on any of their words, notes, paragraphs and annexes. */
export function withRandomProposals(drafts: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  return fc.tuple(drafts, fc.integer()).map(([doc, seed]) => {
    const dice = new Dice(seed);
    const made = proposed(doc, dice.choice, dice.number);
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
  const words = text.text ?? '';
  const cut = at % text.nodeSize;
  // Nobody selects half a character.
  const middle = /^[\udc00-\udfff]/.test(words.slice(cut)) ? cut - 1 : cut;
  return middle <= 0 ? [text] : [text.cut(0, middle), text.cut(middle)];
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
    .tuple(drafts, fc.integer())
    .map(([doc, seed]) => {
      const dice = new Dice(seed);
      const made = changed(doc, dice.choice, dice.number);
      made.check();
      return made;
    })
    .filter((doc) => {
      const annexes = doc.children.filter(({ type }) => type.name === 'annex');
      return [doc, ...annexes].every(stands) && !endsAlone(doc);
    });
}

/** Whether somewhere all words are deleted, perhaps but for the mark that ends them: it is computed. */
function endsAlone(node: Node): boolean {
  if (!node.isTextblock) return node.children.some(endsAlone);
  return node.children.some(isDeleted) && !/[\p{L}\p{N}]/u.test(storedWords(node));
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
  // What is said of a mark that is computed is read as said of the words before it.
  if (number() % 8 > 0 || /^[\s,;:.]+$/.test(node.text ?? 'x')) return node;
  comments += 1;
  const [by] = people;
  const attrs = {
    id: `said${comments}`,
    ...by,
    text: number() % 2 ? 'Why?' : 'Here & there\nagain',
  };
  return node.mark(schema.mark('comment', attrs).addToSet(node.marks));
}
