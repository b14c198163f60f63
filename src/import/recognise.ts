import type { Node } from 'prosemirror-model';
import type { AsSent } from '../document/asSent.ts';
import type { Doubt } from '../document/doubt.ts';
import type { Origin } from '../document/draftFile.ts';
import type { OpeningProposal } from '../document/returnedOpening.ts';
import { withAsides } from './asides.ts';
import { type AsPrinted, asPrinted } from './asPrinted.ts';
import { type Body, readBody } from './body.ts';
import type { Doubts } from './doubts.ts';
import { enactingWords } from './enactingWords.ts';
import { furnitureOf } from './furniture.ts';
import type { Piece } from './inlineMarkup.ts';
import { tellInnerStarts } from './innerStarts.ts';
import { checkBlocks, checkMarks } from './limits.ts';
import { listedDoubts } from './listedDoubts.ts';
import { type Opening, organKnown, readOpening } from './mastheadBlocks.ts';
import type { Pages } from './pages.ts';
import { tellParts } from './parts.ts';
import { settleNotes } from './settleNotes.ts';
import { tellSigns } from './signs.ts';
import { tellSlips } from './slips.ts';
import { bindMarks, distinctNotes, policyOf, type Words } from './sourceNotes.ts';
import { type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import { placesOf, type SourcePlaces } from './sourcePlace.ts';
import { SourceWords } from './sourceWords.ts';
import { tellTerminalMarks } from './terminal.ts';

/** A source that was read. */
export interface Imported {
  readonly doc: Node;
  /** Always null: where a text came from is known to a person, not to its words. */
  readonly origin: Origin | null;
  /** What the importer was unsure of, in the order of the source. */
  readonly doubts: readonly Doubt[];
  /** Where its words stand in the source. */
  readonly places: SourcePlaces;
  /** How the source prints each paragraph, heading and annex, by id. */
  readonly printed: ReadonlyMap<string, AsPrinted>;
  /** What a Word file tells of its text as it was sent; those of others tell nothing. */
  readonly sent?: AsSent;
  /** What a Word file proposes where no proposal can stand. */
  readonly opening?: readonly OpeningProposal[];
}

/**
 * Recognises the document in the blocks and notes of a source whose words carry markup. `text` has
 * all of them: it tells of hyphens and superscripts. Throws `FileError` where the blocks hold no
 * resolution.
 */
export function recognise(pages: Pages, text: string, doubts: Doubts): Imported {
  checkBlocks(pages.blocks.length + pages.notes.length);
  const enacting = enactingWords(pages.blocks, doubts);
  const before = pages.blocks.slice(0, enacting.at);
  const read = readOpening(before, doubts, organKnown(enacting.words));
  const opening = withAsides(read, pages.asides ?? [], doubts);
  const isFurniture = pages.withoutPageMatter ? () => false : furnitureOf(opening);
  const found = readBody(pages.blocks.slice(enacting.bodyAt), isFurniture, doubts);
  const body = { ...found, adoption: found.adoption ?? opening.adoption };

  const notes = distinctNotes(pages.notes, doubts);
  const source = new SourceWords(text, notes, doubts);
  const title = titleParagraph(opening);
  const paragraphs = [...body.paragraphs, ...body.annexes];
  const words = readWords([title, ...paragraphs], source);
  const worded = notes.map((note) => ({ note, pieces: source.note(note) }));
  source.finish();
  const policy = policyOf(words);
  bindMarks(words, notes, ({ after }) => paragraphBefore(after - enacting.bodyAt, body), doubts);

  const recognised = { opening, title, enactingBody: enacting.words, body, words, policy };
  const { doc, sources } = settleNotes(recognised, worded, doubts);
  tellTerminalMarks(doc, sources, words, doubts);
  tellInnerStarts(paragraphs, doubts);
  tellParts(doc, sources, doubts);
  tellSigns(doc, sources, doubts);
  tellSlips(words, worded, doubts);
  tellAdoption(opening, body, doubts);
  const sourced = { doc, sources, words };
  return {
    doc,
    origin: null,
    doubts: listedDoubts(doubts, sourced),
    places: placesOf(title, paragraphs, notes),
    printed: asPrinted(sourced),
  };
}

function titleParagraph({ title, titleLine, titlePlaces }: Opening): SourceParagraph {
  return sourceParagraph('heading', '', titleLine ?? 1, {
    lines: [title],
    places: [...titlePlaces],
  });
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
export function tellAdoption(
  { adoptedOn, masthead }: Opening,
  { adoption }: Body,
  doubts: Doubts,
): void {
  if (!adoption) {
    // A draft says so at its head.
    if (masthead.proposalKind !== '' || /\/L\.\d/.test(masthead.documentSymbol)) return;
    doubts.add('', null, 'The file has no adoption line.', 'Read it as a text not yet adopted.');
  } else if (adoptedOn !== '' && adoption.date !== adoptedOn) {
    const reason = `The resolution line says ${adoptedOn}, the adoption line ${adoption.date || 'no date'}.`;
    doubts.add('', null, reason, 'Kept the adoption line.');
  }
}
