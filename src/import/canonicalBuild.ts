import type { Node } from 'prosemirror-model';
import type { Masthead } from '../document/masthead.ts';
import { type FootnotePolicy, schema } from '../document/schema.ts';
import { noWords } from '../document/textForm.ts';
import type { Adoption } from '../document/toldMasthead.ts';
import type { Built, NoteContent } from './buildDocument.ts';
import { type GivenNumbers, givenInAnnex, givenNumbers } from './canonicalNumbers.ts';
import type { CanonicalBody, CanonicalParagraph } from './canonicalParagraph.ts';
import { canonicalWords } from './canonicalWords.ts';
import { type Piece, wordsOf } from './inlineMarkup.ts';

/** All that a text in the form of `textForm.ts` tells but its notes. */
export interface CanonicalDocument {
  readonly masthead: Masthead;
  readonly title: readonly Piece[];
  /** With its comma and markup. */
  readonly enacting: string;
  readonly body: CanonicalBody;
  readonly adoption: Adoption | null;
  readonly policy: FootnotePolicy;
}

/** Makes the nodes of a document; `noteContent` gives the content of the note of a number. */
export function buildCanonical(
  document: CanonicalDocument,
  noteContent: (number: number) => NoteContent,
): Built {
  return new Builder(document, noteContent).built();
}

class Builder {
  private readonly document: CanonicalDocument;
  private readonly noteContent: (number: number) => NoteContent;
  private readonly numbers = new Map<Node, number>();
  private given: GivenNumbers = givenNumbers([]);
  private inAnnex: ReturnType<typeof givenInAnnex> = new Map();

  constructor(document: CanonicalDocument, noteContent: (number: number) => NoteContent) {
    this.document = document;
    this.noteContent = noteContent;
  }

  built(): Built {
    const { masthead, title, body, adoption, policy } = this.document;
    const given = givenNumbers(body.paragraphs);
    const { numbering } = given;
    this.given = given;
    const doc = schema.node('doc', { footnotePolicy: policy, numbering }, [
      schema.node('masthead', { ...masthead }),
      schema.node('title', null, this.inline(title)),
      this.enactingBody(),
      ...body.paragraphs.map((paragraph) => this.block(paragraph)),
      ...(adoption ? [schema.node('adoptionLine', { ...adoption })] : []),
      ...body.annexes.map((annex) => this.annex(annex)),
    ]);
    return { doc, numbers: this.numbers, sources: new Map() };
  }

  private enactingBody(): Node {
    const raw = this.document.enacting;
    const words = raw === noWords ? '' : wordsOf(canonicalWords(raw)).replace(/[\s,]+$/, '');
    return schema.node('enactingBody', null, words === '' ? [] : schema.text(words));
  }

  private block(paragraph: CanonicalParagraph): Node {
    const { kind, id, level, sign, pieces, children } = paragraph;
    if (kind === 'table') return this.table(paragraph);
    if (kind === 'heading') {
      return schema.node('heading', { id, level, numbered: sign !== '' }, this.inline(pieces));
    }
    if (kind === 'continuation') return schema.node('continuation', null, this.inline(pieces));
    const own =
      kind === 'operativeParagraph'
        ? {
            startAt: this.given.startAt.get(paragraph) ?? null,
            numbered: !this.given.unnumbered.has(paragraph),
          }
        : kind === 'annexParagraph'
          ? { startAt: this.inAnnex.get(paragraph) ?? null, numbered: sign !== '' }
          : {};
    return schema.node(kind, { id, ...own }, [
      schema.node('chapeau', null, this.inline(pieces)),
      ...children.map((child) => this.block(child)),
    ]);
  }

  private table({ id, rows }: CanonicalParagraph): Node {
    const made = rows.map((cells) =>
      schema.node(
        'tableRow',
        null,
        cells.map(({ colspan, rowspan, header, paragraphs }) =>
          schema.node(
            'tableCell',
            { colspan, rowspan, header },
            paragraphs.map(({ pieces }) => schema.node('cellParagraph', null, this.inline(pieces))),
          ),
        ),
      ),
    );
    return schema.node('table', { id }, made);
  }

  private annex({ id, pieces, children }: CanonicalParagraph): Node {
    this.inAnnex = givenInAnnex(children);
    const title = schema.node('annexTitle', null, this.inline(pieces));
    const blocks = children.map((child) => this.block(child));
    if (blocks.length === 0) {
      const attrs = { id: `${id}-1`, numbered: false };
      blocks.push(schema.node('annexParagraph', attrs, [schema.node('chapeau')]));
    }
    return schema.node('annex', { id }, [title, ...blocks]);
  }

  private inline(pieces: readonly Piece[]): Node[] {
    return pieces.map((piece) => {
      if (piece.kind === 'text') {
        return schema.text(piece.text, piece.italic ? [schema.mark('emphasis')] : []);
      }
      const { content, writtenInFull } = this.noteContent(piece.number);
      const node = schema.node('footnote', { writtenInFull }, [...content]);
      this.numbers.set(node, piece.number);
      return node;
    });
  }
}
