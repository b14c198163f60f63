import { letters } from '../document/label.ts';
import type { Shape } from './shape.ts';
import { isOut } from './sourceParagraph.ts';
import { lineOf, runWords, type WordParagraph } from './wordParagraph.ts';
import { roleOf } from './wordRoles.ts';

/** What a paragraph is, and how many characters of its words are its sign and what follows it. */
export interface Shaped {
  readonly shape: Shape;
  readonly signLength: number;
}

/**
 * What the paragraphs after the enacting words are by style, numbering and layout; null where these
 * do not say it. `preamble` tells whether the enacting words end with a comma (un-style 1.1.3).
 */
export function wordShapes(
  paragraphs: readonly WordParagraph[],
  preamble: boolean,
): (Shaped | null)[] {
  const annexAt = paragraphs.findIndex((paragraph) => annexOf(paragraph));
  const ofText = annexAt === -1 ? paragraphs : paragraphs.slice(0, annexAt);
  const told = ofText.some(isUnlisted);
  const single = preamble && !told ? singleOperative(ofText) : null;
  const partAt = (index: number) =>
    !preamble || index === single ? ('operative' as const) : ('preambular' as const);
  let letter = 0;
  return paragraphs.map((paragraph, index) => {
    if (paragraph.cell) return null;
    const shaped = heading(paragraph, letter + 1) ?? annexOf(paragraph) ?? adoption(paragraph);
    if (!isOut(paragraph)) letter = lettersTo(letter, shaped?.shape);
    if (shaped) return shaped;
    // The comma tells of the preamble that stands, not of one that is proposed to go.
    const part = () => {
      if (isUnlisted(paragraph)) return 'operative' as const;
      return isOut(paragraph) ? ('preambular' as const) : partAt(index);
    };
    const plain = byNumber(paragraph) ?? byLayout(paragraph, part);
    return plain && { shape: plain, signLength: 0 };
  });
}

/** Whether a paragraph without words is laid out as one of the text, and so is one yet to be written. */
export function isUnwritten(paragraph: WordParagraph): boolean {
  if (roleOf(paragraph.style) === 'heading') return paragraph.left === 1267;
  return byLayout(paragraph, () => 'operative') !== null;
}

/**
 * Index of the one operative paragraph that prints no number (un-style 1.1.6), in files that do not
 * say of it that it has none: the one that ends as no preambular paragraph does. Null where others
 * are numbered.
 */
function singleOperative(paragraphs: readonly WordParagraph[]): number | null {
  if (paragraphs.some((each) => !isOut(each) && numberOf(each) !== null)) return null;
  const plain = paragraphs.flatMap((paragraph, index) =>
    isUnnumbered(paragraph) && !isOut(paragraph) ? [index] : [],
  );
  return plain.findLast((index) => /[;.]/.test(endOf(paragraphs, index))) ?? null;
}

/** Whether a paragraph is laid out as one without a number: its first line alone is indented. */
export function isUnnumbered({ style, label, firstLine, left }: WordParagraph): boolean {
  return roleOf(style) === 'text' && !label && firstLine === 475 && left === undefined;
}

/** Whether it is one of the operative part, whose number is taken off. */
function isUnlisted(paragraph: WordParagraph): boolean {
  return paragraph.unlisted && isUnnumbered(paragraph);
}

/** The number of an operative paragraph, where Word's own numbering prints it. */
function numberOf({ label, style, cell }: WordParagraph): number | null {
  const number = /^(\d{1,4})\.$/.exec(label?.text ?? '')?.[1];
  if (number === undefined || cell || roleOf(style) === 'heading') return null;
  return Number(number);
}

function byNumber(paragraph: WordParagraph): Shape | null {
  const number = numberOf(paragraph);
  if (number !== null) return { as: 'paragraph', part: 'operative', number };
  const { label } = paragraph;
  const depth = label && depthOf(label.text, label.format, label.level);
  return depth ? { as: 'subparagraph', depth, label: label.text } : null;
}

/** Signs of the levels of subparagraphs: (a), (i), a., i. (un-style 1.4.1). */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^\([a-z]+\)$/, 'lowerLetter'],
  [/^\([ivxlcdm]+\)$/, 'lowerRoman'],
  [/^[a-z]+\.$/, 'lowerLetter'],
  [/^[ivxlcdm]+\.$/, 'lowerRoman'],
];

/** The depth of a subparagraph: by Word's level where that has the sign of its depth. */
function depthOf(text: string, format: string, level: number): number | null {
  const index = signs.findIndex(([sign, named]) => sign.test(text) && named === format);
  if (index === -1) return null;
  return level % 4 === (index + 1) % 4 && level > 0 ? level : index + 1;
}

function byLayout(paragraph: WordParagraph, part: () => 'preambular' | 'operative'): Shape | null {
  if (isUnnumbered(paragraph)) {
    const { unlisted } = paragraph;
    return { as: 'paragraph', part: part(), number: null, ...(unlisted ? { unlisted } : {}) };
  }
  const { style, label, left, firstLine } = paragraph;
  if (roleOf(style) !== 'text' || label || left === undefined) return null;
  if (firstLine === 0 && left === 1267) return { as: 'continuation', depth: 1 };
  const depth = firstLine === undefined ? wrapped.get(left) : undefined;
  return depth === undefined ? null : { as: 'continuation', depth };
}

/**
 * Where the lines of paragraphs wrap to, in twips, by depth (un-style 7.2). Those of a numbered
 * paragraph and of (a) wrap to the same place, so what follows there is the paragraph's, unless its
 * first line is said to have no indent.
 */
const wrapped: ReadonlyMap<number, number> = new Map([
  [1267, 0],
  [1742, 2],
  [2218, 3],
  [2693, 4],
  [3182, 5],
  [3658, 6],
  [4133, 7],
  [4622, 8],
]);

/** How many headings with letters there are so far in the section at hand. */
function lettersTo(count: number, shape: Shape | undefined): number {
  if (shape?.as === 'annex') return 0;
  if (shape?.as !== 'heading' || shape.sign === '') return count;
  return shape.level === 1 ? 0 : count + 1;
}

/**
 * A heading by its style; its sign ends with a line break or stands before a tab, where the next of
 * the letters is one, also "C." and "I.".
 */
function heading(paragraph: WordParagraph, next: number): Shaped | null {
  const own = numberedHeading(paragraph);
  if (own) return { shape: own, signLength: 0 };
  if (roleOf(paragraph.style) !== 'heading' || annexOf(paragraph)) return null;
  const words = runWords(paragraph.runs);
  const [roman, section = ''] = /^\s*([IVXLC]+)\.?[\n\t]/.exec(words) ?? [];
  const [letter, part = ''] = /^\s*([A-Z]+\.)\t/.exec(words) ?? [];
  const inOrder = part === `${letters(next).toUpperCase()}.`;
  if (roman && !inOrder) {
    return { shape: { as: 'heading', level: 1, sign: section }, signLength: roman.length };
  }
  if (letter) return { shape: { as: 'heading', level: 2, sign: part }, signLength: letter.length };
  return { shape: { as: 'heading', level: 3, sign: '' }, signLength: 0 };
}

/** A heading that Word numbers "I." or "A.", whatever its style; its words are not closed. */
function numberedHeading(paragraph: WordParagraph): Shape | null {
  const { text = '', format } = paragraph.label ?? {};
  if (/[,;.]$/.test(lineOf(paragraph))) return null;
  if (format === 'upperRoman' && /^[IVXLC]+\.?$/.test(text)) {
    return { as: 'heading', level: 1, sign: text.replace('.', '') };
  }
  return format === 'upperLetter' && /^[A-Z]+\.$/.test(text)
    ? { as: 'heading', level: 2, sign: text }
    : null;
}

/** "Annex II" in a heading, with a line break before its title or alone. */
function annexOf({ style, runs, left }: WordParagraph): Shaped | null {
  if (roleOf(style) !== 'heading') return null;
  const [whole, sign = ''] = /^\s*Annex(?: ([IVXLC]+))?(?:\s*\n|\s*$)/.exec(runWords(runs)) ?? [];
  // Ours prints a line break also before a title that is still empty.
  if (whole === undefined || (left === 1267 && !whole.includes('\n'))) return null;
  return { shape: { as: 'annex', sign }, signLength: whole.length };
}

/** Meeting and date of adoption, in italics at the right edge; a vote, in italics at the text's own. */
function adoption(paragraph: WordParagraph): Shaped | null {
  const { alignedRight, style, runs, label, left, firstLine } = paragraph;
  const isVote = firstLine === undefined && (left === 1267 || left === 1742);
  if (!alignedRight && !isVote) return null;
  if (roleOf(style) !== null || label || lineOf(paragraph) === '') return null;
  const italic = runs.every((run) => run.kind === 'text' && (run.italic || run.text.trim() === ''));
  return italic ? { shape: { as: alignedRight ? 'adoption' : 'vote' }, signLength: 0 } : null;
}

/** The first mark but a colon that ends the words of a paragraph or of what is under it, or ''. */
function endOf(paragraphs: readonly WordParagraph[], from: number): string {
  for (let index = from; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || (index > from && !isUnder(paragraph))) break;
    const end = endsWith(paragraph);
    if (/[,;.]/.test(end)) return end;
  }
  return '';
}

/** The last sign of its words; a comma between two footnote marks is none of them. */
function endsWith({ runs }: WordParagraph): string {
  return runWords(runs.filter((run) => run.kind === 'text' && !run.raised))
    .trimEnd()
    .slice(-1);
}

function isUnder(paragraph: WordParagraph): boolean {
  return (
    byNumber(paragraph)?.as === 'subparagraph' ||
    byLayout(paragraph, () => 'operative')?.as === 'continuation'
  );
}
