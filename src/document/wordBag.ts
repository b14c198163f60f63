import { wordTokens } from './wordTokens.ts';

/** How often each word stands in a text, in small letters. */
export function wordBag(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const token of wordTokens(text.toLowerCase())) {
    if (token.kind === 'word') bag.set(token.text, (bag.get(token.text) ?? 0) + 1);
  }
  return bag;
}

/** The share of words that two texts have in common, from 0 to 1. */
export function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [words, others] = [wordBag(one), wordBag(other)];
  let common = 0;
  for (const [word, count] of words) common += Math.min(count, others.get(word) ?? 0);
  const all = sizeOf(words) + sizeOf(others);
  return all === 0 ? 0 : (2 * common) / all;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}
