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
  return one === other ? 1 : bagLikeness(wordBag(one), wordBag(other));
}

/** As `wordLikeness`, of texts of which the words are counted already. */
export function bagLikeness(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 0 : (2 * common) / all;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}
