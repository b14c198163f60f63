import type { Node } from 'prosemirror-model';
import { placeInExpected } from './departure.ts';
import { wordingOf } from './paragraphText.ts';
import type { Adopted } from './provenance.ts';

/**
 * What a paragraph knows of its words as adopted: `printed` is its own line there, with terminal
 * mark; `words` the textblock that prints it, whose notes belong to the words.
 */
export function adopted(source: string, label: string, printed: string, words: Node): Adopted {
  const line = printed.replace(/[,;:.]\s*$/, '');
  const notes = wordingOf(words).notes.map((note) => ({
    ...note,
    at: placeInExpected(line, words, note.at),
  }));
  return { source, label, words: line, notes };
}
