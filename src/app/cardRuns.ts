import type { Hit } from '../library/hit.ts';

/** A stretch of a card's words in one face. */
export interface CardRun {
  readonly text: string;
  readonly italic: boolean;
  readonly matched: boolean;
  /** Where it begins in the clause's words. */
  readonly from: number;
}

/** A clause's words for its card: the opening phrase in italics, what was found marked. */
export function cardRuns({ clause, matched }: Hit): CardRun[] {
  const { words, openingPhrase } = clause;
  const cuts = [
    0,
    words.length,
    openingPhrase.length,
    ...matched.flatMap(({ from, to }) => [from, to]),
  ];
  const at = [...new Set(cuts)].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, index) => ({
    text: words.slice(from, at[index + 1]),
    italic: from < openingPhrase.length,
    matched: matched.some((range) => range.from <= from && from < range.to),
    from,
  }));
}

/** "2 notes come along"; empty for a clause without notes. */
export function notesAlong(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 note comes along' : `${count} notes come along`;
}
