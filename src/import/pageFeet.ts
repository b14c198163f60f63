import type { PrintedLine } from './printedLines.ts';
import { startOf } from './starts.ts';

/** A page's text and the notes at its foot. */
export interface DividedPage {
  readonly body: readonly PrintedLine[];
  readonly notes: readonly PrintedLine[];
}

/** What a note begins with. */
export interface NoteStart {
  /** Number of the note; 0 for one with an asterisk or the like. */
  readonly number: number;
  /** How many of the line's runs are its number. */
  readonly length: number;
}

/** The short rule above notes, typed as underscores (un-style 7.2). */
const rule = /^_{5,}$/;

/** Notes are set in smaller type than the text, by this share at least. */
const smaller = 0.92;

/**
 * The size of type that the text has, in points: that of the enacting words, for notes may be more
 * than the text; without them, the size of most words.
 */
export function textSize(lines: readonly PrintedLine[]): number {
  const enacting = lines.find(({ words }) => startOf(words)?.kind === 'enacting');
  return enacting?.size ?? mostCommonSize(lines);
}

function mostCommonSize(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, words } of lines) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + words.length);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/**
 * Divides a page at the rule above its notes, or where no rule is typed at the first of the lines in
 * small type that end the page and begin with a note's number. `isOpen` says that a note of the page
 * before may go on.
 */
export function dividedPage(
  lines: readonly PrintedLine[],
  size: number,
  isOpen: boolean,
): DividedPage {
  const isSmall = (line: PrintedLine) => line.size < smaller * size;
  const ruled = lines.findIndex(({ words }, index) => {
    const next = lines[index + 1];
    return rule.test(words) && (!next || isSmall(next));
  });
  const text = (to: number) => lines.slice(0, to).filter(({ words }) => !rule.test(words));
  if (ruled !== -1) return { body: text(ruled), notes: lines.slice(ruled + 1) };
  const smallFrom = lines.findLastIndex((line) => !isSmall(line)) + 1;
  const first = isOpen
    ? smallFrom
    : lines.findIndex((line, index) => index >= smallFrom && noteStart(line) !== null);
  const from = first === -1 ? lines.length : first;
  return { body: text(from), notes: lines.slice(from) };
}

/** The number or asterisk in small type above the line that a note begins with; null without one. */
export function noteStart({ runs, words }: PrintedLine): NoteStart | null {
  const length = runs.findIndex(({ raised, text }) => !raised && text.trim() !== '');
  const sign = runs
    .slice(0, length)
    .map(({ text }) => text)
    .join('')
    .trim();
  if (/^\d{1,3}$/.test(sign)) return { number: Number(sign), length };
  if (/^(?:\*{1,3}|[†‡§])$/.test(sign)) return { number: 0, length };
  return /^(?:\*{1,3}|[†‡§]) ?(?=\S)/.test(words) ? { number: 0, length: 0 } : null;
}
