import type { Node } from 'prosemirror-model';
import { citedSources, sourceKey } from '../document/citedSources.ts';
import { sameNote } from '../document/note.ts';

/**
 * Whether notes already say all that another one would: the same note, or citations of the same
 * places without further words, so that under the current policy its mark is left out (un-style 4.2).
 */
export class CitedAlready {
  private readonly notes: Node[] = [];
  private readonly keys = new Set<string>();

  add(note: Node): void {
    this.notes.push(note);
    for (const key of keysOf(note)) this.keys.add(key);
  }

  covers(note: Node): boolean {
    if (this.notes.some((known) => sameNote(known, note))) return true;
    const keys = keysOf(note);
    const endsWithCitation = note.lastChild?.isText === false;
    return endsWithCitation && keys.length > 0 && keys.every((key) => this.keys.has(key));
  }
}

function keysOf(note: Node): string[] {
  return citedSources(note).map(sourceKey);
}
