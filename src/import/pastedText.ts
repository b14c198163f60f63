import type { PastedParagraph, PastedPiece } from '../document/pasted.ts';
import { isPageMark } from './furniture.ts';
import { joinLines, vocabularyOf } from './hyphens.ts';
import { isRunningHead } from './pastedHeads.ts';
import { type SourceLine, sourceLines } from './sourceLines.ts';
import { endsClosed, startOf } from './starts.ts';

/** How plain text on the clipboard is divided. */
export type TextForm =
  /** A paragraph a line. */
  | 'lines'
  /** Lines of one width, with blank lines between paragraphs: mail. */
  | 'wrapped'
  /** Lines of pages, with what else stands on these: a PDF. */
  | 'pages';

/** The form that plain text has. */
export function formOf(text: string): TextForm {
  const lines = sourceLines(text);
  const filled = lines.filter((line) => line.text !== '');
  if (!isWrapped(lines)) return hasPages(filled) && filled.length > 3 ? 'pages' : 'lines';
  const blanks = lines.some((line, at) => at > 0 && line.text === '' && lines[at + 1]?.text);
  return hasPages(filled) || (!blanks && filled.length > 3) ? 'pages' : 'wrapped';
}

/** The text without the signs that mail puts before what it quotes. */
export function withoutQuoteSigns(text: string): string {
  return text.replace(/^(?:>[ \t]?)+/gm, '');
}

/** The paragraphs of plain text that is no text of pages. */
export function textParagraphs(text: string, form: 'lines' | 'wrapped'): PastedParagraph[] {
  const lines = sourceLines(text).map((line) => line.text.replace(/[^\S\u00a0]+/g, ' '));
  const groups = form === 'lines' ? lines.map((line) => [line]) : wrappedGroups(lines);
  let vocabulary: ReadonlySet<string> | null = null;
  const known = () => (vocabulary ??= vocabularyOf(text));
  return groups
    .map((group) => joinLines(group, known).text.trim())
    .filter((words) => words !== '')
    .map((words) => ({
      kind: 'paragraph',
      pieces: [plainPiece(words)],
      label: '',
      depth: 0,
      heading: 0,
    }));
}

/** Words in roman. */
export function plainPiece(text: string): PastedPiece {
  return { kind: 'text', text, italic: false, bold: false };
}

/** Short lines, as those of an address or a signature, stand for themselves. */
const shortest = 30;
const longest = 160;

/** Whether most lines go on in the next one. */
function isWrapped(lines: readonly SourceLine[]): boolean {
  let pairs = 0;
  let goingOn = 0;
  lines.forEach(({ text }, at) => {
    const next = lines[at + 1]?.text ?? '';
    // Short lines stand for themselves in any form, so they tell nothing.
    if (text.length < shortest || next === '') return;
    pairs += 1;
    if (goesOn(text, next)) goingOn += 1;
  });
  return goingOn > 0 && goingOn * 3 >= pairs;
}

function goesOn(line: string, next: string): boolean {
  if (line.length < shortest || line.length > longest) return false;
  return (
    !endsClosed(line.replace(/(?:\[\d{1,3}\])+$/, '')) &&
    startOf(next) === null &&
    !isPageMark(next) &&
    !isRunningHead(next)
  );
}

/** The lines of each paragraph; short lines and those that begin like one begin one. */
function wrappedGroups(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let before = '';
  for (const line of lines) {
    const begins = before === '' || before.length < shortest || beginsAfter(before, line);
    if (begins) groups.push([line]);
    else groups.at(-1)?.push(line);
    before = line;
  }
  return groups;
}

function beginsAfter(before: string, line: string): boolean {
  const announced = before.endsWith(':') && /^\p{Lu}/u.test(line);
  return line === '' || announced || (endsClosed(before) && startOf(line) !== null);
}

const rule = /^_{5,}$/;

function hasPages(lines: readonly SourceLine[]): boolean {
  const marks = lines.filter(
    ({ text }) => isPageMark(text) || isRunningHead(text) || rule.test(text),
  );
  return marks.length > 0 || lines.some(({ newPage }) => newPage);
}
