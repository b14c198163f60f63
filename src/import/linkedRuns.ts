import type { WordRun, WordText } from './wordParagraph.ts';

/**
 * Makes one run of the words of one link that look the same and have the same proposed of them: a
 * cross-reference whose numbers are fields comes in several. Changes `runs` from an index on.
 */
export function joinLinked(runs: WordRun[], from: number): void {
  const joined: WordRun[] = [];
  for (const run of runs.slice(from)) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && isAlike(last, run)) {
      joined[joined.length - 1] = together(last, run);
    } else joined.push(run);
  }
  runs.splice(from, runs.length - from, ...joined);
}

function isAlike(one: WordText, other: WordText): boolean {
  if (one.anchor === undefined) return false;
  const look = ({ text: _, comments: __, ...rest }: WordText) => JSON.stringify(rest);
  return look(one) === look(other);
}

/** A comment on a part is on the whole: a reference has no parts. */
function together(one: WordText, other: WordText): WordText {
  const comments = [...new Set([...(one.comments ?? []), ...(other.comments ?? [])])];
  const said = comments.length > 0 ? { comments } : {};
  return { ...one, text: one.text + other.text, ...said };
}
