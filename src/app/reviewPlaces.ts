import type { SourcePlace } from '../import/sourcePlace.ts';
import { wholeText } from './reviewRows.ts';
import { currentDoubt, type ReviewState } from './reviewState.ts';

/** What of the source is shown beside the row and the doubt under review. */
export interface ShownSource {
  /** What is marked, the first brought into view. */
  readonly places: readonly SourcePlace[];
  /** The page brought into view where nothing is marked, counted from 1; null to stay. */
  readonly page: number | null;
}

/** A doubt about a note shows the note before the paragraph of its mark. */
export function shownSource(state: ReviewState): ShownSource {
  const doubt = currentDoubt(state);
  const own = state.places.get(state.at) ?? [];
  const ofNote = doubt ? (state.places.get(doubt.place) ?? []) : [];
  const page = doubt?.page ?? (state.at === wholeText ? 1 : null);
  const lines = doubt?.line && own.length === 0 ? [{ line: doubt.line }] : [];
  return { places: [...ofNote, ...own, ...lines], page };
}
