import type { Transform } from 'prosemirror-transform';
import type { ProposalPlace } from './proposals.ts';
import { schema } from './schema.ts';

const { proposedInsertion, proposedDeletion } = schema.marks;

/** What becomes of proposals. */
export type Decision = 'accept' | 'reject';

/**
 * Decides on proposals of the document that a transform stands at: `places` are as `proposalsIn` gives
 * them for that document, in its order.
 */
export function decided(tr: Transform, places: readonly ProposalPlace[], decision: Decision): void {
  const before = tr.steps.length;
  for (const place of places.toReversed()) {
    const map = tr.mapping.slice(before);
    const [from, to] = [map.map(place.from, 1), map.map(place.to, -1)];
    // Words that someone inserted and another deleted may be gone by now.
    if (from >= to) continue;
    const stays = (place.kind === 'insertion') === (decision === 'accept');
    if (stays) keep(tr, { ...place, from, to });
    else take(tr, from, to);
  }
}

/** Leaves the words without the proposal. */
function keep(tr: Transform, { whole, kind, from, to, author, date }: ProposalPlace): void {
  if (whole) {
    tr.setNodeAttribute(from, 'proposed', null);
    return;
  }
  const type = kind === 'insertion' ? proposedInsertion : proposedDeletion;
  tr.removeMark(from, to, type.create({ author, date }));
}

/** Takes the words away; where the last paragraph goes, a blank one stands in its place. */
function take(tr: Transform, from: number, to: number): void {
  const $from = tr.doc.resolve(from);
  const node = tr.doc.nodeAt(from);
  const index = $from.index();
  const needed = node?.isBlock && !$from.parent.canReplace(index, index + 1);
  const blank = needed ? node.type.createAndFill({ id: node.attrs.id }) : null;
  if (blank) tr.replaceWith(from, to, blank);
  else tr.delete(from, to);
}
