import { wordTokens } from '../document/wordTokens.ts';

/**
 * The words of a text between two offsets, with those at the ends that a selection cut through whole,
 * without the white space around them; empty where there is no word.
 */
export function wholeWords(text: string, from: number, to: number): string {
  const touched = wordTokens(text).filter((token) => token.from < to && from < token.to);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? text.slice(first.from, last.to).trim() : '';
}
