import { Fragment, type Node } from 'prosemirror-model';
import { blankMasthead } from '../document/masthead.ts';
import { parseNoteAfter } from '../document/note.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { PastedBlock, PastedNote, PastedPiece } from '../document/pasted.ts';
import { storedWords, type TextRun } from '../document/runs.ts';
import { schema } from '../document/schema.ts';
import { buildDocument } from './buildDocument.ts';
import { wordsOf } from './inlineMarkup.ts';
import type { PastedBody } from './pastedBody.ts';
import { pastedTable } from './pastedTable.ts';
import { readWords } from './recognise.ts';
import type { Words } from './sourceNotes.ts';
import { type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import { withApostrophes, withoutStart, withSingleSpaces } from './typography.ts';

/** Longer notes are not searched for citations, so that time stays bounded. */
const longestNote = 8000;

/** The nodes of a pasted text. */
export interface PastedNodesOfBody {
  readonly blocks: PastedBlock[];
  readonly annexes: Node[];
}

/** Makes nodes of what was recognised in pasted words. */
export class PastedNodes {
  private readonly contents = new Map<number, readonly Node[]>();

  constructor(notes: readonly PastedNote[]) {
    let previous: Node | null = null;
    for (const { number, pieces } of notes) {
      const content = noteContent(pieces, previous);
      previous = schema.node('footnote', null, [...content]);
      this.contents.set(number, content);
    }
  }

  /** How many notes there are. */
  get bound(): number {
    return this.contents.size;
  }

  /** Words with their notes, as the content of a textblock. */
  inline(pieces: readonly PastedPiece[]): Node[] {
    return withSingleSpaces(pieces).map((piece) => {
      if (piece.kind === 'mark') return this.footnote(piece.number);
      return schema.text(piece.text, piece.italic ? [schema.mark('emphasis')] : []);
    });
  }

  title(pieces: readonly PastedPiece[]): Node {
    return schema.node('title', null, this.inline(pieces));
  }

  body(body: PastedBody): PastedNodesOfBody {
    const words = readWords([...body.paragraphs, ...body.annexes], {
      paragraph: ({ pieces, signLength }) => withSingleSpaces(withoutStart(pieces, signLength)),
    });
    return this.blocks(body, words);
  }

  /** The nodes of recognised paragraphs whose words are given. */
  blocks(body: Omit<PastedBody, 'leftOut'>, words: Words): PastedNodesOfBody {
    const { paragraphs, annexes, known, host } = body;
    const made = built(paragraphs, annexes, words, (number) => this.contents.get(number) ?? []);
    const tablesAfter = (source: SourceParagraph | null) => this.tablesAfter(body, source);
    const blocks: PastedBlock[] = tablesAfter(null).map(tableBlock);
    paragraphs.forEach((source, index) => {
      const node = made[index];
      if (!node) throw new RangeError('A paragraph without a node');
      const pairs: [SourceParagraph, Node][] =
        source === host
          ? source.children.map((child, at) => [child, node.child(at + 1)])
          : [[source, node]];
      for (const [each, own] of pairs) blocks.push(pastedBlock(each, own, known.has(each)));
      blocks.push(...tablesAfter(source).map(tableBlock));
    });
    const nodes = annexes.map((source, index) =>
      withTables(made[paragraphs.length + index], source, tablesAfter),
    );
    return { blocks, annexes: nodes };
  }

  private tablesAfter(
    { tables }: Pick<PastedBody, 'tables'>,
    source: SourceParagraph | null,
  ): Node[] {
    return tables
      .filter(({ after }) => after === source)
      .map(({ table }) => pastedTable(table, (pieces) => this.inline(pieces)));
  }

  private footnote(number: number): Node {
    return schema.node('footnote', null, [...(this.contents.get(number) ?? [])]);
  }
}

/** The nodes of paragraphs and annexes, in order and without ids. */
function built(
  paragraphs: readonly SourceParagraph[],
  annexes: readonly SourceParagraph[],
  words: Words,
  contentOf: (number: number) => readonly Node[],
): Node[] {
  const none = sourceParagraph('preambularParagraph', '', 0);
  const { doc } = buildDocument(
    {
      opening: {
        masthead: blankMasthead,
        title: '',
        titleLine: null,
        titlePlaces: [],
        adoptedOn: '',
        adoption: null,
      },
      title: none,
      enactingBody: '',
      // A document has at least one paragraph.
      body: {
        paragraphs: [none, ...paragraphs],
        annexes,
        adoption: null,
        adoptionLines: [],
        went: [],
      },
      words,
      policy: 'current',
      numbering: 'continuous',
    },
    (number) => ({ content: contentOf(number), writtenInFull: false }),
  );
  return doc.children.slice(4).map(withoutIds);
}

function pastedBlock(source: SourceParagraph, node: Node, known: boolean): PastedBlock {
  const begins = source.sign !== '' || source.kind === 'heading' || hasOpening(node);
  return { node: withRomanOpening(node), known, begins, label: source.sign };
}

function tableBlock(node: Node): PastedBlock {
  return { node, known: true, begins: true, label: '' };
}

/** An annex with its tables between its paragraphs. */
function withTables(
  annex: Node | undefined,
  source: SourceParagraph,
  tablesAfter: (source: SourceParagraph) => Node[],
): Node {
  if (!annex) throw new RangeError('An annex without a node');
  const [title, ...blocks] = annex.children;
  const content = blocks.flatMap((block, at) => {
    const child = source.children[at];
    return [block, ...(child ? tablesAfter(child) : [])];
  });
  return annex.copy(Fragment.from([...(title ? [title] : []), ...tablesAfter(source), ...content]));
}

/** What a footnote holds; "Ibid." becomes the citation that it stands for. */
function noteContent(pieces: readonly PastedPiece[], previous: Node | null): readonly Node[] {
  const runs: TextRun[] = withApostrophes(withSingleSpaces(pieces)).map((piece) => ({
    kind: 'text',
    text: piece.kind === 'text' ? piece.text : String(piece.number),
    italic: piece.kind === 'text' && piece.italic,
  }));
  if (wordsOf(pieces).length > longestNote) {
    return runs.map(({ text, italic }) =>
      schema.text(text, italic ? [schema.mark('emphasis')] : []),
    );
  }
  return parseNoteAfter(runs, previous).content;
}

/** The node and those in it without ids and given numbers, which belong to the other document. */
function withoutIds(node: Node): Node {
  if (node.isTextblock && !node.attrs.id) return node;
  const { id, startAt, ...attrs } = node.attrs;
  const content = node.isTextblock ? node.content : Fragment.from(node.children.map(withoutIds));
  return node.type.create(id === undefined && startAt === undefined ? node.attrs : attrs, content);
}

function partOf(node: Node): 'preambular' | 'operative' | null {
  if (node.type.name === 'preambularParagraph') return 'preambular';
  return node.type.name === 'operativeParagraph' ? 'operative' : null;
}

function openingLength(node: Node): number {
  const part = partOf(node);
  const words = part && node.firstChild ? storedWords(node.firstChild) : '';
  return part ? (openingPhrase(words, part)?.text.length ?? 0) : 0;
}

function hasOpening(node: Node): boolean {
  return openingLength(node) > 0;
}

/** The paragraph without stored italics on its opening phrase, whose italics are computed. */
function withRomanOpening(node: Node): Node {
  const length = openingLength(node);
  const words = node.firstChild;
  if (length === 0 || !words) return node;
  const roman = words.content.cut(0, length).content.map((child) => child.mark([]));
  const chapeau = words.copy(Fragment.from([...roman]).append(words.content.cut(length)));
  return node.copy(node.content.replaceChild(0, chapeau));
}
