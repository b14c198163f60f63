import { rawWords, wordOf } from '../library/words.ts';
import type { SourceRows } from './candidates.ts';
import { loadClauses } from './clauseRows.ts';
import type { Connection } from './connection.ts';
import type { PartialIndex } from './partialIndex.ts';
import { inRun, runsOf, writtenWords } from './runs.ts';
import { phraseOf } from './vectors.ts';

/** For each word of a text how many words from there on a clause has in the same order. */
type Lengths = Uint32Array;

/** A clause that has words of the text in a row. */
interface Holder {
  readonly isAgreed: boolean;
  lengths: Lengths;
}

/**
 * Loads the clauses that have the longest runs of a text's words: at each word those that have as many
 * from there on as any clause of agreed language, however many they are.
 */
export async function loadRuns(
  connection: Connection,
  index: PartialIndex,
  sources: SourceRows,
  text: string,
): Promise<void> {
  const words = writtenWords(text);
  if (words.length < inRun) {
    const terms = rawWords(text).map(([word]) => wordOf(word).term);
    if (terms.length > 0) {
      await loadClauses(connection, index, sources, 'query', phraseOf(terms));
    }
    return;
  }
  const holders = await holdersOf(connection, sources, text, words.length);
  const checked = new Set<number>();
  for (;;) {
    const wanted = longest(holders, words.length).filter((number) => !checked.has(number));
    if (wanted.length === 0) return;
    const missing = wanted.filter((number) => !index.has(number));
    await loadClauses(connection, index, sources, 'numbers', missing);
    // Runs of four that a clause has at several places look like a longer one.
    for (const number of wanted) {
      const holder = holders.get(number);
      if (holder) holder.lengths = lengthsIn(writtenWords(index.wordsOf(number)), words);
      checked.add(number);
    }
  }
}

async function holdersOf(
  connection: Connection,
  sources: SourceRows,
  text: string,
  count: number,
): Promise<Map<number, Holder>> {
  const rows = await connection.rows<[number, number, number[]]>(
    `select number, min(resolution), array_agg(at::integer)
     from unnest($1::integer[]) with ordinality as asked (run, at)
     join chapeau.clause on runs @> array[run] group by number`,
    [runsOf(text)],
  );
  return new Map(
    rows.map(([number, resolution, places]) => [
      number,
      {
        isAgreed: sources.get(resolution)?.standing !== 'draft',
        lengths: lengthsOf(places, count),
      },
    ]),
  );
}

/** Runs of four that follow each other make a longer one. `places` are counted from 1. */
function lengthsOf(places: readonly number[], count: number): Lengths {
  const lengths = new Uint32Array(count + 1);
  for (const place of [...places].sort((a, b) => b - a)) {
    lengths[place - 1] = Math.max(inRun, (lengths[place] ?? 0) + 1);
  }
  return lengths;
}

/** The same by the words themselves. */
function lengthsIn(clause: readonly string[], words: readonly string[]): Lengths {
  const longest = new Uint32Array(words.length + 1);
  let after = new Uint32Array(clause.length + 1);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const row = new Uint32Array(clause.length + 1);
    for (let place = clause.length - 1; place >= 0; place -= 1) {
      if (clause[place] !== words[at]) continue;
      row[place] = (after[place + 1] ?? 0) + 1;
      longest[at] = Math.max(longest[at] ?? 0, row[place] ?? 0);
    }
    after = row;
  }
  return longest.map((length) => (length < inRun ? 0 : length));
}

/** The clauses with the longest runs, those left out that lie within another. */
function longest(holders: ReadonlyMap<number, Holder>, count: number): number[] {
  const wanted = new Set<number>();
  let reached = 0;
  for (let from = 0; from < count; from += 1) {
    let length = 0;
    for (const { isAgreed, lengths } of holders.values()) {
      if (isAgreed) length = Math.max(length, lengths[from] ?? 0);
    }
    if (length === 0 || from + length <= reached) continue;
    reached = from + length;
    for (const [number, { lengths }] of holders) {
      if ((lengths[from] ?? 0) >= length) wanted.add(number);
    }
  }
  return [...wanted];
}
