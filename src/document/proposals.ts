import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { withoutComments } from './comments.ts';

/** A change that someone proposes and nobody has decided on. */
export interface Proposal {
  readonly kind: 'insertion' | 'deletion';
  /** Empty where the file names nobody. */
  readonly author: string;
  /** ISO date and time, "2024-11-12T09:30:00Z"; empty where the file has none. */
  readonly date: string;
  /** The name of a move, which what is taken away and what is put elsewhere share; only in a redline. */
  readonly move?: string;
}

/** The proposals that a node itself carries: none, one, or the deletion of an insertion. */
export function proposalsOn(node: Node): readonly Proposal[] {
  const whole: Proposal | null = node.attrs.proposed ?? null;
  if (whole) return [whole];
  return node.marks.flatMap((mark) => {
    const kind = kindOf(mark);
    return kind ? [{ kind, author: mark.attrs.author, date: mark.attrs.date }] : [];
  });
}

/** Whether a node is proposed to be left out: it has no number, prints nothing, does not count. */
export function isDeleted(node: Node): boolean {
  if (node.marks.length > 0 && node.marks.some(({ type }) => type.name === 'proposedDeletion')) {
    return true;
  }
  return node.attrs.proposed?.kind === 'deletion';
}

/** Whether nothing of a textblock's words stands once the proposals are accepted. */
export function isWordless(textblock: Node): boolean {
  return textblock.content.size === 0 || textblock.children.every(isDeleted);
}

/** By node, of which a key press makes few anew. */
const known = new WeakMap<Node, boolean>();

/** Whether a node or anything in it is a proposal. */
export function hasProposals(node: Node): boolean {
  if (node.isLeaf) return proposalsOn(node).length > 0;
  let found = known.get(node);
  if (found === undefined) {
    found = proposalsOn(node).length > 0 || node.children.some(hasProposals);
    known.set(node, found);
  }
  return found;
}

const readings = { deletion: new WeakMap<Node, Node>(), insertion: new WeakMap<Node, Node>() };

/**
 * A document, or any node of one, as it reads when every proposal in it is accepted: the reading
 * that labels, notes and counts are computed from. The same node where there is no proposal.
 */
export function accepted(node: Node): Node {
  return reading(node, 'deletion');
}

/** As `accepted`, without comments: nothing but what the paper shows. */
export function asItReads(node: Node): Node {
  return withoutComments(accepted(node));
}

/** As `accepted`, when every proposal is rejected. */
export function rejected(node: Node): Node {
  return reading(node, 'insertion');
}

function reading(node: Node, gone: Proposal['kind']): Node {
  if (!hasProposals(node)) return node;
  const memory = readings[gone];
  const read = memory.get(node) ?? settled(node, gone);
  memory.set(node, read);
  return read;
}

function settled(node: Node, gone: Proposal['kind']): Node {
  const marks = node.marks.filter((mark) => kindOf(mark) === null);
  if (node.isText) return node.mark(marks);
  const children = node.children.flatMap((child) =>
    proposalsOn(child).some(({ kind }) => kind === gone) ? [] : [reading(child, gone)],
  );
  const attrs = node.attrs.proposed ? { ...node.attrs, proposed: null } : node.attrs;
  return node.type.create(attrs, Fragment.from(whole(node, children)), marks);
}

/** The children with a blank paragraph where the schema wants one and none is left. */
function whole(node: Node, children: readonly Node[]): readonly Node[] {
  const fragment = Fragment.from(children);
  if (node.type.validContent(fragment)) return children;
  const first = node.children.find(isParagraph);
  if (!first) throw new RangeError(`No paragraph in ${node.type.name}`);
  const blank = first.type.createAndFill({ id: first.attrs.id });
  const at = children.findLastIndex(
    ({ type }) => type.name === 'annexTitle' || isOpening(type.name),
  );
  return blank ? [...children.slice(0, at + 1), blank, ...children.slice(at + 1)] : children;
}

function isParagraph({ type }: Node): boolean {
  return /Paragraph$|^heading$/.test(type.name);
}

function isOpening(name: string): boolean {
  return name === 'enactingBody';
}

function kindOf({ type }: Mark): Proposal['kind'] | null {
  if (type.name === 'proposedInsertion') return 'insertion';
  return type.name === 'proposedDeletion' ? 'deletion' : null;
}

/** A proposal and the part of the document that it is about. */
export interface ProposalPlace extends Proposal {
  readonly from: number;
  readonly to: number;
  /** True when it is about a whole paragraph, heading or annex. */
  readonly whole: boolean;
}

/**
 * The proposals of a document in reading order. Neighbours of the same kind, author and date in one
 * textblock are one; what stands in a whole proposed paragraph is part of that.
 */
export function proposalsIn(doc: Node): readonly ProposalPlace[] {
  const places: ProposalPlace[] = [];
  doc.descendants((node, pos) => {
    if (!hasProposals(node)) return false;
    const on = proposalsOn(node);
    const whole = !node.isInline;
    for (const proposal of on) {
      const place = { ...proposal, from: pos, to: pos + node.nodeSize, whole };
      // One node has two proposals at most, so what this goes on from is one of the last two.
      const before = places.slice(-2).find((other) => !whole && goesOn(other, place));
      if (before) places[places.lastIndexOf(before)] = { ...place, from: before.from };
      else places.push(place);
    }
    return on.length === 0;
  });
  return places;
}

function goesOn(before: ProposalPlace, place: ProposalPlace): boolean {
  return (
    before.to === place.from &&
    !before.whole &&
    before.kind === place.kind &&
    before.author === place.author &&
    before.date === place.date
  );
}

/** How many insertions and deletions someone proposes. */
export interface ProposalCount {
  readonly author: string;
  readonly insertions: number;
  readonly deletions: number;
}

/** The proposals counted by author, in the order in which they appear. */
export function countByAuthor(proposals: readonly Proposal[]): readonly ProposalCount[] {
  const counts = new Map<string, ProposalCount>();
  for (const { author, kind } of proposals) {
    const before = counts.get(author) ?? { author, insertions: 0, deletions: 0 };
    const { insertions, deletions } = before;
    counts.set(
      author,
      kind === 'insertion'
        ? { author, insertions: insertions + 1, deletions }
        : { author, insertions, deletions: deletions + 1 },
    );
  }
  return [...counts.values()];
}
