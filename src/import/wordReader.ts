import type { Doubts } from './doubts.ts';
import type { Changes } from './wordChanges.ts';
import type { Comments } from './wordComments.ts';
import type { WordLabels } from './wordLabels.ts';
import type { NoteNumbers } from './wordNoteNumbers.ts';
import type { TableCell, WordParagraph, WordRun, WordText } from './wordParagraph.ts';
import { type Face, raisedBy, type WordStyles } from './wordStyles.ts';
import { tableCells } from './wordTableCells.ts';
import { at, isOn, type Tag, tagsIn, valueAt, wholeNumber, wordsIn } from './wordXml.ts';

/** What all parts of one file are read with. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly labels: WordLabels;
  readonly notes: NoteNumbers;
  readonly comments: Comments;
  readonly changes: Changes;
  readonly doubts: Doubts;
}

interface Field {
  code: string;
  shown: boolean;
  words: string;
}

interface OpenParagraph {
  readonly runs: WordRun[];
  readonly bookmarks: string[];
}

/** Reads the paragraphs of one part of a Word file, in order. */
export class WordReader {
  readonly context: WordContext;
  readonly paragraphs: WordParagraph[] = [];
  readonly fields: Field[] = [];
  paragraph: OpenParagraph | null = null;
  anchor: string | undefined;
  face: Omit<WordText, 'kind' | 'text'> = plainFace;
  hidden = false;
  private carried: OpenParagraph | null = null;
  private properties: Tag | undefined;
  private cell: TableCell | null = null;
  private tables = 0;

  constructor(context: WordContext) {
    this.context = context;
  }

  /** Reads what is inside an element; words that no table names are kept and told. */
  inside(tag: Tag): void {
    for (const child of tag.children) {
      if (typeof child !== 'string') this.element(child);
    }
  }

  finish(): WordParagraph[] {
    if (this.carried) this.close(undefined, this.carried);
    this.carried = null;
    return this.paragraphs;
  }

  /** The number of the paragraph at hand, counted from 1. */
  get number(): number {
    return this.paragraphs.length + 1;
  }

  private element(tag: Tag): void {
    const read = readers[tag.name];
    if (read) read(this, tag);
    else if (!ignored.has(tag.name)) this.unknown(tag);
  }

  private unknown(tag: Tag): void {
    const words = wordsIn(tag).replace(/\s+/g, ' ').trim();
    if (words !== '') {
      const reason = `The file has a part named “${tag.name}” that Chapeau does not know.`;
      this.context.doubts.add('', this.number, reason, `Kept its words: “${words}”`);
    }
    if (tagsIn(tag).length > 0) this.inside(tag);
    else if (words !== '') this.text(wordsIn(tag));
  }

  /** Words at the place reached; outside a paragraph they become one. */
  text(words: string): void {
    if (words === '') return;
    const field = this.fields.at(-1);
    this.context.comments.words(words);
    if (this.hidden) {
      const reason = `The file has hidden words here: “${words.trim()}”`;
      if (words.trim() !== '') this.context.doubts.add('', this.number, reason, 'Left them out.');
    } else if (field?.shown && repeatedMark(field.code) !== undefined) {
      field.words += words;
    } else if (this.paragraph) {
      const link = this.anchor === undefined ? {} : { anchor: this.anchor };
      this.paragraph.runs.push({ kind: 'text', text: words, ...this.face, ...link });
    } else if (words.trim() !== '') {
      this.close(undefined, { runs: [{ kind: 'text', text: words, ...plainFace }], bookmarks: [] });
    }
  }

  openParagraph(tag: Tag): void {
    if (this.paragraph) {
      // A paragraph inside a run: what it is in is read as if it ended before.
      this.inside(tag);
      return;
    }
    const properties = at(tag, 'w:pPr');
    this.paragraph = this.carried ?? { runs: [], bookmarks: [] };
    this.carried = null;
    this.properties = this.context.changes.propertiesOf(properties, 'w:pPr');
    this.inside(tag);
    const open = this.paragraph;
    this.paragraph = null;
    if (this.context.changes.markGone(properties)) this.carried = open;
    else this.close(this.properties, open);
  }

  readRun(tag: Tag): void {
    const before = [this.face, this.hidden] as const;
    const properties = this.context.changes.propertiesOf(at(tag, 'w:rPr'), 'w:rPr');
    this.face = {
      italic: this.isFace(properties, 'italic', isOn(properties, 'w:i')),
      bold: this.isFace(properties, 'bold', isOn(properties, 'w:b')),
      raised: this.isFace(properties, 'raised', raisedBy(properties)),
    };
    this.hidden = this.isFace(properties, 'hidden', isOn(properties, 'w:vanish'));
    this.inside(tag);
    [this.face, this.hidden] = before;
  }

  /** A table inside a cell is read as paragraphs of the cell. */
  readTable(tag: Tag): void {
    const outer = this.cell;
    if (outer) this.tellNested();
    else this.tables += 1;
    const isGone = (row: Tag) => this.context.changes.rowGone(row);
    for (const { cell, place } of tableCells(tag, this.tables, isGone)) {
      this.cell = outer ?? place;
      this.inside(cell);
      this.finish();
    }
    this.cell = outer;
  }

  private tellNested(): void {
    const reason = 'A table stands inside a cell of another table.';
    const did = 'Made each of its cells a paragraph of that cell.';
    this.context.doubts.add('', this.number, reason, did);
  }

  fieldSign(kind: string | undefined): void {
    if (kind === 'begin') this.fields.push({ code: '', shown: false, words: '' });
    const field = this.fields.at(-1);
    if (kind === 'separate' && field) field.shown = true;
    if (kind === 'end') this.endField();
  }

  /** A field whose code stands in an attribute. */
  simpleField(tag: Tag): void {
    this.fields.push({ code: tag.attributes.get('w:instr') ?? '', shown: true, words: '' });
    this.inside(tag);
    this.endField();
  }

  link(tag: Tag): void {
    const before = this.anchor;
    this.anchor = tag.attributes.get('w:anchor');
    this.inside(tag);
    this.anchor = before;
  }

  /** Pictures and text boxes: their words are told, because they have no place in the text. */
  graphic(tag: Tag): void {
    const words = boxWords(tag).replace(/\s+/g, ' ').trim();
    const reason =
      words === ''
        ? 'The file has a picture or a drawing here.'
        : `The file has a text box here: “${words}”`;
    const did = words === '' ? 'Left it out.' : 'Left it out of the text; its words are kept here.';
    this.context.doubts.add('', this.number, reason, did);
  }

  mark(kind: 'footnote' | 'endnote', id: string | undefined): void {
    const number = this.context.notes.marked(kind, id ?? '');
    this.paragraph?.runs.push({ kind: 'mark', number });
  }

  bookmark(tag: Tag): void {
    const name = tag.attributes.get('w:name') ?? '';
    this.context.notes.openBookmark(tag.attributes.get('w:id') ?? '', name);
    this.paragraph?.bookmarks.push(name);
  }

  private endField(): void {
    const field = this.fields.pop();
    const bookmark = field && repeatedMark(field.code);
    if (!field || bookmark === undefined || field.words === '') return;
    this.paragraph?.runs.push({ kind: 'repeated', bookmark, shown: field.words });
  }

  private isFace(properties: Tag | undefined, face: Face, own: boolean | undefined): boolean {
    const { styles } = this.context;
    const ofRun = own ?? styles.face(valueAt(properties, 'w:rStyle'), face);
    return ofRun ?? styles.face(valueAt(this.properties, 'w:pStyle'), face) ?? false;
  }

  private close(properties: Tag | undefined, { runs, bookmarks }: OpenParagraph): void {
    const style = valueAt(properties, 'w:pStyle');
    const indent = at(properties, 'w:ind')?.attributes;
    this.paragraphs.push({
      number: this.number,
      style: style === undefined ? '' : this.context.styles.name(style),
      label: this.context.labels.next(style, properties),
      runs,
      left: wholeNumber(indent?.get('w:left') ?? indent?.get('w:start')),
      firstLine: wholeNumber(indent?.get('w:firstLine')),
      alignedRight: /^(?:right|end)$/.test(valueAt(properties, 'w:jc') ?? ''),
      newPage: isOn(properties, 'w:pageBreakBefore') ?? false,
      bookmarks,
      cell: this.cell,
    });
  }
}

const plainFace = { italic: false, bold: false, raised: false };

/** The words in the text boxes of a drawing; of two forms of one drawing those of the first. */
function boxWords(tag: Tag): string {
  if (tag.name === 'w:t' || tag.name === 'm:t') return wordsIn(tag);
  const children = tag.name === 'mc:AlternateContent' ? tagsIn(tag).slice(0, 1) : tagsIn(tag);
  const words = children.map(boxWords).join('');
  return tag.name === 'w:p' ? `${words} ` : words;
}

/** The bookmark of a NOTEREF field. */
function repeatedMark(code: string): string | undefined {
  return /^\s*(?:NOTEREF|FTNREF)\s+"?([^\s"]+)/i.exec(code)?.[1];
}

type Read = (reader: WordReader, tag: Tag) => void;

const inside: Read = (reader, tag) => reader.inside(tag);
const graphic: Read = (reader, tag) => reader.graphic(tag);
const words: Read = (reader, tag) => reader.text(plain(wordsIn(tag)));

/** Elements that are read, each by its reader. */
const readers: Readonly<Record<string, Read>> = {
  'w:body': inside,
  'w:customXml': inside,
  'w:sdt': inside,
  'w:sdtContent': inside,
  'w:smartTag': inside,
  'w:dir': inside,
  'w:bdo': inside,
  'w:ruby': inside,
  'w:rubyBase': inside,
  'w:p': (reader, tag) => reader.openParagraph(tag),
  'w:tbl': (reader, tag) => reader.readTable(tag),
  'w:r': (reader, tag) => reader.readRun(tag),
  'w:t': words,
  'w:delText': words,
  'w:tab': (reader) => reader.text('\t'),
  'w:ptab': (reader) => reader.text('\t'),
  'w:br': (reader) => reader.text('\n'),
  'w:cr': (reader) => reader.text('\n'),
  'w:noBreakHyphen': (reader) => reader.text('-'),
  'w:sym': (reader, tag) => reader.text(symbolOf(tag)),
  'w:hyperlink': (reader, tag) => reader.link(tag),
  'w:fldSimple': (reader, tag) => reader.simpleField(tag),
  'w:fldChar': (reader, tag) => reader.fieldSign(tag.attributes.get('w:fldCharType')),
  'w:instrText': (reader, tag) => {
    const field = reader.fields.at(-1);
    if (field && field.code.length < 1000) field.code += wordsIn(tag);
  },
  'w:footnoteReference': (reader, tag) => reader.mark('footnote', tag.attributes.get('w:id')),
  'w:endnoteReference': (reader, tag) => reader.mark('endnote', tag.attributes.get('w:id')),
  'w:bookmarkStart': (reader, tag) => reader.bookmark(tag),
  'w:bookmarkEnd': (reader, tag) => {
    reader.context.notes.closeBookmark(tag.attributes.get('w:id') ?? '');
  },
  'w:ins': (reader, tag) => reader.context.changes.insertion(tag, () => reader.inside(tag)),
  'w:moveTo': (reader, tag) => reader.context.changes.insertion(tag, () => reader.inside(tag)),
  'w:del': (reader, tag) => reader.context.changes.deletion(tag, () => reader.inside(tag)),
  'w:moveFrom': (reader, tag) => reader.context.changes.deletion(tag, () => reader.inside(tag)),
  'w:commentRangeStart': (reader, tag) => reader.context.comments.begin(tag, reader.number),
  'w:commentRangeEnd': (reader, tag) => reader.context.comments.end(tag),
  'w:commentReference': (reader, tag) => reader.context.comments.mark(tag, reader.number),
  'w:drawing': graphic,
  'w:pict': graphic,
  'w:object': graphic,
  // Two forms of the same thing: the first is for programs that know it.
  'mc:AlternateContent': (reader, tag) => {
    const [first] = tagsIn(tag);
    if (first) reader.inside(first);
  },
  'm:oMathPara': inside,
  'm:oMath': inside,
  'm:r': inside,
  'm:t': words,
};

/** Elements that are left aside on purpose: they print nothing, or belong to what is read. */
const ignored = new Set([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr', 'w:sectPr'],
  ...['w:tcPr', 'w:tblPrEx', 'w:rubyPr', 'w:rt', 'm:oMathParaPr', 'm:rPr', 'm:ctrlPr'],
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:softHyphen', 'w:permStart', 'w:permEnd'],
  ...['w:footnoteRef', 'w:endnoteRef', 'w:annotationRef', 'w:separator', 'w:continuationSeparator'],
  ...['w:delInstrText', 'w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart'],
  ...['w:moveToRangeEnd', 'w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
  ...['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd', 'w:customXmlMoveFromRangeStart'],
  ...['w:customXmlMoveFromRangeEnd', 'w:customXmlMoveToRangeStart', 'w:customXmlMoveToRangeEnd'],
  ...['w:pgNum', 'w:background'],
]);

/** Words with plain spaces and hyphens, as a document stores them. */
function plain(words: string): string {
  return words.replace(/[\u00A0\n\r]/g, ' ').replaceAll('\u2011', '-');
}

/** A character of a symbol font, where the same number means the same in any font. */
function symbolOf(tag: Tag): string {
  const code = Number.parseInt(tag.attributes.get('w:char') ?? '', 16);
  if (!(code > 0x1f) || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return '\uFFFD';
  const own = code >= 0xf000 && code <= 0xf0ff;
  if (own && code === 0xf0b7) return '•';
  return own
    ? code < 0xf07f
      ? String.fromCharCode(code - 0xf000)
      : '\uFFFD'
    : String.fromCharCode(code);
}
