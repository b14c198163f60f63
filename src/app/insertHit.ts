import { insertClause, insertWords } from '../editor/insertClause.ts';
import type { Hit } from '../library/hit.ts';
import type { Desk } from './desk.ts';

/** How the words of a card come into the draft. */
export type Insertion = 'paragraph' | 'subparagraph' | 'words';

/** Inserts a card's clause; as words, those `selected` in it, or all when none are. */
export function insertHit(desk: Desk, { clause }: Hit, how: Insertion, selected: string): void {
  if (how !== 'words') desk.run(insertClause(clause, how));
  else desk.run(insertWords(selected || allWords(clause.words), clause));
  desk.showCursor('nearest');
}

/** The words of a clause as they go into a sentence: without its end and its line breaks. */
function allWords(words: string): string {
  return words.replace(/[,;:.]$/, '').replaceAll('\n', ' ');
}
