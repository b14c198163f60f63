import type { SourceParagraph } from './sourceParagraph.ts';

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
}

/** The seam where a block with these words is about to join a paragraph. */
export function seamBefore(paragraph: SourceParagraph, words: string): Seam {
  const head = /^\P{L}{0,40}/u.exec(words)?.[0] ?? '';
  return { paragraph, letters: paragraph.letters, head };
}

/** How many letters words have. */
export function lettersIn(words: string): number {
  return words.match(/\p{L}/gu)?.length ?? 0;
}

/** The offset of a seam in the words that the paragraph has in the end. */
export function offsetOf(words: string, { letters, head }: Seam): number {
  if (letters === 0) return 0;
  const found = [...words.matchAll(/\p{L}/gu)];
  const last = found[letters - 1];
  if (!last) return words.length;
  const from = last.index + last[0].length;
  const to = found[letters]?.index ?? words.length;
  const between = words.slice(from, to);
  if (head !== '' && between.endsWith(head)) return to - head.length;
  const space = between.lastIndexOf(' ');
  return space === -1 ? from : from + space + 1;
}
