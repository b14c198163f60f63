import { Fragment } from 'prosemirror-model';
import type { PastedPiece, PasteReading } from '../document/pasted.ts';
import { type Body, readBody } from './body.ts';
import { Doubts } from './doubts.ts';
import { isPageMark } from './furniture.ts';
import { type Piece, plainWords } from './inlineMarkup.ts';
import { readOpening } from './mastheadBlocks.ts';
import { type Block, readPages, type SourceNote } from './pages.ts';
import { withBreaks } from './pastedBreaks.ts';
import { type FootNote, pastedPages } from './pastedFeet.ts';
import { withMarks } from './pastedFigures.ts';
import { partedPages } from './pastedHeads.ts';
import { PastedNodes } from './pastedNodes.ts';
import { plainPiece } from './pastedText.ts';
import { readWords } from './recognise.ts';
import { type SourceLine, sourceLines } from './sourceLines.ts';
import { distinctNotes } from './sourceNotes.ts';
import { type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import { SourceWords } from './sourceWords.ts';
import { startOf } from './starts.ts';

/**
 * Recognises the text of pages as a PDF gives it: lines joined, notes lifted from the foot of the
 * pages and bound to figures glued to words, page numbers and running heads left out and told.
 */
export function readPastedPages(text: string): PasteReading {
  const lines = sourceLines(text).map((line) => ({
    ...line,
    text: line.text.replace(/\s+/g, ' '),
  }));
  const { text: own, leftOut } = partedPages(lines);
  const { lines: marked, leftOut: ofFeet, unsure } = withNotes(withBreaks(enacted(own)));
  const { blocks, notes: found } = readPages(marked);
  const doubts = new Doubts();
  const at = blocks.findIndex((block) => startOf(wordsIn(block))?.kind === 'enacting');
  const opening = readOpening(blocks.slice(0, at), doubts);
  const { body, host } = bodyOf(blocks.slice(at + 1), doubts);

  const notes = distinctNotes(found, doubts);
  const source = new SourceWords(marked.map((line) => line.text).join('\n'), notes, doubts);
  const words = readWords([...body.paragraphs, ...body.annexes], source);
  const worded = notes.map((note) => ({ number: note.number, pieces: source.note(note) }));
  const numbers = new Set(
    [...words.values()].flat().map((piece) => 'number' in piece && piece.number),
  );
  const bound = worded.filter(({ number }) => numbers.has(number));
  const loose = looseNotes(notes, worded, numbers);
  for (const [paragraph, pieces] of loose) words.set(paragraph, [...pieces]);

  const nodes = new PastedNodes(bound);
  const title = plainWords(opening.title);
  return {
    ...nodes.blocks(
      {
        paragraphs: [...body.paragraphs, ...loose.keys()],
        annexes: body.annexes,
        known: knownOf(body.paragraphs),
        tables: [],
        host,
      },
      words,
    ),
    title: title === '' ? null : nodes.title([plainPiece(title)]),
    line: Fragment.from(nodes.inline(lineOf(words))),
    notes: bound.length,
    loose: loose.size,
    unsure,
    struck: [],
    leftOut: [
      ...leftOut,
      ...ofFeet,
      ...openingLines(blocks.slice(0, at), title),
      ...adoptionOf(body),
    ],
  };
}

/** The lines with enacting words, so that all after them is text, and their signs taken as they are. */
function enacted(lines: readonly SourceLine[]): SourceLine[] {
  const own = lines.map((line) => {
    if (/^(?:[-_*]\s?){3,}$/.test(line.text)) return line;
    return { ...line, text: line.text.replace(/[\\*_<[\]]/g, '\\$&').replace(/^#/, '\\#') };
  });
  if (own.some(({ text }) => startOf(text)?.kind === 'enacting')) return own;
  const start = { number: 0, text: 'The General Assembly,', indented: false, newPage: false };
  return [start, ...own];
}

/** The lines with superscripts for the marks and numbers of the notes at the foot of each page. */
function withNotes(lines: readonly SourceLine[]): {
  readonly lines: SourceLine[];
  readonly leftOut: string[];
  readonly unsure: string[];
} {
  const taken = new Set<number>();
  let due: number[] = [];
  const made: SourceLine[] = [];
  const leftOut: string[] = [];
  const unsure: string[] = [];
  for (const { text, notes, leftOut: others } of pastedPages(lines)) {
    // The same number on an earlier page is another note.
    const own = notes.map(({ number }) => number).filter((number) => !taken.has(number));
    const words = withMarks(text.map((line) => line.text).join('\n'), [...due, ...own]);
    // A mark may stand a page later than its note where a page's end was not told.
    due = own.filter((number) => !words.marked.has(number));
    const marked = words.text.split('\n');
    made.push(...text.map((line, at) => ({ ...line, text: marked[at] ?? '' })));
    made.push(...notes.flatMap(noteLines));
    for (const number of own) taken.add(number);
    leftOut.push(...others);
    unsure.push(...words.unsure);
  }
  return { lines: made, leftOut, unsure };
}

/** A note as it stands below a rule, with a superscript. */
function noteLines({ number, lines }: FootNote): SourceLine[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const blank = { ...first, text: '' };
  return [blank, { ...first, text: `<sup>${number}</sup> ${first.text}` }, ...rest, blank];
}

function wordsIn(block: Block): string {
  return plainWords(block.lines.join(' ').slice(0, 400)).trim();
}

/** Where the text begins with subparagraphs, a paragraph of no words holds them. */
function bodyOf(
  blocks: readonly Block[],
  doubts: Doubts,
): { body: Body; host: SourceParagraph | null } {
  const isLabel = startOf(wordsIn(blocks[0] ?? blankBlock))?.kind === 'label';
  const all = isLabel ? [blankBlock, ...blocks] : blocks;
  const body = readBody(all, isPageMark, doubts);
  return { body, host: isLabel ? (body.paragraphs[0] ?? null) : null };
}

const blankBlock: Block = { line: 0, lines: ['1. Urges:'], heading: 0, afterPage: false };

/** Notes without a mark, as paragraphs of their own that begin with the number. */
function looseNotes(
  notes: readonly SourceNote[],
  worded: readonly { readonly pieces: readonly Piece[] }[],
  marked: ReadonlySet<number | false>,
): Map<SourceParagraph, readonly Piece[]> {
  const loose = new Map<SourceParagraph, readonly Piece[]>();
  notes.forEach(({ number }, index) => {
    if (marked.has(number)) return;
    const before: Piece = { kind: 'text', text: `${number} `, italic: false, bold: false };
    const pieces = worded[index]?.pieces ?? [];
    loose.set(sourceParagraph('preambularParagraph', '', 0), [before, ...pieces]);
  });
  return loose;
}

/** Paragraphs with a number or an opening phrase, and those that follow one. */
function knownOf(paragraphs: readonly SourceParagraph[]): Set<SourceParagraph> {
  const known = new Set<SourceParagraph>();
  let before = false;
  for (const paragraph of paragraphs) {
    before ||= isKnown(paragraph);
    if (before) known.add(paragraph);
  }
  return known;
}

function isKnown({ sign, kind, lines }: SourceParagraph): boolean {
  const start = startOf(plainWords(lines.join(' ').slice(0, 400)));
  return sign !== '' || kind === 'heading' || (start !== null && start.kind !== 'label');
}

function lineOf(words: ReadonlyMap<SourceParagraph, readonly Piece[]>): PastedPiece[] {
  return [...words].flatMap(([{ sign }, pieces], index) => {
    const label = sign === '' ? '' : `${/^\d+$/.test(sign) ? `${sign}.` : sign} `;
    return [plainPiece(`${index === 0 ? '' : ' '}${label}`), ...pieces];
  });
}

function openingLines(blocks: readonly Block[], title: string): string[] {
  return blocks
    .map((block) => plainWords(block.lines.join(' ')).trim())
    .filter((line) => line !== '' && !(title !== '' && line.includes(title)));
}

function adoptionOf({ adoption }: Body): string[] {
  if (!adoption) return [];
  const { meeting, meetingKind, date } = adoption;
  return [[meeting, meetingKind, date].filter((part) => part !== '').join(' ')];
}
