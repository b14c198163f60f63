import type { Node } from 'prosemirror-model';
import type { Comment } from '../document/comments.ts';
import { type FootnotePolicy, schema } from '../document/schema.ts';
import { marksOf } from './annotationMarks.ts';
import { announcing } from './announcing.ts';
import type { Body } from './body.ts';
import type { MarkPiece, Piece } from './inlineMarkup.ts';
import type { Opening } from './mastheadBlocks.ts';
import type { Words } from './sourceNotes.ts';
import type { SourceParagraph } from './sourceParagraph.ts';
import type { TableOf } from './sourceTable.ts';
import { withoutTerminalMark } from './terminal.ts';

/** All that was read of a source, with its words settled. */
export interface Recognised {
  readonly opening: Opening;
  /** Has the words of the title. */
  readonly title: SourceParagraph;
  /** As "The General Assembly". */
  readonly enactingBody: string;
  readonly body: Body;
  readonly words: Words;
  readonly policy: FootnotePolicy;
  /** Where the numbers begin again; left out where the given numbers are to tell. */
  readonly numbering?: 'continuous' | 'bySection';
  /** True where paragraphs end as a Word file of ours prints them: with one mark, whatever it is. */
  readonly marked?: boolean;
}

/** What a footnote holds. */
export interface NoteContent {
  readonly content: readonly Node[];
  readonly writtenInFull: boolean;
  /** Comments on its words. */
  readonly comments?: readonly Comment[];
}

/** A document with what its nodes came from. */
export interface Built {
  readonly doc: Node;
  /** The printed number of each footnote node. */
  readonly numbers: ReadonlyMap<Node, number>;
  /** The paragraph that each node of words came from. */
  readonly sources: ReadonlyMap<Node, SourceParagraph>;
}

/** Makes the nodes of a document; `noteContent` gives the content of the note of a number. */
export function buildDocument(
  recognised: Recognised,
  noteContent: (number: number) => NoteContent,
): Built {
  return new Builder(recognised, noteContent).built();
}

class Builder {
  private readonly recognised: Recognised;
  private readonly noteContent: (number: number) => NoteContent;
  private readonly announcing: ReadonlySet<SourceParagraph>;
  private readonly numbers = new Map<Node, number>();
  private readonly sources = new Map<Node, SourceParagraph>();

  constructor(recognised: Recognised, noteContent: (number: number) => NoteContent) {
    this.recognised = recognised;
    this.announcing = announcing(recognised.body, recognised.words);
    this.noteContent = noteContent;
  }

  built(): Built {
    const { opening, title, enactingBody, body, policy } = this.recognised;
    const restarts = body.paragraphs.some(({ kind, startAt }, index) => {
      return startAt === 1 && index > 0 && kind === 'operativeParagraph';
    });
    const numbering = this.recognised.numbering ?? (restarts ? 'bySection' : 'continuous');
    const doc = schema.node('doc', { footnotePolicy: policy, numbering }, [
      schema.node('masthead', { ...opening.masthead }),
      schema.node('title', null, this.inline(this.recognised.words.get(title) ?? [])),
      schema.node('enactingBody', null, enactingBody === '' ? [] : schema.text(enactingBody)),
      ...body.paragraphs.map((paragraph) => this.block(paragraph)),
      ...(body.adoption ? [schema.node('adoptionLine', { ...body.adoption })] : []),
      ...body.annexes.map((annex) => this.annex(annex)),
    ]);
    return { doc, numbers: this.numbers, sources: this.sources };
  }

  private block(paragraph: SourceParagraph): Node {
    if (paragraph.table) return this.table(paragraph.id, paragraph.table);
    return paragraph.kind === 'heading' ? this.heading(paragraph) : this.paragraph(paragraph);
  }

  private table(id: string, { rows }: TableOf<SourceParagraph>): Node {
    const cells = (row: (typeof rows)[number]) =>
      row.map(({ paragraphs, colspan, rowspan, header }) =>
        schema.node(
          'tableCell',
          { colspan, rowspan, header },
          paragraphs.map((paragraph) => this.textblock('cellParagraph', paragraph)),
        ),
      );
    const made = rows.map((row) => schema.node('tableRow', null, cells(row)));
    return schema.node('table', { id }, made);
  }

  private paragraph(paragraph: SourceParagraph): Node {
    const { kind, id, startAt, numbered, sign, proposed } = paragraph;
    const attrs =
      kind === 'operativeParagraph'
        ? { id, proposed, startAt, numbered }
        : kind === 'annexParagraph'
          ? { id, proposed, startAt, numbered: sign !== '' }
          : { id, proposed };
    const children = paragraph.children.map((child) =>
      child.kind === 'continuation'
        ? this.textblock('continuation', child, { proposed: child.proposed })
        : this.paragraph(child),
    );
    return schema.node(kind, attrs, [this.textblock('chapeau', paragraph), ...children]);
  }

  private heading(paragraph: SourceParagraph): Node {
    const { id, level, sign, proposed } = paragraph;
    return this.textblock('heading', paragraph, { id, level, numbered: sign !== '', proposed });
  }

  private annex(annex: SourceParagraph): Node {
    const children = annex.children.map((child) => this.block(child));
    if (children.length === 0) {
      children.push(
        schema.node('annexParagraph', { id: `${annex.id}-1`, numbered: false }, [
          schema.node('chapeau'),
        ]),
      );
    }
    return schema.node('annex', { id: annex.id, proposed: annex.proposed }, [
      this.textblock('annexTitle', annex),
      ...children,
    ]);
  }

  private textblock(type: string, paragraph: SourceParagraph, attrs?: object): Node {
    const pieces = this.recognised.words.get(paragraph) ?? [];
    const hasMark = type === 'chapeau' || type === 'continuation';
    const bare = hasMark && !this.announcing.has(paragraph);
    const words = bare ? withoutTerminalMark(pieces, this.recognised.marked) : pieces;
    const node = schema.node(type, { ...attrs }, this.inline(words));
    this.sources.set(node, paragraph);
    return node;
  }

  private inline(pieces: readonly Piece[]): Node[] {
    return pieces.map((piece) => {
      if (piece.kind === 'mark') return this.footnote(piece);
      const { text, italic, target } = piece;
      const marks = marksOf(piece);
      if (target !== undefined) return schema.node('crossReference', { target }, [], marks);
      return schema.text(text, italic ? schema.mark('emphasis').addToSet(marks) : marks);
    });
  }

  private footnote(piece: MarkPiece): Node {
    const { number } = piece;
    const { content, writtenInFull, comments = [] } = this.noteContent(number);
    const marks = marksOf({ ...piece, comments: [...(piece.comments ?? []), ...comments] });
    const node = schema.node('footnote', { writtenInFull }, [...content], marks);
    this.numbers.set(node, number);
    return node;
  }
}
