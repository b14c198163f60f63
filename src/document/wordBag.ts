import { wordTokens } from './wordTokens.ts';

/** How often each word stands in a text, in small letters. */
export function wordBag(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const token of wordTokens(text.toLowerCase())) {
    if (token.kind === 'word') bag.set(token.text, (bag.get(token.text) ?? 0) + 1);
  }
  return bag;
}
