import { firstLine, notesLine, textFields } from '../document/textForm.ts';

/** Lines with no blank one between them. */
export interface CanonicalBlock {
  /** Of its first line, counted from 1. */
  readonly line: number;
  /** Spaces before its first line; a tab goes to the next fourth column. */
  readonly indent: number;
  readonly lines: readonly string[];
  /** Its lines as one. */
  readonly text: string;
}

/** A text in the form of `textForm.ts`, taken apart. */
export interface CanonicalParts {
  /** Lines with words before the first one of the form, and after the last. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The lines of the named fields. */
  readonly head: CanonicalBlock;
  /** From the enacting words on. */
  readonly body: readonly CanonicalBlock[];
  readonly notes: readonly CanonicalBlock[];
  /** Null where they are missing; `ended` when the line below them is there. */
  readonly kept: {
    readonly line: number;
    readonly lines: readonly string[];
    readonly ended: boolean;
  } | null;
}

interface Line {
  readonly number: number;
  readonly raw: string;
}

const keptStart = /^[-–—]+ ?For Chapeau\b/;
const keptEnd = /^[-–—]+ ?End ?[-–—]+$/;

/** The form begins within so many lines, below a letter that carries it. */
const longestLetter = 200;

/** Takes a text apart; null for one that is not in the form. */
export function canonicalParts(text: string): CanonicalParts | null {
  const lines = unquoted(linesOf(text));
  const start = beginning(lines);
  if (start === null) return null;
  const fence = lines.findIndex(({ raw }, at) => at > start.form && keptStart.test(raw.trim()));
  const textLines = lines.slice(start.fields, fence === -1 ? undefined : fence);
  const blocks = blocksOf(textLines);
  const headEnd = blocks.findIndex((block) => fieldAt(block.lines[0] ?? '') === null);
  const head = blocks.slice(0, headEnd === -1 ? undefined : headEnd);
  const [first] = head;
  if (!first) return null;
  const textBlocks = headEnd === -1 ? [] : blocks.slice(headEnd);
  const notesAt = textBlocks.findLastIndex((block) => block.text === notesLine);
  const { kept, after } = keptOf(lines, fence);
  return {
    before: wordsIn(lines.slice(0, start.form)),
    after,
    head: { ...first, lines: head.flatMap((block) => block.lines) },
    body: parted(notesAt === -1 ? textBlocks : textBlocks.slice(0, notesAt)),
    notes: notesAt === -1 ? [] : textBlocks.slice(notesAt + 1),
    kept,
  };
}

/** A text without the lines that keep what the words do not tell. */
export function withoutKeptLines(text: string): string {
  const lines = text.split('\n');
  const fence = lines.findIndex((line) => keptStart.test(line.trim()));
  return fence === -1 ? text : lines.slice(0, fence).join('\n');
}

function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, raw: line.replace(/\u00a0/g, ' ').trimEnd() }));
}

/** Lines without the ">" of a mail that was answered or forwarded. */
function unquoted(lines: readonly Line[]): readonly Line[] {
  const own = lines.filter(({ raw }) => raw !== '');
  const quoted = own.filter(({ raw }) => /^>/.test(raw));
  if (quoted.length === 0 || quoted.length * 10 < own.length * 7) return lines;
  const once = lines.map((line) => ({ ...line, raw: line.raw.replace(/^> ?/, '') }));
  return unquoted(once);
}

/** Where the form begins, and its fields; the fields do where the first line is gone. */
function beginning(lines: readonly Line[]): { form: number; fields: number } | null {
  const near = lines.slice(0, longestLetter);
  const form = near.findIndex(({ raw }) => raw.trim().startsWith(firstLine));
  if (form !== -1) return { form, fields: form + 1 };
  const fields = near.findIndex(({ raw }) => fieldAt(raw) !== null);
  const end = near.findIndex(({ raw }, at) => at > fields && raw.trim() === '');
  const named = near.slice(fields, end === -1 ? undefined : end).map(({ raw }) => fieldAt(raw));
  const known = fields !== -1 && named.includes('Organ') && named.includes('Title');
  return known ? { form: fields, fields } : null;
}

/** The label of the field that a line begins with; null for other lines. */
export function fieldAt(line: string): string | null {
  return textFields.find(([label]) => line.trim().startsWith(`${label}:`))?.[0] ?? null;
}

function keptOf(lines: readonly Line[], fence: number): Pick<CanonicalParts, 'kept' | 'after'> {
  if (fence === -1) return { kept: null, after: [] };
  const end = lines.findIndex(({ raw }, at) => at > fence && keptEnd.test(raw.trim()));
  const kept = lines.slice(fence + 1, end === -1 ? undefined : end).map(({ raw }) => raw);
  return {
    kept: { line: lines[fence]?.number ?? 0, lines: kept, ended: end !== -1 },
    after: end === -1 ? [] : wordsIn(lines.slice(end + 1)),
  };
}

function wordsIn(lines: readonly Line[]): string[] {
  return lines.map(({ raw }) => raw.trim()).filter((line) => line !== '');
}

function blocksOf(lines: readonly Line[]): CanonicalBlock[] {
  const blocks: CanonicalBlock[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open));
    open = [];
  };
  for (const line of lines) {
    if (line.raw.trim() === '') close();
    else open.push(line);
  }
  close();
  return blocks;
}

function blockOf(lines: readonly Line[]): CanonicalBlock {
  const [first] = lines;
  const own = lines.map(({ raw }) => raw.trim());
  return {
    line: first?.number ?? 0,
    indent: indentOf(first?.raw ?? ''),
    lines: own,
    text: joined(own),
  };
}

function indentOf(raw: string): number {
  let column = 0;
  for (const sign of raw) {
    if (sign === '\t') column += 4 - (column % 4);
    else if (sign === ' ') column += 1;
    else break;
  }
  return column;
}

/** One line; a word that was broken at its hyphen is one again. */
function joined(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const broken = /\p{L}-$/u.test(text) && /^(?!(?:and|or|to)\b)\p{L}/u.test(line);
    text += text === '' || broken ? line : ` ${line}`;
  }
  return text.replace(/\s+/g, ' ');
}

/** Longer lines than any program breaks them at. */
const unbroken = 100;

/** Blocks in which no blank line parts the paragraphs, parted; not where lines were broken. */
function parted(blocks: readonly CanonicalBlock[]): CanonicalBlock[] {
  const whole = blocks.some(({ lines }) => lines.some((line) => line.length > unbroken));
  if (!whole) return [...blocks];
  return blocks.flatMap((block) => {
    const starts = block.lines.flatMap((line, at) =>
      at === 0 || beginsAnother(block.lines[at - 1] ?? '', line) ? at : [],
    );
    return starts.map((from, index): CanonicalBlock => {
      const lines = block.lines.slice(from, starts[index + 1]);
      const indent = from === 0 ? block.indent : 0;
      return { line: block.line + from, indent, lines, text: joined(lines) };
    });
  });
}

function beginsAnother(before: string, line: string): boolean {
  return /[,;:.](?:\[\d+\])*$/.test(before) && /^(?:\p{Lu}|\d+\.|\(\w+\)|#|\|)/u.test(line);
}
