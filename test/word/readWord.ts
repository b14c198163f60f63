import { WordLabels } from './wordLabels.ts';
import { all, at, partOf, type Tag, valueAt, wordParts } from './wordXml.ts';

/** One paragraph, heading or annex title of a file. */
export interface ReadParagraph {
  /** The label that Word's numbering shows, or the one written before a heading. */
  readonly printed: string;
  /** The words without footnote marks. Non-breaking spaces and hyphens come as plain ones. */
  readonly text: string;
  /** Numbers of the footnote marks, in order, as Word counts them. */
  readonly marks: readonly number[];
}

/** What a Word file of ours says. */
export interface ReadFile {
  /** The lines from the session to the enacting body. */
  readonly opening: readonly string[];
  /** One for each entry of the outline. */
  readonly paragraphs: readonly ReadParagraph[];
  /** The words of each cell of each table, row by row, as they stand in the file. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The lines of the adoption. */
  readonly adoption: readonly string[];
  readonly notes: readonly { readonly marker: number; readonly text: string }[];
}

/** Reads a Word file as Word shows it: native numbers counted, fields and notes resolved. */
export function readWordFile(bytes: Uint8Array): ReadFile {
  const parts = wordParts(bytes);
  const body = partOf(parts, 'word/document.xml');
  const labels = new WordLabels(partOf(parts, 'word/numbering.xml'));
  const reader = new Reader(body);
  const ofText = at(body, 'w:body')?.children.filter(({ name }) => name === 'w:p') ?? [];
  const read = ofText.map((tag) => ({
    style: valueAt(tag, 'w:pPr', 'w:pStyle'),
    ...reader.paragraph(tag, labels.next(tag)),
    spacer: at(tag, 'w:pPr', 'w:spacing')?.attributes['w:line'] === '120',
  }));
  const enacting = read.findIndex(({ style, spacer }) => style === 'SingleTxt' && !spacer);
  const rest = read.slice(enacting + 1);
  const isEntry = ({ style, spacer }: (typeof rest)[number]) => style !== undefined && !spacer;
  return {
    opening: texts(read.slice(0, enacting + 1)),
    paragraphs: rest.filter(isEntry).map(({ printed, text, marks }) => ({ printed, text, marks })),
    adoption: texts(rest.filter(({ style }) => style === undefined)),
    tables: all(body, 'w:tbl').map((table) =>
      all(table, 'w:tr').map((row) =>
        all(row, 'w:tc').map((cell) =>
          all(cell, 'w:p')
            .map((tag) => reader.paragraph(tag, '').text)
            .join('\n'),
        ),
      ),
    ),
    notes: reader.notes(partOf(parts, 'word/footnotes.xml')),
  };
}

function texts(paragraphs: readonly ReadParagraph[]): string[] {
  const lines = paragraphs.map(({ printed, text }) => `${printed} ${text}`);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

class Reader {
  private readonly markers: ReadonlyMap<string, number>;
  private readonly bookmarked: ReadonlyMap<string, number>;

  constructor(body: Tag) {
    const ids = all(body, 'w:footnoteReference').map((tag) => tag.attributes['w:id'] ?? '');
    this.markers = new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
    this.bookmarked = this.bookmarkedMarks(body);
  }

  paragraph(tag: Tag, label: string): ReadParagraph {
    const marks: number[] = [];
    let text = '';
    let field: { code: string; shown: boolean } | null = null;
    for (const run of all(tag, 'w:r')) {
      const sign = at(run, 'w:fldChar')?.attributes['w:fldCharType'];
      if (sign === 'begin') field = { code: '', shown: false };
      if (sign === 'separate' && field) field.shown = true;
      if (sign === 'end' && field) {
        marks.push(...this.noteField(field.code));
        field = null;
      }
      if (field && !field.shown) field.code += textIn(run, 'w:instrText');
      for (const { attributes } of all(run, 'w:footnoteReference')) {
        marks.push(this.markers.get(attributes['w:id'] ?? '') ?? 0);
      }
      if (valueAt(run, 'w:rPr', 'w:rStyle') !== 'FootnoteReference') text += words(run);
    }
    const [, printed = label, rest = text] = /^\t?([^\t\n]*)[\t\n](.*)$/s.exec(text) ?? [];
    return { printed, text: plain(rest), marks };
  }

  notes(part: Tag): { marker: number; text: string }[] {
    const notes = all(part, 'w:footnote').filter((note) => !note.attributes['w:type']);
    return notes.map((note) => ({
      marker: this.markers.get(note.attributes['w:id'] ?? '') ?? 0,
      text: plain(all(note, 'w:r').map(words).join('')).trim(),
    }));
  }

  /** The mark that a NOTEREF field shows; other fields show none. */
  private noteField(code: string): number[] {
    const name = /^ *NOTEREF +(\S+)/.exec(code)?.[1];
    return name === undefined ? [] : [this.bookmarked.get(name) ?? 0];
  }

  private bookmarkedMarks(body: Tag): Map<string, number> {
    const marks = new Map<string, number>();
    for (const paragraph of all(body, 'w:p')) {
      paragraph.children.forEach((tag, index) => {
        const reference = at(paragraph.children[index + 1], 'w:footnoteReference');
        if (tag.name !== 'w:bookmarkStart' || !reference) return;
        const marker = this.markers.get(reference.attributes['w:id'] ?? '') ?? 0;
        marks.set(tag.attributes['w:name'] ?? '', marker);
      });
    }
    return marks;
  }
}

function words(run: Tag): string {
  return run.children
    .map((tag) => {
      if (tag.name === 'w:tab') return '\t';
      if (tag.name === 'w:br') return '\n';
      if (tag.name === 'w:noBreakHyphen') return '\u2011';
      return tag.name === 'w:t' ? tag.children.map(({ text }) => text).join('') : '';
    })
    .join('');
}

function textIn(run: Tag, name: string): string {
  return all(run, name)
    .flatMap((tag) => tag.children.map(({ text }) => text))
    .join('');
}

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-');
}
