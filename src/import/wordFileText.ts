import type { Node } from 'prosemirror-model';
import { type AsSent, readSentLine } from '../document/asSent.ts';
import type { Comment } from '../document/comments.ts';
import type { Doubts } from './doubts.ts';
import { type Piece, wordsOf } from './inlineMarkup.ts';
import type { WordedNote } from './settleNotes.ts';
import { withoutStart } from './typography.ts';
import { Changes, type ChangesRead } from './wordChanges.ts';
import { Comments } from './wordComments.ts';
import { WordLabels } from './wordLabels.ts';
import { NoteNumbers } from './wordNoteNumbers.ts';
import { lineOf, piecesOf, type WordParagraph } from './wordParagraph.ts';
import { type WordParts, wordParts } from './wordParts.ts';
import { type WordContext, WordReader } from './wordReader.ts';
import { WordStyles } from './wordStyles.ts';
import { withTypedNotes } from './wordTypedNotes.ts';
import { at, isOn, type Tag, tagsIn, wordsIn } from './wordXml.ts';

/** The text of a Word file, as Word shows it. */
export interface WordFileText {
  readonly paragraphs: readonly WordParagraph[];
  /** The header of the first page. */
  readonly head: readonly WordParagraph[];
  /** The footer of the first page. */
  readonly foot: readonly WordParagraph[];
  /** Footnotes and endnotes in one series. */
  readonly notes: readonly WordedNote[];
  /** The numbers of the footnote marks inside bookmarks. */
  readonly marks: ReadonlyMap<string, number>;
  /** The lines that Chapeau kept beside the words. */
  readonly kept: readonly string[];
  /** What Chapeau told of the text as it was sent. */
  readonly sent: AsSent | undefined;
  /** Tells what the other headers and footers say besides the words given and page numbers. */
  readonly tellPageParts: (known: readonly string[], headIsRead: boolean) => void;
  /** Tells of the comments, by what of them the document keeps. */
  readonly tellComments: (doc: Node) => void;
}

/** Reads all text of a Word file; tells its changes, its comments and what has no place in a text. */
export function readWordParagraphs(
  bytes: Uint8Array,
  changes: ChangesRead,
  doubts: Doubts,
): WordFileText {
  const parts = wordParts(bytes);
  const styles = new WordStyles(parts.styles);
  const context: WordContext = {
    styles,
    labels: new WordLabels(parts.numbering, styles),
    notes: new NoteNumbers(),
    comments: new Comments(parts.comments),
    changes: new Changes(changes),
    doubts,
  };
  const all = paragraphsIn(context, at(parts.document, 'w:body'));
  const ofPages = { ...context, labels: new WordLabels(parts.numbering, styles) };
  const first = firstOf('header', parts);
  const last = firstOf('footer', parts);
  const head = paragraphsIn(ofPages, first);
  const foot = paragraphsIn(ofPages, last);
  const read = { paragraphs: all, notes: wordNotes(parts, ofPages) };
  const { paragraphs, notes } = withTypedNotes(read, doubts);
  context.changes.tell(doubts);
  const others = [...parts.pageParts.values()].filter((part) => part !== first && part !== last);
  return {
    paragraphs,
    head,
    foot,
    notes,
    marks: context.notes.bookmarks,
    tellComments: (doc) => context.comments.tell(doc, doubts),
    sent: sentIn(parts.properties),
    kept: parts.kept ? wordsIn(parts.kept).split('\n') : [],
    tellPageParts: (known, headIsRead) => {
      const ofOthers = others.flatMap((part) => paragraphsIn(ofPages, part));
      const left = [...(headIsRead ? [] : head), ...ofOthers, ...foot];
      tellLines(left.map(lineOf), new Set(known), doubts);
    },
  };
}

function sentIn(properties: ReadonlyMap<string, string>): AsSent | undefined {
  let line = '';
  for (let at = 1; properties.has(`Chapeau ${at}`); at += 1)
    line += properties.get(`Chapeau ${at}`);
  return readSentLine(line.replace(/\s+/g, ''));
}

function paragraphsIn(context: WordContext, tag: Tag | undefined): WordParagraph[] {
  const reader = new WordReader(context);
  if (tag) reader.inside(tag);
  return reader.finish();
}

/** The header or footer of the first page of the first section. */
function firstOf(part: 'header' | 'footer', { document, pageParts }: WordParts): Tag | undefined {
  const body = at(document, 'w:body');
  const section = tagsIn(body)
    .map((tag) => (tag.name === 'w:sectPr' ? tag : at(tag, 'w:pPr', 'w:sectPr')))
    .find((tag) => tag !== undefined);
  const kind = isOn(section, 'w:titlePg') ? 'first' : 'default';
  const reference = tagsIn(section).find(
    ({ name, attributes }) =>
      name === `w:${part}Reference` && (attributes.get('w:type') ?? 'default') === kind,
  );
  return pageParts.get(reference?.attributes.get('r:id') ?? '');
}

function wordNotes({ footnotes, endnotes }: WordParts, context: WordContext): WordedNote[] {
  const notes = [
    ...notesIn(footnotes, 'footnote', context),
    ...notesIn(endnotes, 'endnote', context),
  ];
  return notes.sort((a, b) => a.note.number - b.note.number);
}

function notesIn(
  part: Tag | null,
  kind: 'footnote' | 'endnote',
  context: WordContext,
): WordedNote[] {
  return tagsIn(part ?? undefined).flatMap((tag) => {
    if (tag.name !== `w:${kind}` || /eparator|otice/.test(tag.attributes.get('w:type') ?? '')) {
      return [];
    }
    const id = tag.attributes.get('w:id') ?? '';
    const whole = context.notes.proposed(kind, id);
    if (whole === 'dropped' && !context.notes.isMarked(kind, id)) return [];
    const pieces = notePieces(paragraphsIn(context, tag)).map((piece) => without(piece, whole));
    // Word keeps a note whose mark was deleted; without words it is nothing.
    if (!context.notes.isMarked(kind, id) && wordsOf(pieces).trim() === '') return [];
    const number = context.notes.numberOf(kind, id);
    const comments = [
      ...new Set(pieces.flatMap((piece): readonly Comment[] => piece.comments ?? [])),
    ];
    const note = { number, line: 0, lines: [], after: 0 };
    return [{ note, pieces, ...(comments.length > 0 ? { comments } : {}) }];
  });
}

/** A piece of a note that is proposed as a whole: the same proposal on its words says no more. */
function without(piece: Piece, kind: string | undefined): Piece {
  const { proposals, ...plain } = piece;
  const left = proposals?.filter((proposal) => proposal.kind !== kind) ?? [];
  return left.length > 0 ? { ...plain, proposals: left } : plain;
}

/** The words of a note, its paragraphs joined, without the tab or space behind its number. */
function notePieces(paragraphs: readonly WordParagraph[]): Piece[] {
  const pieces = paragraphs.flatMap((paragraph, index) => {
    const label = paragraph.label ? `${paragraph.label.text} ` : '';
    return [
      plain(index === 0 ? label : ` ${label}`),
      ...piecesOf(paragraph.runs, new Map()).map((piece) =>
        piece.kind === 'mark' ? plain(String(piece.number)) : piece,
      ),
    ];
  });
  const start = /^\s*/.exec(wordsOf(pieces))?.[0].length ?? 0;
  const words = withoutStart(pieces, start);
  const last = words.findLastIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  return words
    .slice(0, last + 1)
    .map((piece, index) =>
      index === last && piece.kind === 'text' ? { ...piece, text: piece.text.trimEnd() } : piece,
    );
}

function plain(text: string): Piece {
  return { kind: 'text', text, italic: false, bold: false };
}

const pageNumber = /^(?:page )?\d+(?: ?(?:\/|of) ?\d+)?$/i;

function tellLines(lines: readonly string[], known: ReadonlySet<string>, doubts: Doubts): void {
  const told = [...new Set(lines)].filter(
    (line) => line !== '' && !known.has(line) && !pageNumber.test(line),
  );
  if (told.length === 0) return;
  const quoted = told.map((line) => `“${line}”`).join(', ');
  doubts.add('', null, `The heads and feet of its pages say: ${quoted}.`, 'Left them out.');
}
