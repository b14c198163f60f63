import type { PastedPart, PastedPiece, PastedSource } from '../document/pasted.ts';
import { StruckWords } from '../document/struckWords.ts';
import { listLabel, wordLabel } from './pastedLabel.ts';
import { BoundNotes } from './pastedMarks.ts';
import { boldIn, isHidden, italicIn, struckIn } from './pastedStyle.ts';
import { isDataTable, tableRows } from './pastedTable.ts';

/**
 * The paragraphs, tables and notes of a web page or of a word processor's clipboard: all its words
 * with their italics, the labels of lists, and notes where mark and note point at each other. Nothing
 * in it is run, loaded or kept besides. Null where it is the lines of pages, which plain text tells
 * better.
 */
export function sourceOfHtml(html: string): PastedSource | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const context = { notes: new BoundNotes(body), struck: new StruckWords() };
  const reader = new PartReader(context);
  reader.read(body, plainFace);
  const parts = reader.finished();
  if (reader.brokenLines > 2 && reader.brokenLines > parts.length * 2) return null;
  const notes = context.notes.read((block) => piecesOf(block, context));
  return { kind: 'parts', parts, notes, struck: context.struck.taken() };
}

/** What is known of the whole page while it is read. */
interface PageContext {
  readonly notes: BoundNotes;
  readonly struck: StruckWords;
}

/** The words of an element in one line. */
function piecesOf(element: Element, context: PageContext): PastedPiece[] {
  return paragraphsOf(element, context).flatMap((pieces, index) =>
    index === 0 ? [...pieces] : [{ kind: 'text', text: ' ', ...plainWords }, ...pieces],
  );
}

/** The words of an element, a list for each of its paragraphs. */
function paragraphsOf(element: Element, context: PageContext): PastedPiece[][] {
  const reader = new PartReader(context, false);
  reader.read(element, plainFace);
  return reader
    .finished()
    .flatMap((part) => (part.kind === 'paragraph' ? [labelled(part.label, part.pieces)] : []));
}

const plainWords = { italic: false, bold: false };

function labelled(label: string, pieces: readonly PastedPiece[]): PastedPiece[] {
  return label === ''
    ? [...pieces]
    : [{ kind: 'text', text: `${label} `, ...plainWords }, ...pieces];
}

/** Elements that hold no words of the text. */
const withoutWords = new Set(
  'AUDIO BUTTON CANVAS HEAD IFRAME LINK META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TITLE VIDEO'.split(
    ' ',
  ),
);

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

interface Face {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly struck: boolean;
}

const plainFace: Face = { ...plainWords, raised: false, struck: false };

class PartReader {
  /** Line breaks behind words that are not closed. */
  brokenLines = 0;
  private readonly parts: PastedPart[] = [];
  private readonly context: PageContext;
  private readonly withTables: boolean;
  private pieces: PastedPiece[] = [];
  private label = '';
  private depth = 0;
  private heading = 0;

  constructor(context: PageContext, withTables = true) {
    this.context = context;
    this.withTables = withTables;
  }

  read(element: Element, face: Face): void {
    for (const child of element.childNodes) {
      if (child instanceof Text) this.add(child.data, face);
      else if (child instanceof Element) this.element(child, face);
    }
  }

  finished(): PastedPart[] {
    this.end();
    return this.parts;
  }

  private element(element: Element, face: Face): void {
    const { tagName } = element;
    const { notes } = this.context;
    if (withoutWords.has(tagName.toUpperCase()) || isHidden(element) || notes.isNote(element))
      return;
    const mark = notes.markAt(element);
    if (mark !== null) this.pieces.push({ kind: 'mark', number: mark });
    else if (tagName === 'BR') this.broken();
    else if (this.withTables && tagName === 'TABLE' && isDataTable(element)) this.table(element);
    else if (blockTags.has(tagName)) this.block(element, face);
    else this.inline(element, face);
  }

  private inline(element: Element, face: Face): void {
    const label = wordLabel(element);
    if (label !== null) {
      this.label = label;
      return;
    }
    this.read(element, {
      italic: italicIn(element, face.italic),
      bold: boldIn(element, face.bold),
      raised: face.raised || element.tagName === 'SUP',
      struck: struckIn(element, face.struck),
    });
  }

  private block(element: Element, face: Face): void {
    this.end();
    const { depth, heading } = this;
    const level = /^H([1-6])$/.exec(element.tagName)?.[1];
    if (level) this.heading = Number(level);
    if (/^(?:OL|UL|MENU)$/.test(element.tagName)) this.depth += 1;
    if (element.tagName === 'LI') this.label = listLabel(element, this.depth);
    if (element.tagName === 'PRE') this.lines(element.textContent ?? '');
    else {
      this.read(element, {
        italic: italicIn(element, face.italic),
        bold: boldIn(element, face.bold),
        raised: false,
        struck: struckIn(element, face.struck),
      });
    }
    this.end();
    if (element.tagName === 'LI') this.label = '';
    this.depth = depth;
    this.heading = heading;
  }

  private lines(text: string): void {
    for (const line of text.split(/\r\n|\r|\n/)) {
      this.add(line, plainFace);
      this.broken();
    }
  }

  private table(element: Element): void {
    this.end();
    const rows = tableRows(element, (cell) => paragraphsOf(cell, this.context));
    this.parts.push({ kind: 'table', rows });
  }

  private add(data: string, face: Face): void {
    const text = data.replace(/\s+/g, ' ');
    const { italic, bold, raised, struck } = face;
    this.context.struck.take(text, struck);
    if (text !== '') {
      this.pieces.push({ kind: 'text', text, italic, bold, ...(raised ? { raised } : {}) });
    }
  }

  /** Ends a line: a word processor's and a mail's paragraph, as a rule. */
  private broken(): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'text' && /[^\s,;:.]\s*$/.test(last.text)) this.brokenLines += 1;
    this.end();
  }

  private end(): void {
    const filled = this.pieces.some((piece) => piece.kind === 'mark' || piece.text.trim() !== '');
    if (filled) {
      const { pieces, label, depth, heading } = this;
      this.parts.push({ kind: 'paragraph', pieces, label, depth, heading });
      this.label = '';
    }
    this.pieces = [];
    this.context.struck.end();
  }
}
