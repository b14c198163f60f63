import { roman } from '../document/label.ts';
import { inlinePieces, wordsOf } from './inlineMarkup.ts';
import type { Block } from './pages.ts';
import { isDate, startOf } from './starts.ts';

/** A section heading as it stands in a source. */
export interface SourceHeading {
  /** 1 for "I", 2 for "A.", 3 for one without a sign. */
  readonly level: number;
  /** "II" or "A."; empty for one without. */
  readonly sign: string;
  /** How many characters of the words are the sign and what follows it. */
  readonly signLength: number;
}

const signs: readonly { readonly pattern: RegExp; readonly level: number }[] = [
  { pattern: /^((?:(?:Part|Section) )?[IVXLC]+)(?:\.\s*(?=\p{Lu}|$)|\s+|$)/u, level: 1 },
  { pattern: /^([A-Z]\.)(?:\s+|(?=\p{Lu}\p{Ll}))/u, level: 2 },
];

/**
 * The heading that a block is: a Markdown heading, a block all in bold, a line all in italics that
 * ends without a mark, or the roman numeral of the next section alone. Null for other blocks, and for those that begin as paragraphs do.
 */
export function headingOf(
  block: Block,
  words: string,
  sectionsBefore: number,
): SourceHeading | null {
  const marked = block.heading > 0 || isBold(block) || isItalicHeading(block, words);
  const next = roman(Math.min(sectionsBefore + 1, 3999)).toUpperCase();
  if (!marked && words !== next) return null;
  const begins = startOf(words);
  // Italic words that begin a paragraph end with its mark; those of a heading do not.
  const mayOpen = !isBold(block) && (begins?.kind === 'preambular' || begins?.kind === 'operative');
  if (begins && begins.kind !== 'label' && !(block.heading === 0 && mayOpen)) return null;
  for (const { pattern, level } of signs) {
    const match = pattern.exec(words);
    if (match) return { level, sign: match[1] ?? '', signLength: match[0].length };
  }
  return { level: 3, sign: '', signLength: 0 };
}

/** Whether a block looks like the words that belong to a heading or annex sign above it. */
export function looksLikeTitle(block: Block, words: string): boolean {
  if (block.heading > 0 || isBold(block)) return startOf(words)?.kind !== 'number';
  return startOf(words) === null && words.length < 300 && !/[,;:.]$/.test(words);
}

/** Whether a block is a line that stands alone: short, and without the mark that ends a paragraph. */
export function standsAlone(words: string): boolean {
  return words.length < 150 && /^[\p{Lu}\d“]/u.test(words) && !/[,;:.][”"’)]?$/.test(words);
}

function isBold(block: Block): boolean {
  return /^(?:\*\*|__)/.test(block.lines[0] ?? '') && isAll(block, 'bold');
}

function isItalicHeading(block: Block, words: string): boolean {
  if (!/^[*_](?![*_])/.test(block.lines[0] ?? '')) return false;
  if (!standsAlone(words) || isDate(words)) return false;
  return isAll(block, 'italic');
}

function isAll(block: Block, face: 'bold' | 'italic'): boolean {
  return inlinePieces(block.lines.join(' ')).every(
    (piece) => piece.kind === 'mark' || piece[face] || wordsOf([piece]).trim() === '',
  );
}
