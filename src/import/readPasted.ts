import { Fragment } from 'prosemirror-model';
import { FileError } from '../document/fileError.ts';
import type {
  PastedNote,
  PastedParagraph,
  PastedPart,
  PastedPiece,
  PastedSource,
  PasteReading,
} from '../document/pasted.ts';
import { schema } from '../document/schema.ts';
import { Doubts } from './doubts.ts';
import { wordsOf } from './inlineMarkup.ts';
import { readOpening } from './mastheadBlocks.ts';
import { blockOf, readPastedBody } from './pastedBody.ts';
import { PastedNodes } from './pastedNodes.ts';
import { boundParts } from './pastedNotes.ts';
import { readPastedPages } from './pastedPages.ts';
import { formOf, textParagraphs, withoutQuoteSigns } from './pastedText.ts';
import { startOf } from './starts.ts';

/** The longest pasted text that is read, in characters; the longest resolutions have a quarter. */
const longestText = 2_000_000;

/** The most paragraphs that are pasted at once; the longest resolutions have a tenth of it. */
const mostParagraphs = 5_000;

/**
 * Recognises what was pasted: paragraphs, levels, headings, tables and notes; of pages of a PDF also
 * what belongs to the pages. Throws `FileError` for more than is read.
 */
export function readPasted(source: PastedSource): PasteReading {
  if (source.kind === 'parts') {
    return { ...readParts(source.parts, source.notes), struck: source.struck ?? [] };
  }
  checkLength(source.text.length, longestText, 'characters');
  const text = withoutQuoteSigns(source.text.replace(/^\uFEFF/, '').replace(/[\0\t]+/g, ' '));
  const form = formOf(text);
  if (form === 'pages') return readPastedPages(text);
  const reading = readParts(textParagraphs(text, form), []);
  return /[\r\n]/.test(text.trim()) ? reading : { ...reading, line: oneLine(text) };
}

/** Words of one line with the space around them, which may be meant. */
function oneLine(text: string): Fragment {
  const words = text.replace(/[\r\n]+/g, '').replace(/\s+/g, ' ');
  return words.trim() === '' ? Fragment.empty : Fragment.from(schema.text(words));
}

function readParts(parts: readonly PastedPart[], linked: readonly PastedNote[]): PasteReading {
  checkLength(parts.length, mostParagraphs, 'paragraphs');
  const bound = boundParts(parts, linked);
  const at = bound.parts.findIndex(isEnacting);
  const before = at < 0 ? [] : bound.parts.slice(0, at);
  const body = readPastedBody(bound.parts.slice(at + 1));
  const opening = openingOf(before);
  const nodes = new PastedNodes(bound.notes);
  const { blocks, annexes } = nodes.body(body);
  return {
    blocks,
    annexes,
    title: opening.title === '' ? null : nodes.title([plain(opening.title)]),
    line: lineOf(bound.parts, nodes),
    notes: nodes.bound,
    loose: 0,
    unsure: [],
    struck: [],
    leftOut: [...opening.leftOut, ...body.leftOut],
  };
}

/** Enacting words at the beginning, or with a title before them. */
function isEnacting(part: PastedPart): boolean {
  return part.kind === 'paragraph' && startOf(wordsIn(part))?.kind === 'enacting';
}

function openingOf(parts: readonly PastedPart[]): { title: string; leftOut: string[] } {
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const blocks = paragraphs.map((part, index) => blockOf(part, index + 1));
  const { title } = readOpening(blocks, new Doubts());
  const words = title.replace(/\*\*|\\(?=[\\*_<[\]])/g, '');
  const leftOut = paragraphs.map(wordsIn).filter((line) => line !== '' && !line.includes(words));
  return { title: words, leftOut };
}

function wordsIn(part: PastedParagraph): string {
  return wordsOf(part.pieces).replace(/\s+/g, ' ').trim();
}

/** All words in one line. */
function lineOf(parts: readonly PastedPart[], nodes: PastedNodes): Fragment {
  const lines = parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [part.label === '' ? part.pieces : [plain(`${part.label} `), ...part.pieces]]
      : part.rows.flat().flatMap((cell) => cell.paragraphs),
  );
  const pieces = lines.flatMap((line, index) => (index === 0 ? line : [plain(' '), ...line]));
  return Fragment.from(nodes.inline(pieces));
}

function plain(text: string): PastedPiece & { kind: 'text' } {
  return { kind: 'text', text, italic: false, bold: false };
}

function checkLength(length: number, most: number, what: string): void {
  if (length <= most) return;
  throw new FileError(
    `This has more than ${most.toLocaleString('en')} ${what}, too many to paste at once. Nothing was changed. Paste it in parts.`,
  );
}
