import type { Node } from 'prosemirror-model';
import type { Doubt } from '../document/doubt.ts';
import type { Restored } from '../document/restored.ts';
import { withChildren } from './canonicalNotes.ts';
import type { CanonicalBody } from './canonicalParagraph.ts';
import type { Doubts } from './doubts.ts';
import { listedDoubts } from './listedDoubts.ts';
import type { WordedNote } from './settleNotes.ts';
import { sourceParagraph } from './sourceParagraph.ts';
import type { SourcePlace, SourcePlaces } from './sourcePlace.ts';

/** A text in the form of `textForm.ts`, read from its words alone. */
export interface CanonicalRead {
  readonly doc: Node;
  readonly body: CanonicalBody;
  readonly notes: readonly WordedNote[];
}

function paragraphsOf({ paragraphs, annexes }: CanonicalBody) {
  return [...paragraphs, ...annexes].flatMap(withChildren);
}

/** The doubts of reading the words, with the ids of the document as it was before it was written. */
export function canonicalDoubts(
  doubts: Doubts,
  { doc, body }: CanonicalRead,
  { ids }: Restored,
): Doubt[] {
  const words = new Map(
    paragraphsOf(body).map(({ id, line, pieces }) => [
      sourceParagraph('heading', id, line),
      [...pieces],
    ]),
  );
  return listedDoubts(doubts, { doc, sources: new Map(), words }).map((doubt) => {
    const { paragraph } = doubt;
    return { ...doubt, paragraph: paragraph === null ? null : (ids.get(paragraph) ?? paragraph) };
  });
}

/** The line where each paragraph, heading, annex and note begins. */
export function canonicalPlaces({ body, notes }: CanonicalRead, { ids }: Restored): SourcePlaces {
  const places = new Map<string, SourcePlace[]>();
  for (const { id, line, kind } of paragraphsOf(body)) {
    if (kind !== 'continuation' && kind !== 'cellParagraph') {
      places.set(ids.get(id) ?? id, [{ line }]);
    }
  }
  for (const { note } of notes) places.set(`note ${note.number}`, [{ line: note.line }]);
  return places;
}
