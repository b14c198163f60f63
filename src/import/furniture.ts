import type { Opening } from './mastheadBlocks.ts';

/** Lines that belong to pages, not to the text (un-style 7.4). */
const patterns: readonly RegExp[] = [
  /^\d{1,3}\/\d{1,3}$/,
  /^\d{2}-\d{5}(?: ?\([A-Z]\))?(?: {1,3}\d{6})?(?: {1,3}\d{1,3}\/\d{1,3})?$/,
  /^\*\d{7}\*$/,
  /^Please recycle$/,
];

/** What tells whether words on their own are a page number, running head or job number. */
export function furnitureOf(opening: Opening): (words: string) => boolean {
  const { documentSymbol } = opening.masthead;
  return (words) =>
    words.length < 300 &&
    ((documentSymbol !== '' && words === documentSymbol) ||
      (opening.title !== '' && words === opening.title) ||
      patterns.some((pattern) => pattern.test(words)));
}
