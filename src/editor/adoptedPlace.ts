import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { noteOf } from '../document/adoptedNote.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import { notePlaces } from '../document/notePlaces.ts';
import type { Provenance } from '../document/provenance.ts';
import { isParagraph } from './paragraph.ts';
import { placeOf } from './place.ts';
import { CitedAlready } from './repeatedNotes.ts';

/** A paragraph or subparagraph whose words came from elsewhere. */
export interface AdoptedPlace {
  readonly owner: Node;
  readonly pos: number;
  /** Its own words, right behind `pos`. */
  readonly words: Node;
  readonly provenance: Provenance;
}

/** The paragraph at the cursor, where its words came from elsewhere; null otherwise. */
export function adoptedAtCursor(state: EditorState): AdoptedPlace | null {
  const place = placeOf(state.selection);
  return place && adoptedAt(place.owner, place.ownerPos);
}

/** The paragraph with this id, where its words came from elsewhere; null otherwise. */
export function adoptedWithId(doc: Node, id: string): AdoptedPlace | null {
  let found: AdoptedPlace | null = null;
  doc.descendants((node, pos) => {
    if (!found && isParagraph(node) && node.attrs.id === id) found = adoptedAt(node, pos);
    return !found && !node.isTextblock;
  });
  return found;
}

function adoptedAt(owner: Node, pos: number): AdoptedPlace | null {
  const provenance: Provenance | null = owner.attrs.provenance ?? null;
  const words = owner.maybeChild(0);
  return provenance && words && isParagraph(owner) ? { owner, pos, words, provenance } : null;
}

/**
 * Which notes are missing because their source is cited before, so that under the current policy
 * their marks are left out (un-style 4.2): no drafter's departure.
 */
export function citedBefore(
  doc: Node,
  pos: number,
  changes: readonly NoteChange[],
): ReadonlySet<NoteChange> {
  const missing = changes.filter(({ kind }) => kind === 'missing');
  if (missing.length === 0 || doc.attrs.footnotePolicy !== 'current') return new Set();
  const cited = new CitedAlready();
  for (const place of notePlaces(doc)) if (place.pos < pos) cited.add(place.node);
  return new Set(missing.filter(({ expected }) => expected && cited.covers(noteOf(expected))));
}
