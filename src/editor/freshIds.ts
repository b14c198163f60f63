import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { Mapping, MapResult } from 'prosemirror-transform';
import { hasId, newParagraphId } from '../document/paragraphId.ts';
import { typedBlock } from './typedBlock.ts';

/**
 * Gives an id to every paragraph that has none or another's, as after a split or a paste. Of two
 * with the same id the one that stood there before keeps it, so that cross-references to it hold.
 */
export function freshIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (before.doc === after.doc || typedBlock(before.doc, after.doc)) return null;
      const needy = withoutOwnId(after.doc, keptPlaces(before.doc, after.doc, transactions));
      if (needy.length === 0) return null;
      const taken = new Set<string>();
      for (const { node } of identified(after.doc)) taken.add(node.attrs.id);
      const tr = after.tr;
      for (const pos of needy) {
        const id = newParagraphId(taken);
        taken.add(id);
        tr.setNodeAttribute(pos, 'id', id);
      }
      return tr;
    },
  });
}

interface Identified {
  readonly node: Node;
  readonly pos: number;
}

function identified(doc: Node): Identified[] {
  const found: Identified[] = [];
  doc.descendants((node, pos) => {
    if (hasId(node)) found.push({ node, pos });
    return !node.isTextblock;
  });
  return found;
}

/** Places in the new document of paragraphs that stood in the old one and were not replaced. */
function keptPlaces(
  before: Node,
  after: Node,
  transactions: readonly { readonly mapping: Mapping }[],
): Map<string, number> {
  const kept = new Map<string, number>();
  for (const { node, pos } of identified(before)) {
    let place: number | null = pos;
    for (const { mapping } of transactions) {
      const mapped: MapResult | null = place === null ? null : mapping.mapResult(place, 1);
      place = mapped && !mapped.deletedAfter ? mapped.pos : null;
    }
    if (place !== null && after.nodeAt(place)?.attrs.id === node.attrs.id) {
      kept.set(node.attrs.id, place);
    }
  }
  return kept;
}

function withoutOwnId(doc: Node, kept: ReadonlyMap<string, number>): number[] {
  const seen = new Set<string>();
  const needy: number[] = [];
  for (const { node, pos } of identified(doc)) {
    const id: string = node.attrs.id;
    const owner = kept.get(id);
    if (!id || seen.has(id) || (owner !== undefined && owner !== pos)) needy.push(pos);
    else seen.add(id);
  }
  return needy;
}
