import type { EditorState } from 'prosemirror-state';
import { useMemo } from 'react';
import { type Departure, departure, departureFrom } from '../document/departure.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import { adoptedWording } from '../document/provenance.ts';
import { type AdoptedPlace, adoptedAtCursor, citedBefore } from '../editor/adoptedPlace.ts';
import { outlineOf } from '../editor/draftEditor.ts';
import type { Library } from '../library/library.ts';
import type { Desk } from './desk.ts';
import { type NewestWording, newestWording } from './newestWording.ts';
import { useObserved } from './useObserved.ts';

/** The adopted words that the paragraph at the cursor came from, and what became of them. */
export interface Drift extends AdoptedPlace {
  readonly id: string;
  /** Its name here, as "PP3". */
  readonly label: string;
  /** From the words as adopted, or from those said to be deliberate since; null where there is none. */
  readonly departure: Departure | null;
  /** From the words as adopted, where it was said to be deliberate; null otherwise. */
  readonly deliberate: Departure | null;
  /** Missing notes whose source is cited before. */
  readonly leftOut: ReadonlySet<NoteChange>;
  readonly newest: NewestWording | null;
}

/** What the card shows of the paragraph at the cursor; null where it came from nowhere. */
export function useDrift(desk: Desk): Drift | null {
  const state = useObserved(desk.draft);
  const library = useObserved(desk.clauses.shown)?.library ?? null;
  return useMemo(() => (state ? driftAt(state, library) : null), [state, library]);
}

function driftAt(state: EditorState, library: Library | null): Drift | null {
  const place = adoptedAtCursor(state);
  if (!place) return null;
  const { owner, pos, words, provenance } = place;
  const entry = outlineOf(state).entries.find((one) => one.pos === pos);
  const found = departure(owner);
  const said = provenance.deliberate
    ? departureFrom(adoptedWording(provenance), words, owner.type.name)
    : null;
  return {
    ...place,
    id: owner.attrs.id,
    label: entry?.label ?? '',
    departure: found,
    deliberate: said,
    leftOut: citedBefore(state.doc, pos, found?.notes ?? []),
    newest: library && entry ? newestWording(library, place, entry.part) : null,
  };
}
