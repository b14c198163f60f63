import type { Clause } from '../../src/library/clause.ts';
import type { WithCopies } from './nearCopies.ts';
import { halfOf, type Query } from './querySets.ts';
import { randomNumbers } from './typingErrors.ts';

/** Clauses that have this share of a clause's runs of three words are as right as itself. */
const asGood = 0.5;

/**
 * What somebody types who remembers a paragraph: four to six of its ten rarest words, in their
 * order. Right are the paragraph, its copies, and what repeats half of its runs of three words, as
 * resolutions do from year to year.
 */
export function knownItems({ clauses, copies }: WithCopies, count: number): Query[] {
  const random = randomNumbers(count);
  const frequency = frequencies(clauses);
  const originals = clauses.filter(({ id, words }) => copies.has(id) && wordsOf(words).length > 14);
  const chosen = Array.from({ length: Math.min(count, originals.length) }, () =>
    originals.splice(Math.floor(random() * originals.length), 1),
  ).flat();
  const repeated = repeats(chosen, clauses);
  return chosen.map(({ id, words }) => {
    const text = remembered(words, frequency, random);
    const answers = new Set([id, ...(copies.get(id) ?? []), ...(repeated.get(id) ?? [])]);
    return { text, half: halfOf(id), part: null, above: [], answers };
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function frequencies(clauses: readonly Clause[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { words } of clauses) {
    for (const word of new Set(wordsOf(words))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  return frequency;
}

function remembered(
  text: string,
  frequency: ReadonlyMap<string, number>,
  random: () => number,
): string {
  const words = [...new Set(wordsOf(text))].filter((word) => /^\p{L}{3,}$/u.test(word));
  const rank = (word: string) => frequency.get(word) ?? 0;
  const rare = [...words].sort((a, b) => rank(a) - rank(b)).slice(0, 10);
  const many = 4 + Math.floor(random() * 3);
  while (rare.length > many) rare.splice(Math.floor(random() * rare.length), 1);
  return words.filter((word) => rare.includes(word)).join(' ');
}

/** The clauses that repeat much of each chosen one. */
function repeats(chosen: readonly Clause[], clauses: readonly Clause[]): Map<string, string[]> {
  const sizes = new Map(chosen.map(({ id, words }) => [id, runs(words).size]));
  const byRun = new Map<string, string[]>();
  for (const { id, words } of chosen) {
    for (const run of runs(words)) byRun.set(run, [...(byRun.get(run) ?? []), id]);
  }
  const found = new Map<string, string[]>();
  for (const { id, words } of clauses) {
    const shared = new Map<string, number>();
    for (const run of runs(words)) {
      for (const of of byRun.get(run) ?? []) shared.set(of, (shared.get(of) ?? 0) + 1);
    }
    for (const [of, count] of shared) {
      if (count < asGood * (sizes.get(of) ?? 0)) continue;
      found.set(of, [...(found.get(of) ?? []), id]);
    }
  }
  return found;
}

function runs(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}
