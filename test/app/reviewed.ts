import type { Node } from 'prosemirror-model';
import { beginReview, type ReviewState } from '../../src/app/reviewState.ts';
import type { Change, Doubt } from '../../src/document/doubt.ts';
import type { SourcePlace } from '../../src/import/sourcePlace.ts';

/** A doubt at a paragraph; null for the whole text. */
export function doubt(
  paragraph: string | null,
  reason: string,
  ...changes: readonly Change[]
): Doubt {
  return {
    place: paragraph ?? '',
    paragraph,
    line: null,
    reason,
    did: 'Read it so.',
    alternatives: changes.map((change) => ({ label: `To ${change.kind}`, change })),
  };
}

/** A review of a document as an import would begin it. */
export function reviewOf(
  doc: Node,
  doubts: readonly Doubt[] = [],
  places: ReadonlyMap<string, readonly SourcePlace[]> = new Map(),
): ReviewState {
  return beginReview({ doc, origin: null, doubts, places, printed: new Map() });
}
