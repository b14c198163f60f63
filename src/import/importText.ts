import type { Node } from 'prosemirror-model';
import type { Doubt } from '../document/doubt.ts';
import type { Origin } from '../document/draftFile.ts';
import { FileError } from '../document/fileError.ts';
import { outline } from '../document/outline.ts';
import { type Body, readBody } from './body.ts';
import { Doubts } from './doubts.ts';
import { enactingWords } from './enactingWords.ts';
import { furnitureOf } from './furniture.ts';
import type { Piece } from './inlineMarkup.ts';
import { checkBlocks, checkMarks, checkSize } from './limits.ts';
import { type Opening, readOpening } from './mastheadBlocks.ts';
import { readPages } from './pages.ts';
import { settleNotes } from './settleNotes.ts';
import { tellSigns } from './signs.ts';
import { tellSlips } from './slips.ts';
import { sourceLines } from './sourceLines.ts';
import { bindMarks, distinctNotes, policyOf, type Words } from './sourceNotes.ts';
import { type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import { SourceWords } from './sourceWords.ts';
import { tellTerminalMarks } from './terminal.ts';

/** A source that was read. */
export interface Imported {
  readonly doc: Node;
  /** Always null: where a text came from is known to a person, not to its words. */
  readonly origin: Origin | null;
  /** What the importer was unsure of, in the order of the source. */
  readonly doubts: readonly Doubt[];
}

/**
 * Reads a resolution or draft resolution from its bytes, in UTF-8. Throws `FileError` as
 * `importText` does, and for bytes that are not text.
 */
export function importBytes(bytes: Uint8Array): Imported {
  checkSize(bytes.length);
  return importText(decoded(bytes));
}

/**
 * Reads a resolution or draft resolution from its text: a conversion with Markdown signs, or the raw
 * text of its pages. Paragraph ids are the same each time. Throws `FileError` for an empty or too
 * large text, and for one that holds no resolution.
 */
export function importText(text: string): Imported {
  checkText(text);
  const doubts = new Doubts();
  const pages = readPages(sourceLines(text));
  checkBlocks(pages.blocks.length + pages.notes.length);
  const enacting = enactingWords(pages.blocks, doubts);
  const opening = readOpening(pages.blocks.slice(0, enacting.at), doubts);
  const body = readBody(pages.blocks.slice(enacting.bodyAt), furnitureOf(opening), doubts);

  const notes = distinctNotes(pages.notes, doubts);
  const source = new SourceWords(text, notes, doubts);
  const title = titleParagraph(opening);
  const words = readWords([title, ...body.paragraphs, ...body.annexes], source);
  const worded = notes.map((note) => ({ note, pieces: source.note(note) }));
  source.finish();
  const policy = policyOf(words);
  bindMarks(words, notes, ({ after }) => paragraphBefore(after - enacting.bodyAt, body), doubts);

  const recognised = { opening, title, enactingBody: enacting.words, body, words, policy };
  const { doc, sources } = settleNotes(recognised, worded, doubts);
  tellTerminalMarks(doc, sources, words, doubts);
  tellSigns(doc, sources, doubts);
  tellSlips(words, worded, doubts);
  tellAdoption(opening, body, doubts);
  return { doc, origin: null, doubts: doubts.listed(labelsOf(doc)) };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(notText);
  }
}

const notText =
  'This file is not plain text in UTF-8, so it cannot be imported. Nothing was changed. Save it as plain text first, or paste its words into a new draft.';

function checkText(text: string): void {
  checkSize(text.length);
  if (text.trim() === '') {
    throw new FileError(
      'This file is empty, so there is nothing to import. Nothing was changed. Ask for it again.',
    );
  }
  if (text.includes('\0')) throw new FileError(notText);
}

function titleParagraph({ title, titleLine }: Opening): SourceParagraph {
  return sourceParagraph('heading', '', titleLine ?? 1, { lines: [title] });
}

/** What makes the words of a paragraph. */
interface WordSource {
  paragraph(paragraph: SourceParagraph): Piece[];
}

/** The words of paragraphs and what stands under them, in reading order. */
export function readWords(paragraphs: readonly SourceParagraph[], source: WordSource): Words {
  const words: Words = new Map();
  let marks = 0;
  const read = (paragraph: SourceParagraph): void => {
    const pieces = source.paragraph(paragraph);
    marks += pieces.filter(({ kind }) => kind === 'mark').length;
    checkMarks(marks);
    words.set(paragraph, pieces);
    for (const child of paragraph.children) read(child);
  };
  for (const paragraph of paragraphs) read(paragraph);
  return words;
}

/** The paragraph that the block before a note belongs to, or the first one. */
function paragraphBefore(blocks: number, { went, paragraphs }: Body): SourceParagraph {
  const before = went[Math.min(blocks, went.length) - 1] ?? paragraphs[0];
  if (!before) throw new RangeError('A body without paragraphs');
  return before;
}

/** Tells where a text is not adopted, or its two dates of adoption differ. */
export function tellAdoption({ adoptedOn }: Opening, { adoption }: Body, doubts: Doubts): void {
  if (!adoption) {
    doubts.add('', null, 'The file has no adoption line.', 'Read it as a text not yet adopted.');
  } else if (adoptedOn !== '' && adoption.date !== adoptedOn) {
    const reason = `The resolution line says ${adoptedOn}, the adoption line ${adoption.date || 'no date'}.`;
    doubts.add('', null, reason, 'Kept the adoption line.');
  }
}

/** The label of each paragraph's own words; a continuation has its paragraph's id. */
export function labelsOf(doc: Node): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { id, label } of outline(doc).entries) if (!labels.has(id)) labels.set(id, label);
  return labels;
}
