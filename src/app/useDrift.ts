import type { EditorState } from 'prosemirror-state';
import { useEffect, useMemo, useState } from 'react';
import { type Departure, departure, departureFrom } from '../document/departure.ts';
import type { NoteChange } from '../document/noteDeparture.ts';
import type { Part } from '../document/outline.ts';
import { adoptedWording, type Provenance } from '../document/provenance.ts';
import { type AdoptedPlace, adoptedAtCursor, citedBefore } from '../editor/adoptedPlace.ts';
import { outlineOf } from '../editor/draftEditor.ts';
import type { Clause } from '../library/clause.ts';
import type { LaterLibrary } from '../library/laterLibrary.ts';
import type { Desk } from './desk.ts';
import { laterClauses, type NewestWording, newestWording } from './newestWording.ts';
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
  const place = useMemo(() => (state ? placeAt(state) : null), [state]);
  const later = useLaterClauses(library, place);
  return useMemo(() => (state ? driftAt(state, later) : null), [state, later]);
}

/** A paragraph that came from adopted words, as far as what is later than these depends on it. */
interface Adopted {
  readonly provenance: Provenance;
  readonly part: Part;
  readonly typeName: string;
}

function placeAt(state: EditorState): Adopted | null {
  const place = adoptedAtCursor(state);
  const entry = place && outlineOf(state).entries.find((one) => one.pos === place.pos);
  if (!entry) return null;
  return { provenance: place.provenance, part: entry.part, typeName: place.owner.type.name };
}

/** Looked up once for each provenance, not at every pause in typing; none until it is known. */
function useLaterClauses(library: LaterLibrary | null, place: Adopted | null): readonly Clause[] {
  const [known, setKnown] = useState<Known | null>(null);
  const { provenance = null, part = 'operative', typeName = '' } = place ?? {};
  useEffect(() => {
    if (!library || !provenance) return;
    let isWanted = true;
    laterClauses(library, provenance, part, typeName).then(
      (clauses) => {
        if (isWanted) setKnown({ library, provenance, clauses });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [library, provenance, part, typeName]);
  return known?.library === library && known.provenance === provenance ? known.clauses : none;
}

interface Known {
  readonly library: LaterLibrary;
  readonly provenance: Provenance;
  readonly clauses: readonly Clause[];
}

const none: readonly Clause[] = [];

function driftAt(state: EditorState, later: readonly Clause[]): Drift | null {
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
    newest: newestWording(later, place),
  };
}
