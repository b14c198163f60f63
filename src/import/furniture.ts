import type { Opening } from './mastheadBlocks.ts';

/** Lines that belong to pages, not to the text (un-style 7.4). */
const patterns: readonly RegExp[] = [
  /^\d{1,3}\/\d{1,3}$/,
  /^(?:GE\.)?\d{2}-\d{5}\*{0,3}(?: ?\([A-Z]\))?(?: {1,3}\d{6})*(?: {1,3}\d{1,3}(?:\/\d{1,3})?)?$/,
  /^\d{1,3}\/\d{1,3} {1,3}(?:GE\.)?\d{2}-\d{5}\*{0,3}(?: ?\([A-Z]\))?$/,
  /^\*\d{7}\*$/,
  /^Please recycle(?: ?[^\p{L}\p{N}]{1,3})?$/u,
  // Old documents say at a page's foot that the text goes on.
  /^\/(?:\.{2,3}|…)$/,
];

/** What tells whether words on their own are a page number, running head or job number. */
export function furnitureOf(opening: Opening): (words: string) => boolean {
  const { documentSymbol } = opening.masthead;
  return (words) =>
    words.length < 300 &&
    ((documentSymbol !== '' && words === documentSymbol) ||
      (opening.title !== '' && words === opening.title) ||
      isPageMark(words));
}

/** Whether words on their own are a page number, job number, barcode or the like. */
export function isPageMark(words: string): boolean {
  return patterns.some((pattern) => pattern.test(words));
}
