import type { Card } from '../library/cards.ts';
import { type Arguments, needed, sorted } from './arguments.ts';
import { hitJson, hitLines } from './hitLines.ts';
import { libraryOptions, withLibrary } from './libraryFor.ts';
import type { Machine } from './machine.ts';
import { filterFrom, filterOptions, sourceFrom } from './searchFilter.ts';
import { UsageError } from './usageError.ts';

/** How many hits are printed for reading. */
const mostPrinted = 10;

/** Prints the agreed language that has the words, best first; nearly identical paragraphs as one. */
export async function searchCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, [...libraryOptions, ...filterOptions, 'limit'], ['json', 'all-years']);
  const query = given.words.join(' ').trim();
  if (query === '') throw new UsageError('WORDS are missing.');
  const [filter, limit] = [filterFrom(given), limitFrom(given)];
  await withLibrary(given, machine, async (all) => {
    const within = {
      ...filter,
      ...sourceFrom(given, new Set(all.sources.map(({ source }) => source))),
    };
    const hits = await all.search(query, within);
    const isByYear = given.flags.has('all-years');
    tell(isByYear ? hits.map((hit): Card => [hit]) : all.cards(hits), limit, given, machine);
  });
}

function tell(
  cards: readonly Card[],
  limit: number | null,
  { flags }: Arguments,
  machine: Machine,
): void {
  if (flags.has('json')) {
    const found = cards.slice(0, limit ?? cards.length).map(hitJson);
    machine.print(`${JSON.stringify(found, null, 2)}\n`);
  } else if (cards.length === 0) machine.print('No agreed language has these words.\n');
  else machine.print(lines(cards, limit ?? mostPrinted));
}

function lines(cards: readonly Card[], most: number): string {
  const left = cards.length - most;
  const more = left > 0 ? `\n${left} more; --limit ${cards.length} prints all.\n` : '';
  return `${cards.slice(0, most).map(hitLines).join('\n')}${more}`;
}

function limitFrom(given: Arguments): number | null {
  if (!given.values.has('limit')) return null;
  const limit = Number(needed(given, 'limit'));
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`--limit ${given.values.get('limit')} is not a whole number from 1 on.`);
  }
  return limit;
}
