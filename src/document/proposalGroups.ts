import type { Node } from 'prosemirror-model';
import type { Proposal, ProposalPlace } from './proposals.ts';
import { wordLikeness } from './wordBag.ts';

/**
 * Proposals of a document that are one change, which is taken or left as a whole: words that one
 * author takes out and puts in at one place, the two ends of a move, where it stood first, or the end
 * of a paragraph that is to be one of its own.
 */
export function proposalGroups(
  doc: Node,
  places: readonly ProposalPlace[],
): readonly (readonly ProposalPlace[])[] {
  const groups: ProposalPlace[][] = [];
  for (const place of places) {
    const group = groups.at(-1);
    if (group && (goesWith(group, place) || divides(doc, group, place))) group.push(place);
    else groups.push([place]);
  }
  return withMoves(doc, groups);
}

/** Whether a place is the other half of a replacement of words. */
function goesWith(group: readonly ProposalPlace[], place: ProposalPlace): boolean {
  const last = group.at(-1);
  return (
    last !== undefined &&
    !place.whole &&
    !last.whole &&
    last.to === place.from &&
    handOf(last) === handOf(place) &&
    group.every(({ kind }) => kind !== place.kind)
  );
}

/** Words less alike than this are not the same in a paragraph of their own. */
const leastAlike = 0.5;

/** Whether a place and the one before it take words out of a paragraph and put them in beside it. */
function divides(doc: Node, group: readonly ProposalPlace[], place: ProposalPlace): boolean {
  const [last, ...more] = [...group].reverse();
  if (!last || more.length > 0 || handOf(last) !== handOf(place)) return false;
  const [words, whole] = last.whole ? [place, last] : [last, place];
  if (words.whole || !whole.whole || words.kind !== 'deletion' || whole.kind !== 'insertion')
    return false;
  const [$from, $to] = [doc.resolve(words.from), doc.resolve(words.to)];
  const depth = $from.parent.type.name === 'chapeau' ? $from.depth - 1 : $from.depth;
  const isBeside =
    whole === place
      ? $to.parentOffset === $to.parent.content.size && $to.after(depth) === whole.from
      : $from.parentOffset === 0 && $from.before(depth) === whole.to;
  const likeness = () =>
    wordLikeness(doc.textBetween(words.from, words.to), doc.textBetween(whole.from, whole.to));
  return isBeside && likeness() >= leastAlike;
}

/** Joins the deletion of a whole paragraph with the insertion of the same words. */
function withMoves(doc: Node, groups: readonly ProposalPlace[][]): ProposalPlace[][] {
  const wholes = groups.flatMap(([place]) => (place?.whole ? [place] : []));
  const keyOf = (place: ProposalPlace) => {
    const words = doc.nodeAt(place.from)?.textContent ?? '';
    return words.trim() === '' ? null : `${handOf(place)}\n${words}`;
  };
  const gone = new Map<string | null, ProposalPlace[]>();
  for (const place of wholes) {
    if (place.kind !== 'deletion') continue;
    const key = keyOf(place);
    gone.set(key, [...(gone.get(key) ?? []), place]);
  }
  gone.delete(null);
  if (gone.size === 0) return [...groups];
  const joined = new Map<ProposalPlace, ProposalPlace>();
  for (const place of wholes) {
    const from = place.kind === 'insertion' ? gone.get(keyOf(place))?.shift() : undefined;
    if (from) joined.set(place, from);
  }
  const away = new Set(joined.values());
  return groups.flatMap((group) => {
    const [place] = group;
    if (place && away.has(place)) return [];
    const from = place && joined.get(place);
    return [from ? [from, ...group] : group];
  });
}

/** Whose it is and of which minute: Word dates each half by itself. */
function handOf({ author, date }: Proposal): string {
  return `${author}\n${date.slice(0, 16)}`;
}
