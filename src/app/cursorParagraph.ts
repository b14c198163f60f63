import type { Outline, Part } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';

/** The paragraph or subparagraph that the cursor stands in. */
export interface CursorParagraph {
  readonly words: string;
  readonly part: Part;
  /** As "PP3" or "OP12 (a)". */
  readonly label: string;
}

/** The innermost paragraph at a document position; null in masthead, title and headings. */
export function cursorParagraph({ entries }: Outline, position: number): CursorParagraph | null {
  const entry = entries.findLast(
    ({ kind, wordsPos, words }) =>
      (kind === 'paragraph' || kind === 'subparagraph') &&
      wordsPos < position &&
      position < wordsPos + words.nodeSize,
  );
  return entry ? { words: storedWords(entry.words), part: entry.part, label: entry.label } : null;
}
