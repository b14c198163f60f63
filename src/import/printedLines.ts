import type { PdfItem, PdfPage } from './pdfText.ts';

/** Words of a line in one face. */
export interface PrintedRun {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** True for words in small type above the baseline, as footnote marks are. */
  readonly raised: boolean;
}

/** A line of a page, or one side of it where a wide gap divides a head, foot or masthead. */
export interface PrintedLine {
  /** Counted from 1 through all pages. */
  readonly number: number;
  /** Counted from 1. */
  readonly page: number;
  /** Left and right end, in points from the page's left edge. */
  readonly x: number;
  readonly right: number;
  /** The baseline, in points from the page's lower edge. */
  readonly y: number;
  /** Size of its largest type, in points. */
  readonly size: number;
  readonly runs: readonly PrintedRun[];
  /** All its words, marks among them. */
  readonly words: string;
}

/** The parts of a page, as shares of its height from the top, where lines have sides. */
const head = 0.095;
const mastheadEnd = 0.3;
const foot = 0.93;

/**
 * A gap between the sides of a line is at least so many times as wide as the smaller type beside it
 * is high: an organ's name in large type ends close to what is said of distribution.
 */
const sideGap = 3;
const unevenGap = 0.8;

/**
 * The narrowest space, as a share of the type's height: in official files, letters of a word stand up
 * to 0.16 apart, and words at least 0.23.
 */
const narrowestSpace = 0.195;

/** The same where the file has a space there: a line drawn together to end at the margin. */
const narrowestOwnSpace = 0.165;

/** The lines of all pages from top to bottom. */
export function printedLines(pages: readonly PdfPage[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  pages.forEach(({ height, items }, index) => {
    const sides = baselines(items).flatMap((line) => {
      return hasSides(1 - line.y / height, index === 0) ? dividedLine(line) : [line];
    });
    sides.sort((a, b) => b.y - a.y || leftOf(a) - leftOf(b));
    for (const side of sides) lines.push(printedLine(side, lines.length + 1, index + 1));
  });
  return lines;
}

/** Items on one baseline. */
interface Baseline {
  y: number;
  size: number;
  items: Word[];
}

/** A line's parts follow each other closely in the file, so only the last lines are looked at. */
const lookBack = 6;

/** A word before which the file has a space of its own. */
interface Word extends PdfItem {
  readonly behindSpace: boolean;
}

function wordsOf(items: readonly PdfItem[]): Word[] {
  const words: Word[] = [];
  let behindSpace = false;
  for (const item of items) {
    const isBlank = item.text.trim() === '';
    if (!isBlank) words.push({ ...item, behindSpace });
    behindSpace = isBlank;
  }
  return words;
}

function baselines(items: readonly PdfItem[]): Baseline[] {
  const lines: Baseline[] = [];
  for (const item of wordsOf(items)) {
    const line = lines.slice(-lookBack).find((open) => isOn(open, item));
    if (!line) {
      lines.push({ y: item.y, size: item.size, items: [item] });
      continue;
    }
    line.items.push(item);
    if (item.size > line.size) {
      line.size = item.size;
      line.y = item.y;
    }
  }
  for (const line of lines) line.items.sort((a, b) => a.x - b.x);
  return joinedLines(lines);
}

/** Parts of one line stand at the same height, within so many points. */
const level = 0.6;

/**
 * Lines with their parts made one that a file has far from each other, as cells of a row are behind
 * cells of many lines.
 */
function joinedLines(lines: readonly Baseline[]): Baseline[] {
  const joined: Baseline[] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || leftOf(a) - leftOf(b))) {
    const last = joined.at(-1);
    const isPart = last && last.y - line.y < level && rightOf(last) < leftOf(line);
    if (!isPart) {
      joined.push(line);
      continue;
    }
    last.items.push(...line.items);
    last.size = Math.max(last.size, line.size);
  }
  return joined;
}

/** Whether an item stands on a line, a superscript above it included. */
function isOn({ y, size }: Baseline, item: PdfItem): boolean {
  return Math.abs(y - item.y) < 0.5 * Math.max(size, item.size);
}

function hasSides(depth: number, isFirst: boolean): boolean {
  return depth < (isFirst ? mastheadEnd : head) || depth > foot;
}

function dividedLine({ y, items }: Baseline): Baseline[] {
  const sides: Baseline[] = [];
  let before: Word | null = null;
  for (const item of items) {
    if (!before || areSides(before, item)) sides.push({ y, size: 0, items: [] });
    const side = sides.at(-1);
    side?.items.push(item);
    if (side) side.size = Math.max(side.size, item.size);
    before = item;
  }
  return sides.map((side) => ({ ...side, y: largest(side)?.y ?? y }));
}

function areSides(before: Word, item: Word): boolean {
  // The number of a note stands above its line, at any distance from the words.
  if (item.size > before.size && before.y > item.y + 0.12 * item.size) return false;
  const [small, large] = [before.size, item.size].sort((a, b) => a - b) as [number, number];
  const gap = item.x - (before.x + before.width);
  const isUneven = large > 1.4 * small && isWord(before) && isWord(item);
  return gap > (isUneven ? unevenGap * large : sideGap * small);
}

/** A mark in small type is no side of its own. */
function isWord({ text }: Word): boolean {
  return /\p{L}/u.test(text);
}

function largest({ size, items }: Baseline): Word | undefined {
  return items.find((item) => item.size === size);
}

function rightOf({ items }: Baseline): number {
  const last = items.at(-1);
  return last ? last.x + last.width : 0;
}

function leftOf({ items }: Baseline): number {
  return items[0]?.x ?? 0;
}

function printedLine(line: Baseline, number: number, page: number): PrintedLine {
  const runs = runsOf(line);
  const last = line.items.at(-1);
  return {
    number,
    page,
    x: leftOf(line),
    right: last ? last.x + last.width : 0,
    y: line.y,
    size: line.size,
    runs,
    words: runs.map(({ text }) => text).join(''),
  };
}

function runsOf({ y, size, items }: Baseline): PrintedRun[] {
  const runs: PrintedRun[] = [];
  let before: Word | null = null;
  for (const item of items) {
    const { italic, bold } = item;
    const raised = item.size <= 0.8 * size && item.y >= y + 0.12 * size;
    const last = runs.at(-1);
    const isSpaced = before !== null && isApart(before, item, size);
    // Nothing but a space or a sign follows a mark, however close the next word comes to it.
    const isBehindMark = last?.raised && !raised && /^[\p{L}\p{N}“(]/u.test(item.text);
    const text = (isSpaced || isBehindMark ? ' ' : '') + plainSigns(item.text);
    if (last?.raised && raised) runs.splice(-1, 1, { ...last, text: last.text + text });
    else runs.push({ text: raised ? text.trim() : text, italic, bold, raised });
    before = item;
  }
  return trimmed(runs);
}

/** Words apart on paper are apart in the text, whether the file has a space for it or not. */
function isApart(before: Word, item: Word, size: number): boolean {
  const narrowest = item.behindSpace ? narrowestOwnSpace : narrowestSpace;
  return item.x - (before.x + before.width) > narrowest * size;
}

/** Text with plain spaces and hyphens, whatever keeps them from breaking a line. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u00A0\u2002-\u200A\u202F]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\u00AD$/, '-')
    .replace(/\u00AD|[\u200B-\u200F\u2060\uFEFF]/g, '');
}

function trimmed(runs: readonly PrintedRun[]): PrintedRun[] {
  return runs.map((run, index) => {
    let { text } = run;
    if (index === 0) text = text.trimStart();
    if (index === runs.length - 1) text = text.trimEnd();
    return { ...run, text };
  });
}
