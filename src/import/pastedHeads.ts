import { isPageMark } from './furniture.ts';
import type { SourceLine } from './sourceLines.ts';
import { endsClosed, startOf } from './starts.ts';

/** A document's symbol on a line of its own, as pages have it at their head. */
const symbolLine = /^[A-Z]+(?:\/[A-Z0-9][\w.]*){1,6}(?<!\.)$/;

/** Whether words are a document's symbol and nothing else. */
export function isRunningHead(words: string): boolean {
  return symbolLine.test(words);
}

/** The lines of pages in two: those of the text, and those that are parts of the pages. */
export function partedPages(lines: readonly SourceLine[]): {
  readonly text: SourceLine[];
  readonly leftOut: string[];
} {
  const parts = partsOfPages(lines);
  const text: SourceLine[] = [];
  const leftOut: string[] = [];
  const feeds = lines.some(({ newPage }) => newPage);
  let cut = false;
  for (const line of lines) {
    if (parts.has(line)) {
      leftOut.push(line.text);
      // What goes on after a page's end is told by the blank line.
      const newPage = feeds ? line.newPage : !cut;
      if (!cut || newPage) text.push({ ...line, text: '', newPage });
      cut = true;
    } else {
      text.push(line);
      if (line.text !== '') cut = false;
    }
  }
  return { text, leftOut };
}

/**
 * Numbers and symbols of pages, and the running heads beside them: words that stand so on more than one
 * page, that are the title's, or that stand in one line with the symbol.
 */
function partsOfPages(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const filled = lines.filter(({ text }) => text !== '');
  const enacting = filled.findIndex(({ text }) => startOf(text)?.kind === 'enacting');
  const title = new Set(filled.slice(0, Math.max(0, enacting)).map(({ text }) => text));
  const parts = new Set(filled.filter(({ text }) => isPageMark(text) || isRunningHead(text)));
  for (let before = -1; before < parts.size; ) {
    before = parts.size;
    const beside = filled.filter((line, at) => {
      return !parts.has(line) && isBeside(line, filled[at - 1], filled[at + 1], parts);
    });
    const times = new Map<string, number>();
    for (const { text } of beside) times.set(headOf(text), (times.get(headOf(text)) ?? 0) + 1);
    for (const line of beside) {
      const head = headOf(line.text);
      const isTitle = title.has(head) && filled.indexOf(line) > enacting;
      if ((times.get(head) ?? 0) > 1 || isTitle || isSymbolAndTitle(line.text)) parts.add(line);
    }
  }
  return parts;
}

function isBeside(
  line: SourceLine,
  before: SourceLine | undefined,
  after: SourceLine | undefined,
  parts: ReadonlySet<SourceLine>,
): boolean {
  // What ends with a mark is a line of the text or of a note.
  if (line.text.length <= 5 || endsClosed(line.text)) return false;
  const isPart = (other: SourceLine | undefined) => other !== undefined && parts.has(other);
  return line.newPage || after?.newPage === true || isPart(before) || isPart(after);
}

const symbol = '[A-Z]+(?:\\/[A-Z0-9][\\w.]*){1,6}';
const symbolBefore = new RegExp(`^${symbol} (?=\\p{Lu})`, 'u');
const symbolBehind = new RegExp(` ${symbol}$`);

/** The words of a running head without the symbol, which stands left or right of them. */
function headOf(text: string): string {
  return text.replace(symbolBefore, '').replace(symbolBehind, '');
}

function isSymbolAndTitle(text: string): boolean {
  const head = headOf(text);
  return head !== text && symbolBefore.test(text) && !endsClosed(head);
}
