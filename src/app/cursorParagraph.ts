import type { Outline, Part } from '../document/outline.ts';
import { storedWords } from '../document/runs.ts';
import type { DraftParagraph } from '../library/suggestions.ts';

/** The paragraph or subparagraph that the cursor stands in. */
export interface CursorParagraph {
  readonly id: string;
  readonly words: string;
  /** The same with those of its subparagraphs, one a line. */
  readonly whole: string;
  readonly part: Part;
  /** As "PP3" or "OP12 (a)". */
  readonly label: string;
  /** The paragraphs and subparagraphs above it that have words. */
  readonly above: readonly DraftParagraph[];
}

/** The innermost paragraph at a document position; null in masthead, title and headings. */
export function cursorParagraph({ entries }: Outline, position: number): CursorParagraph | null {
  const paragraphs = entries.filter(({ kind }) => kind === 'paragraph' || kind === 'subparagraph');
  const at = paragraphs.findLastIndex(
    ({ wordsPos, words }) => wordsPos < position && position < wordsPos + words.nodeSize,
  );
  const entry = paragraphs[at];
  if (!entry) return null;
  const end = entry.pos + entry.node.nodeSize;
  const within = entries.filter(({ pos }) => entry.pos <= pos && pos < end);
  return {
    id: entry.id,
    words: storedWords(entry.words),
    whole: within.map(({ words }) => storedWords(words)).join('\n'),
    part: entry.part,
    label: entry.label,
    above: paragraphs
      .slice(0, at)
      .map(({ words, part }) => ({ words: storedWords(words), part }))
      .filter(({ words }) => words.trim() !== ''),
  };
}
