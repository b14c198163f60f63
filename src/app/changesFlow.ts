import { countByAuthor, proposalsIn } from '../document/proposals.ts';
import type { Imported } from '../import/recognise.ts';
import type { ChangesRead } from '../import/wordChanges.ts';
import type { Desk } from './desk.ts';
import type { Question } from './dialogs.ts';
import { readShown } from './readingFlow.ts';

/**
 * Reads a file. Where it has tracked changes, the person says what becomes of them before anything
 * else is asked. Null when the person cancels.
 */
export async function readAsChosen(
  desk: Desk,
  bytes: Uint8Array,
  name: string,
): Promise<Imported | null> {
  const kept = await readShown(desk, bytes, name, 'proposals');
  const question = kept && changesQuestion(kept, name);
  if (!question) return kept;
  const answer = await desk.ask(question);
  if (answer === 'cancel') return null;
  return answer === 'proposals' ? kept : readShown(desk, bytes, name, answer as ChangesRead);
}

/** What to ask about the proposals of a file that was read; null where it has none. */
export function changesQuestion({ doc }: Pick<Imported, 'doc'>, name: string): Question | null {
  const proposals = proposalsIn(doc);
  if (proposals.length === 0) return null;
  const insertions = proposals.filter(({ kind }) => kind === 'insertion').length;
  const counted = [
    number(insertions, 'insertion'),
    number(proposals.length - insertions, 'deletion'),
  ].filter((words) => words !== '');
  const authors = countByAuthor(proposals).map(
    (count) => `${count.author || 'nobody named'} (${count.insertions + count.deletions})`,
  );
  return {
    title: 'Tracked changes',
    sentence: `“${name}” has ${counted.join(' and ')} that nobody has decided on, by ${inSeries(authors)}. Kept as proposals they stand in the draft, each to be accepted or rejected later.`,
    choices: [
      { id: 'proposals', words: 'Keep as proposals' },
      { id: 'accepted', words: 'Accept all' },
      { id: 'rejected', words: 'Reject all' },
      { id: 'cancel', words: 'Cancel' },
    ],
  };
}

function number(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The names that take part most come first in a file, and more would hide the question. */
const mostNamed = 6;

function inSeries(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} others`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
