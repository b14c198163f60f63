import type { Node } from 'prosemirror-model';
import type { Proposal, ProposalPlace } from './proposals.ts';

/**
 * Proposals of a document that are one change, which is taken or left as a whole: words that one
 * author takes out and puts in at one place, or the two ends of a move, where it stood first.
 */
export function proposalGroups(
  doc: Node,
  places: readonly ProposalPlace[],
): readonly (readonly ProposalPlace[])[] {
  const groups: ProposalPlace[][] = [];
  for (const place of places) {
    const group = groups.at(-1);
    if (group && goesWith(group, place)) group.push(place);
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
