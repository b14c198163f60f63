import type { Proposal } from '../document/proposals.ts';
import { StruckWords } from '../document/struckWords.ts';
import type { Doubts } from './doubts.ts';
import { type Annotated, isGone } from './inlineMarkup.ts';
import { joinLinked } from './linkedRuns.ts';
import type { Changes } from './wordChanges.ts';
import type { Comments } from './wordComments.ts';
import { WordFields } from './wordFields.ts';
import { boxWords, plain, symbolOf } from './wordGlyphs.ts';
import type { WordLabels } from './wordLabels.ts';
import { type RawParagraph, type Settled, settleMarks } from './wordMarks.ts';
import type { NoteNumbers } from './wordNoteNumbers.ts';
import type { TableCell, WordParagraph, WordRun, WordText } from './wordParagraph.ts';
import { type Face, raisedBy, struckBy, type WordStyles } from './wordStyles.ts';
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

type OpenParagraph = {
  readonly [Part in 'runs' | 'bookmarks' | 'held']: RawParagraph[Part][number][];
};

interface RawWithLayout extends RawParagraph {
  readonly properties: Tag | undefined;
  readonly cell: TableCell | null;
}

/** Reads the paragraphs of one part of a Word file, in order. */
export class WordReader {
  readonly context: WordContext;
  private readonly paragraphs: WordParagraph[] = [];
  private raw: RawWithLayout[] = [];
  private count = 0;
  readonly fields = new WordFields();
  paragraph: OpenParagraph | null = null;
  anchor: string | undefined;
  face: Omit<WordText, 'kind' | 'text'> = plainFace;
  hidden = false;
  private isStruck = false;
  private readonly struck = new StruckWords();
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

  /** Ends a stretch of paragraphs that can join each other; all paragraphs so far. */
  finish(): WordParagraph[] {
    const { read } = this.context.changes;
    for (const paragraph of settleMarks(this.raw, read, this.context.doubts)) {
      this.paragraphs.push(this.labelled(paragraph));
    }
    this.raw = [];
    return this.paragraphs;
  }

  /** The number of the paragraph at hand, counted from 1. */
  get number(): number {
    return this.count + 1;
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
    if (!this.holds(words)) return;
    if (this.hidden) {
      const reason = `The file has hidden words here: “${words.trim()}”`;
      if (words.trim() !== '') this.context.doubts.add('', this.number, reason, 'Left them out.');
    } else if (this.fields.takes(words)) {
      // They are a repeated mark, which is counted.
    } else if (this.paragraph) {
      this.struck.take(words, this.isStruck);
      const link = this.anchor === undefined ? {} : { anchor: this.anchor };
      this.paragraph.runs.push({
        kind: 'text',
        text: words,
        ...this.face,
        ...link,
        ...this.said(),
      });
    } else if (words.trim() !== '') {
      const run: WordRun = { kind: 'text', text: words, ...plainFace, ...this.said() };
      this.close(undefined, { ...noWords(), runs: [run] }, undefined);
    }
  }

  openParagraph(tag: Tag): void {
    if (this.paragraph) {
      // A paragraph inside a run: what it is in is read as if it ended before.
      this.inside(tag);
      return;
    }
    const properties = at(tag, 'w:pPr');
    this.paragraph = { ...noWords(), bookmarks: this.context.notes.openIds() };
    this.properties = this.context.changes.propertiesOf(properties, 'w:pPr');
    this.inside(tag);
    const open = this.paragraph;
    this.paragraph = null;
    this.tellStruck();
    this.close(this.properties, open, properties);
  }

  private tellStruck(): void {
    for (const words of this.struck.taken()) {
      const reason = `Words are struck through by hand here: “${words}”`;
      this.context.doubts.add('', this.number, reason, 'Kept them, without the stroke.');
    }
  }

  readRun(tag: Tag): void {
    const before = [this.face, this.hidden, this.isStruck] as const;
    const properties = this.context.changes.propertiesOf(at(tag, 'w:rPr'), 'w:rPr');
    this.face = {
      italic: this.isFace(properties, 'italic', isOn(properties, 'w:i')),
      bold: this.isFace(properties, 'bold', isOn(properties, 'w:b')),
      raised: this.isFace(properties, 'raised', raisedBy(properties)),
    };
    this.hidden = this.isFace(properties, 'hidden', isOn(properties, 'w:vanish'));
    this.isStruck = this.isFace(properties, 'struck', struckBy(properties));
    this.inside(tag);
    [this.face, this.hidden, this.isStruck] = before;
  }

  /** A table inside a cell is read as paragraphs of the cell. */
  readTable(tag: Tag): void {
    this.finish();
    const outer = this.cell;
    if (outer) this.tellNested();
    else this.tables += 1;
    const { changes } = this.context;
    for (const { row, cell, place } of tableCells(tag, this.tables, (each) => this.isGone(each))) {
      this.cell = outer ?? place;
      changes.ofTablePart(row, 'w:trPr', () => {
        changes.ofTablePart(cell, 'w:tcPr', () => this.inside(cell));
      });
      this.finish();
    }
    this.cell = outer;
  }

  /** Whether a row is not read, nor the notes that it marks. */
  private isGone(row: Tag): boolean {
    const gone = this.context.changes.rowGone(row);
    if (gone) this.dropMarks(row);
    return gone;
  }

  private dropMarks(tag: Tag): void {
    for (const child of tagsIn(tag)) {
      const kind = noteKinds[child.name];
      if (kind) this.context.notes.drop(kind, child.attributes.get('w:id') ?? '');
      else this.dropMarks(child);
    }
  }

  /** Words that stand small above others have no place. */
  tellAbove(words: string): void {
    const reason = `The file has small words above others here: “${words}”`;
    if (words !== '') this.context.doubts.add('', this.number, reason, 'Left them out.');
  }

  private tellNested(): void {
    const reason = 'A table stands inside a cell of another table.';
    const did = 'Made each of its cells a paragraph of that cell.';
    this.context.doubts.add('', this.number, reason, did);
  }

  fieldSign(kind: string | undefined): void {
    if (kind === 'begin') this.fields.begin();
    if (kind === 'separate') this.fields.show();
    if (kind === 'end') this.endField();
  }

  /** A field whose code stands in an attribute. */
  simpleField(tag: Tag): void {
    this.fields.begin(tag.attributes.get('w:instr') ?? '');
    this.fields.show();
    this.inside(tag);
    this.endField();
  }

  link(tag: Tag): void {
    const before = this.anchor;
    const from = this.paragraph?.runs.length ?? 0;
    this.anchor = tag.attributes.get('w:anchor');
    this.inside(tag);
    this.anchor = before;
    if (this.paragraph) joinLinked(this.paragraph.runs, from);
  }

  /** Pictures and text boxes: their words are told, because they have no place in the text. */
  graphic(tag: Tag): void {
    if (this.context.changes.areGone(this.context.changes.here)) return;
    const words = boxWords(tag).replace(/\s+/g, ' ').trim();
    const reason =
      words === ''
        ? 'The file has a picture or a drawing here.'
        : `The file has a text box here: “${words}”`;
    const did = words === '' ? 'Left it out.' : 'Left it out of the text; its words are kept here.';
    this.context.doubts.add('', this.number, reason, did);
  }

  /** A whole document packed inside this one, which only Word itself can unpack. */
  chunk(): void {
    const reason = 'The file has another document inside it here, which cannot be read.';
    const did = 'Left it out. Open the file in Word, save it again as .docx and import that.';
    this.context.doubts.add('', this.number, reason, did);
  }

  mark(kind: 'footnote' | 'endnote', id: string | undefined): void {
    const { notes } = this.context;
    if (!this.holds('mark')) {
      notes.drop(kind, id ?? '');
      return;
    }
    const said = this.said();
    for (const proposal of said.proposals ?? []) notes.propose(kind, id ?? '', proposal.kind);
    const number = notes.marked(kind, id ?? '', isGone(said));
    this.paragraph?.runs.push({ kind: 'mark', number, ...said });
  }

  comment(tag: Tag): void {
    this.context.comments.mark(tag, this.number, this.paragraph?.runs);
  }

  /** Notes what is proposed of words; false when they are not read for that. */
  private holds(words: string): boolean {
    const { changes } = this.context;
    if (words.trim() !== '') this.paragraph?.held.push(changes.here);
    return !changes.areGone(changes.here);
  }

  /** What is proposed and said of the words at the place reached. */
  private said(): Annotated {
    const { here, read } = this.context.changes;
    const proposals = read === 'proposals' ? here : [];
    return { ...(proposals.length > 0 ? { proposals } : {}), ...this.context.comments.take() };
  }

  bookmark(tag: Tag): void {
    const name = tag.attributes.get('w:name') ?? '';
    this.context.notes.openBookmark(tag.attributes.get('w:id') ?? '', name);
    this.paragraph?.bookmarks.push(name);
  }

  private endField(): void {
    const repeated = this.fields.end();
    if (!repeated) return;
    const { bookmark, shown } = repeated;
    const number = this.context.notes.again(bookmark);
    const run: WordRun =
      number === undefined ? { kind: 'repeated', bookmark, shown } : { kind: 'mark', number };
    this.paragraph?.runs.push({ ...run, ...this.said() });
  }

  private isFace(properties: Tag | undefined, face: Face, own: boolean | undefined): boolean {
    const { styles } = this.context;
    const ofRun = own ?? styles.face(valueAt(properties, 'w:rStyle'), face);
    return ofRun ?? styles.face(valueAt(this.properties, 'w:pStyle'), face) ?? false;
  }

  private close(properties: Tag | undefined, open: OpenParagraph, marked: Tag | undefined): void {
    const mark = this.context.changes.ofMark(marked);
    this.raw.push({ ...open, number: this.number, mark, properties, cell: this.cell });
    this.count += 1;
  }

  private labelled(paragraph: Settled<RawWithLayout>): WordParagraph {
    const { number, runs, bookmarks, properties, cell, proposed, divided } = paragraph;
    const style = valueAt(properties, 'w:pStyle');
    const indent = at(properties, 'w:ind')?.attributes;
    const counts = proposed?.kind !== 'deletion';
    return {
      number,
      style: style === undefined ? '' : this.context.styles.name(style),
      label: this.context.labels.next(style, properties, counts),
      unlisted: valueAt(properties, 'w:numPr', 'w:numId') === '0',
      runs,
      left: wholeNumber(indent?.get('w:left') ?? indent?.get('w:start')),
      firstLine: wholeNumber(indent?.get('w:firstLine')),
      alignedRight: /^(?:right|end)$/.test(valueAt(properties, 'w:jc') ?? ''),
      newPage: isOn(properties, 'w:pageBreakBefore') ?? false,
      bookmarks,
      cell,
      proposed,
      divided,
    };
  }
}

function noWords(): OpenParagraph {
  return { runs: [], bookmarks: [], held: [] };
}

const plainFace = { italic: false, bold: false, raised: false };

type Read = (reader: WordReader, tag: Tag) => void;

const inside: Read = (reader, tag) => reader.inside(tag);
const graphic: Read = (reader, tag) => reader.graphic(tag);
const words: Read = (reader, tag) => reader.text(plain(wordsIn(tag)));
const fieldCode: Read = (reader, tag) => reader.fields.code(wordsIn(tag));
const noteKinds: Readonly<Record<string, 'footnote' | 'endnote'>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};
const markOf: Read = (reader, tag) =>
  reader.mark(noteKinds[tag.name] ?? 'footnote', tag.attributes.get('w:id'));

function changed(kind: Proposal['kind']): Read {
  return (reader, tag) => reader.context.changes.within(kind, tag, () => reader.inside(tag));
}

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
  'w:rt': (reader, tag) => reader.tellAbove(boxWords(tag).trim()),
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
  'w:instrText': fieldCode,
  'w:delInstrText': fieldCode,
  'w:footnoteReference': markOf,
  'w:endnoteReference': markOf,
  'w:bookmarkStart': (reader, tag) => reader.bookmark(tag),
  'w:bookmarkEnd': (reader, tag) => {
    reader.context.notes.closeBookmark(tag.attributes.get('w:id') ?? '');
  },
  'w:ins': changed('insertion'),
  'w:moveTo': changed('insertion'),
  'w:del': changed('deletion'),
  'w:moveFrom': changed('deletion'),
  'w:commentRangeStart': (reader, tag) => reader.context.comments.begin(tag, reader.number),
  'w:commentRangeEnd': (reader, tag) => reader.context.comments.end(tag),
  'w:commentReference': (reader, tag) => reader.comment(tag),
  'w:altChunk': (reader) => reader.chunk(),
  'w:subDoc': (reader) => reader.chunk(),
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
  ...['w:tcPr', 'w:tblPrEx', 'w:rubyPr', 'm:oMathParaPr', 'm:rPr', 'm:ctrlPr'],
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:softHyphen', 'w:permStart', 'w:permEnd'],
  ...['w:footnoteRef', 'w:endnoteRef', 'w:annotationRef', 'w:separator', 'w:continuationSeparator'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart'],
  ...['w:moveToRangeEnd', 'w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
  ...['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd', 'w:customXmlMoveFromRangeStart'],
  ...['w:customXmlMoveFromRangeEnd', 'w:customXmlMoveToRangeStart', 'w:customXmlMoveToRangeEnd'],
  ...['w:pgNum', 'w:background'],
]);
