import type { SourceParagraph } from './sourceParagraph.ts';
import { startOf } from './starts.ts';

/**
 * Where two blocks of the source were joined. Letters alone are counted, because joining and
 * reading the markup change spaces, signs and figures.
 */
export interface Seam {
  readonly paragraph: SourceParagraph;
  /** How many letters of its words stand before. */
  readonly letters: number;
  /** What stands before the first letter after it: "“", "(", "2015 ". */
  readonly head: string;
  /** The number that the words after it begin with, to be counted after a split: "12. ". */
  readonly sign?: string;
}

/** The seam where a block with these words is about to join a paragraph. */
export function seamBefore(paragraph: SourceParagraph, words: string): Seam {
  const head = /^\P{L}{0,40}/u.exec(words)?.[0] ?? '';
  return { paragraph, letters: paragraph.letters, head, sign: signOf(words) };
}

/** The number that words begin with, with what follows it; empty for none. */
export function signOf(words: string): string {
  const start = startOf(words);
  const rest = start?.kind === 'number' ? start.rest.trimStart() : words;
  return words.slice(0, words.length - rest.length);
}

/** How many letters words have. */
export function lettersIn(words: string): number {
  return words.match(/\p{L}+/gu)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
}

/** The offset of a seam in the words that the paragraph has in the end. */
export function offsetOf(words: string, { letters, head }: Seam): number {
  if (letters === 0) return 0;
  let left = letters;
  let from = words.length;
  for (const { 0: run, index } of words.matchAll(/\p{L}+/gu)) {
    if (left === 0) return between(words, from, index, head);
    from = index + Math.min(run.length, left);
    if (left < run.length) return from;
    left -= run.length;
  }
  return left === 0 ? between(words, from, words.length, head) : words.length;
}

/** Where in the signs between two letters the second stretch begins. */
function between(words: string, from: number, to: number, head: string): number {
  const signs = words.slice(from, to);
  if (head !== '' && signs.endsWith(head)) return to - head.length;
  const space = signs.lastIndexOf(' ');
  return space === -1 ? from : from + space + 1;
}
