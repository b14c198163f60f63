import type { Piece } from './inlineMarkup.ts';
import { checkCount } from './limits.ts';
import type { Block } from './pages.ts';
import { lettersIn } from './seam.ts';
import { isOut, type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import { mapTable, type TableOf, tableParagraph } from './sourceTable.ts';
import { endingOf } from './starts.ts';
import { proposedPieces } from './wholeProposals.ts';

/** What joins the halves of a paragraph. */
const space: Piece = { kind: 'text', text: ' ', italic: false, bold: false };

/** What a new paragraph, heading or annex is told about itself. */
type More = Partial<Pick<SourceParagraph, 'sign' | 'signLength' | 'level' | 'startAt'>>;

/** The paragraphs of a text while it is read: where the next block can go. */
export class GrowingBody {
  readonly paragraphs: SourceParagraph[] = [];
  readonly annexes: SourceParagraph[] = [];
  /** The open paragraph, its last subparagraph, the last one of that, and so on. */
  path: readonly SourceParagraph[] = [];
  /** The paragraph whose words may still go on; null at the beginning. */
  current: SourceParagraph | null = null;
  /** Operative paragraphs so far. */
  operative = 0;
  /** Headings of the first level so far. */
  sections = 0;
  /** Where the last block is a heading inside a list, the path that was open before it. */
  interrupted: readonly SourceParagraph[] | null = null;
  /** The heading of the section that is open; null before the first. */
  lastHeading: SourceParagraph | null = null;
  private preambular = 0;
  private headings = 0;
  private tables = 0;

  /** Whether the next paragraph is one of an annex. */
  get inAnnex(): boolean {
    return this.annexes.length > 0;
  }

  get afterHeading(): boolean {
    return this.current?.kind === 'heading';
  }

  /** Whether the open paragraph is one of a preamble: the text's or, under a heading, a section's. */
  get inPreamble(): boolean {
    return this.path[0]?.kind === 'preambularParagraph';
  }

  /** Whether a section's numbers may begin here: below its heading or its preamble. */
  get mayRestart(): boolean {
    return this.afterHeading || (this.lastHeading !== null && this.inPreamble);
  }

  /** Adds a paragraph: of the annex that is open, otherwise of the preamble or operative part. */
  paragraph(isOperative: boolean, block: Block, words: string, more: More): SourceParagraph {
    const annex = this.annexes.at(-1);
    const paragraph = annex
      ? this.annexParagraph(annex, block, more)
      : isOperative
        ? sourceParagraph('operativeParagraph', `op${++this.operative}`, block.line, more)
        : sourceParagraph('preambularParagraph', `pp${++this.preambular}`, block.line, more);
    if (!annex) this.paragraphs.push(paragraph);
    return this.open(paragraph, [paragraph], block, words);
  }

  /** Adds a subparagraph under the open paragraph at an index of the path. */
  subparagraph(under: number, id: string, block: Block, words: string, more: More): void {
    const parent = this.path[under];
    if (!parent) throw new RangeError(`No open paragraph ${under}`);
    const sub = sourceParagraph('subparagraph', id, block.line, more);
    parent.children.push(sub);
    if (!isOut(block)) parent.subparagraphs += 1;
    checkCount(parent.subparagraphs, 'subparagraphs in one paragraph');
    this.open(sub, [...this.path.slice(0, under + 1), sub], block, words);
  }

  /** Adds words without a label after the subparagraphs of the open paragraph. */
  continuation(host: SourceParagraph, block: Block, words: string): SourceParagraph {
    const continuation = sourceParagraph('continuation', host.id, block.line);
    host.children.push(continuation);
    const path = this.path.slice(0, this.path.indexOf(host) + 1);
    return this.open(continuation, path, block, words);
  }

  /** Adds a section heading. */
  heading(block: Block, words: string, more: More): SourceParagraph {
    this.headings += 1;
    checkCount(this.headings, 'headings');
    if (more.level === 1) this.sections += 1;
    const heading = sourceParagraph('heading', `h${this.headings}`, block.line, more);
    this.flow().push(heading);
    const interrupted = more.level === 3 && this.path.length > 0 ? this.path : null;
    this.open(heading, [], block, words);
    this.lastHeading = heading;
    this.interrupted = interrupted;
    return heading;
  }

  /**
   * Takes up the list that the last heading stands in: the heading becomes words of the paragraph
   * that has the list.
   */
  resume(): void {
    const heading = this.flow().pop();
    const host = this.interrupted?.[0];
    if (!heading || !host || !this.interrupted) throw new RangeError('No list to take up');
    heading.kind = 'continuation';
    heading.id = host.id;
    host.children.push(heading);
    this.path = this.interrupted;
    this.interrupted = null;
  }

  private flow(): SourceParagraph[] {
    return this.annexes.at(-1)?.children ?? this.paragraphs;
  }

  /** Adds a table. What stands behind it is a paragraph of its own. */
  table(block: Block, table: TableOf<Block>): SourceParagraph {
    this.tables += 1;
    checkCount(this.tables, 'tables');
    const id = `table${this.tables}`;
    const inCells = mapTable(table, (words) => {
      const paragraph = sourceParagraph('cellParagraph', id, words.line);
      this.goOn(paragraph, words, '');
      return paragraph;
    });
    const made = tableParagraph(id, block.line, inCells);
    made.places.push(...(block.places ?? []));
    this.flow().push(made);
    this.path = [];
    this.current = made;
    return made;
  }

  /** Begins an annex. */
  annex(block: Block, words: string, more: More): void {
    const annex = sourceParagraph('annex', `annex${this.annexes.length + 1}`, block.line, more);
    this.annexes.push(annex);
    checkCount(this.annexes.length, 'annexes');
    this.sections = 0;
    this.open(annex, [], block, words);
  }

  /** Adds a block to the words of a paragraph. */
  goOn(paragraph: SourceParagraph, block: Block, words: string): void {
    if (block.pieces && paragraph.pieces.length > 0) paragraph.pieces.push(space);
    // Words that go on in a paragraph are proposed by themselves.
    const pieces = block.pieces ?? [];
    const begins = paragraph.lines.length === 0;
    if (begins) paragraph.proposed = block.proposed ?? null;
    const own = begins ? pieces : proposedPieces(pieces, block.proposed ?? null);
    for (const piece of own) paragraph.pieces.push(piece);
    for (const line of block.lines) paragraph.lines.push(line);
    for (const place of block.places ?? []) paragraph.places.push(place);
    paragraph.letters += lettersIn(words);
    paragraph.ending = endingOf(`${paragraph.ending} ${words}`.trimStart());
  }

  private annexParagraph(annex: SourceParagraph, block: Block, more: More): SourceParagraph {
    const id = `${annex.id}-${annex.children.length + 1}`;
    const paragraph = sourceParagraph('annexParagraph', id, block.line, more);
    annex.children.push(paragraph);
    return paragraph;
  }

  private open(
    paragraph: SourceParagraph,
    path: readonly SourceParagraph[],
    block: Block,
    words: string,
  ): SourceParagraph {
    this.path = path;
    this.interrupted = null;
    this.current = paragraph;
    this.goOn(paragraph, block, words);
    paragraph.letters = lettersIn(words.slice(paragraph.signLength));
    return paragraph;
  }
}

/** Whether a heading or annex stands there with its sign alone. */
export function isUntitled({ kind, sign, signLength, ending }: SourceParagraph): boolean {
  if (kind !== 'annex' && (kind !== 'heading' || sign === '')) return false;
  return ending.length <= signLength;
}
