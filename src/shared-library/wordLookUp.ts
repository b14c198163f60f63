import { mostLonger } from '../library/asked.ts';
import { lettersOf } from '../library/vocabulary.ts';
import type { Connection } from './connection.ts';
import type { PartialIndex } from './partialIndex.ts';
import type { CountedWord, Misspelt } from './partialVocabulary.ts';

/** Looks up all that an index lacks of words; gives whether it lacked any. */
export async function lookUpWords(connection: Connection, index: PartialIndex): Promise<boolean> {
  const { vocabulary, lackingWords } = index;
  const words = [...lackingWords];
  const starts = [...vocabulary.lackingBeginnings];
  const stems = [...vocabulary.lackingStems];
  const misspelt = [...vocabulary.lackingMisspelt.values()];
  if (words.length > 0) await countWords(connection, index, words);
  if (starts.length > 0) {
    const found = await beginnings(connection, starts);
    for (const start of starts) vocabulary.setBeginnings(start, found.get(start) ?? []);
  }
  if (stems.length > 0) {
    const found = await ofStems(connection, stems);
    for (const stem of stems) vocabulary.setStem(stem, found.get(stem) ?? []);
  }
  if (misspelt.length > 0) {
    const found = await nearWords(connection, misspelt);
    for (const each of misspelt) vocabulary.setMisspelt(each, found.get(each.word) ?? []);
  }
  return words.length + starts.length + stems.length + misspelt.length > 0;
}

async function countWords(
  connection: Connection,
  index: PartialIndex,
  words: readonly string[],
): Promise<void> {
  const found = await connection.rows<[string, number]>(
    'select term, times from chapeau.word where term = any($1)',
    [words],
  );
  const times = new Map(found);
  for (const word of words) index.learn(word, times.get(word) ?? 0);
}

type WordsBy = ReadonlyMap<string, readonly CountedWord[]>;

async function beginnings(connection: Connection, starts: readonly string[]): Promise<WordsBy> {
  return grouped(
    await connection.rows<[string, string, number]>(
      `select start, term, times from unnest($1::text[]) as asked (start)
       cross join lateral (
         select term, times from chapeau.word
         where term > start collate "C" and term < start || chr(1114109) collate "C"
         order by term limit $2) as found`,
      [starts, mostLonger],
    ),
  );
}

async function ofStems(connection: Connection, stems: readonly string[]): Promise<WordsBy> {
  return grouped(
    await connection.rows<[string, string, number]>(
      'select stem, term, times from chapeau.word where stem = any($1)',
      [stems],
    ),
  );
}

function grouped(rows: readonly (readonly [string, string, number])[]): WordsBy {
  const groups = new Map<string, CountedWord[]>();
  for (const [of, term, times] of rows) {
    const group = groups.get(of);
    if (group) group.push([term, times]);
    else groups.set(of, [[term, times]]);
  }
  return groups;
}

/**
 * The words among which are all that differ in so many letters: by their trigrams where these must have
 * some in common, else all of about the same letters.
 */
async function nearWords(connection: Connection, misspelt: readonly Misspelt[]): Promise<WordsBy> {
  const least = (each: Misspelt) => leastSimilarity(each.word, each.mostDistance);
  const similar = misspelt.filter((each) => least(each) > 0);
  const others = misspelt.filter((each) => least(each) === 0);
  const rows: [string, string, number][] = [];
  if (similar.length > 0) {
    // The index is asked by the operator, which has its limit from a setting of the transaction.
    const limit = Math.min(...similar.map(least)).toFixed(4);
    await connection.rows("select set_config('pg_trgm.similarity_threshold', $1, true)", [limit]);
    rows.push(...(await wordsNear(connection, similar, 'term % word')));
  }
  if (others.length > 0) rows.push(...(await wordsNear(connection, others, 'true')));
  return grouped(rows);
}

function wordsNear(
  connection: Connection,
  misspelt: readonly Misspelt[],
  condition: 'term % word' | 'true',
): Promise<[string, string, number][]> {
  return connection.rows(
    `select word, term, times
     from unnest($1::text[], $2::integer[], $3::integer[]) as asked (word, most, bits)
     cross join lateral (
       select term, times from chapeau.word
       where length(term) between length(word) - most and length(word) + most
         and bit_count((letters # bits)::bit(32)) <= 2 * most and ${condition}) as found`,
    [
      misspelt.map(({ word }) => word),
      misspelt.map(({ mostDistance }) => mostDistance),
      misspelt.map(({ word }) => lettersOf(word)),
    ],
  );
}

/**
 * How similar (pg_trgm) a word has to be to one that differs in at most so many letters; 0 where that
 * cannot be told. A letter changed, left out or put in is in three trigrams at most, two that are
 * swapped in four; the others stay. A word has one trigram more with each letter that is put in.
 */
export function leastSimilarity(word: string, mostDistance: number): number {
  if (!/^[a-z]+$/.test(word)) return 0;
  const padded = `  ${word} `;
  const trigrams = new Set([...word, ''].map((_, at) => padded.slice(at, at + 3))).size;
  const kept = trigrams - 4 * mostDistance;
  if (kept <= 0) return 0;
  const ofOther = trigrams + mostDistance;
  // A little less, as PostgreSQL counts with fewer digits.
  return kept / (trigrams + ofOther - kept) - 0.001;
}
