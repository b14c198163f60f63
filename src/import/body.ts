import type { Doubts } from './doubts.ts';
import { headingOf, looksLikeTitle, type SourceHeading } from './headings.ts';
import { plainWords } from './inlineMarkup.ts';
import { checkCount } from './limits.ts';
import { looseReading } from './looseBlock.ts';
import type { Block } from './pages.ts';
import { type SourceParagraph, sourceParagraph } from './sourceParagraph.ts';
import {
  type AdoptionLine,
  adoptionOf,
  endingOf,
  endsClosed,
  type Start,
  startOf,
} from './starts.ts';
import { outOfSeries, subparagraphId, subparagraphPlace } from './subparagraphLevels.ts';

/** What follows the enacting words. */
export interface Body {
  /** Paragraphs and headings in order. */
  readonly paragraphs: readonly SourceParagraph[];
  readonly annexes: readonly SourceParagraph[];
  readonly adoption: AdoptionLine | null;
  /** For each block by its index, the paragraph that its words went to; null where none did. */
  readonly went: readonly (SourceParagraph | null)[];
}

/** Recognises the paragraphs in the blocks after the enacting words. */
export function readBody(
  blocks: readonly Block[],
  isFurniture: (words: string) => boolean,
  doubts: Doubts,
): Body {
  const reader = new BodyReader(isFurniture, doubts);
  for (const block of blocks) reader.block(block);
  reader.finish();
  return reader;
}

class BodyReader implements Body {
  readonly paragraphs: SourceParagraph[] = [];
  readonly annexes: SourceParagraph[] = [];
  readonly went: (SourceParagraph | null)[] = [];
  adoption: AdoptionLine | null = null;
  /** The open paragraph, its last subparagraph, the last one of that, and so on. */
  private path: SourceParagraph[] = [];
  /** The paragraph whose words may still go on. */
  private current: SourceParagraph | null = null;
  private readonly furniture: { readonly words: string; readonly line: number }[] = [];
  private readonly isFurniture: (words: string) => boolean;
  private readonly doubts: Doubts;
  private preambular = 0;
  private operative = 0;
  private number = 0;
  private headings = 0;
  private sections = 0;

  constructor(isFurniture: (words: string) => boolean, doubts: Doubts) {
    this.isFurniture = isFurniture;
    this.doubts = doubts;
  }

  block(block: Block): void {
    const words = plainWords(block.lines.join(' ')).trim();
    if (this.isFurniture(words)) this.furniture.push({ words, line: block.line });
    else this.read(block, words);
    this.went.push(this.current);
  }

  /** Tells what was left out as part of the pages, each line of words once. */
  finish(): void {
    const [first] = this.furniture;
    if (!first) return;
    const lines = new Set(this.furniture.map(({ words }) => `“${words}”`));
    const reason = `These lines are parts of pages, not of the text: ${[...lines].join(', ')}.`;
    this.doubts.add('', first.line, reason, 'Left them out.');
  }

  private read(block: Block, words: string): void {
    if (this.current && isUntitled(this.current) && looksLikeTitle(block, words)) {
      this.goOn(this.current, block, words);
      return;
    }
    const heading = headingOf(block, words, this.sections);
    if (heading) {
      this.heading(block, words, heading);
      return;
    }
    const start = startOf(words);
    if (!start || !this.started(block, words, start)) this.loose(block, words);
  }

  /** Reads a block by its beginning; false when its beginning turns out to mean nothing. */
  private started(block: Block, words: string, start: Start): boolean {
    switch (start.kind) {
      case 'adoption':
        return this.adopted(words);
      case 'annex':
        return this.annex(block, words, start);
      case 'number':
        return this.numbered(block, words, start);
      case 'label':
        return this.labelled(block, words, start);
      case 'preambular':
        return this.opened(block, words, this.operative === 0 || this.afterHeading());
      case 'operative':
        return this.unnumbered(block, words);
      default:
        return false;
    }
  }

  private adopted(words: string): boolean {
    if (this.adoption) return false;
    this.adoption = adoptionOf(words);
    return this.adoption !== null;
  }

  private annex(block: Block, words: string, start: Start): boolean {
    if (this.paragraphs.length === 0) return false;
    const annex = sourceParagraph('annex', `annex${this.annexes.length + 1}`, block.line, {
      sign: start.sign,
      signLength: words.length,
    });
    this.annexes.push(annex);
    checkCount(this.annexes.length, 'annexes');
    this.number = 0;
    this.open(annex, block, words);
    this.path = [];
    return true;
  }

  private heading(block: Block, words: string, { level, sign, signLength }: SourceHeading): void {
    this.headings += 1;
    checkCount(this.headings, 'headings');
    if (level === 1) this.sections += 1;
    const heading = sourceParagraph('heading', `h${this.headings}`, block.line, {
      level,
      sign,
      signLength,
    });
    this.siblings().push(heading);
    this.open(heading, block, words);
    this.path = [];
  }

  private numbered(block: Block, words: string, start: Start): boolean {
    const number = Number(start.sign);
    const expected = number === this.number + 1;
    const restarts = number === 1 && this.afterHeading();
    const opens = startOf(start.rest.trimStart())?.kind === 'operative';
    if (!expected && !restarts && !opens && this.current !== null) return false;
    const signLength = words.length - start.rest.trimStart().length;
    const startAt = expected || this.inAnnex() ? null : number;
    this.number = number;
    const paragraph = this.newParagraph(block, { sign: start.sign, signLength, startAt });
    if (!expected) this.tellNumber(paragraph, block, restarts);
    this.open(paragraph, block, words);
    return true;
  }

  private tellNumber(paragraph: SourceParagraph, block: Block, restarts: boolean): void {
    const did = paragraph.startAt === null ? 'Numbered it in order.' : 'Kept the number.';
    const reason = restarts
      ? `The numbers begin again at ${paragraph.sign} here.`
      : `The number ${paragraph.sign} does not follow the one before.`;
    this.doubts.add(paragraph.id, block.line, reason, did);
  }

  private labelled(block: Block, words: string, start: Start): boolean {
    const { current, path } = this;
    if (!current || path.length === 0 || !endsClosed(current.ending)) return false;
    const afterColon = current.ending.endsWith(':');
    const fitting = subparagraphPlace(path, start.sign, afterColon);
    if (!fitting && (start.sign.endsWith('.') || (path.length === 1 && !afterColon))) return false;
    const place = fitting ?? outOfSeries(path, afterColon);
    const parent = path[place.under];
    if (!parent) return false;
    const id = subparagraphId(parent, place.under, place.label);
    const signLength = words.length - start.rest.length;
    const sub = sourceParagraph('subparagraph', id, block.line, { sign: start.sign, signLength });
    parent.children.push(sub);
    parent.subparagraphs += 1;
    checkCount(parent.subparagraphs, 'subparagraphs in one paragraph');
    if (!fitting) {
      const reason = `The label ${start.sign} does not follow the one before.`;
      this.doubts.add(id, block.line, reason, `Read it as ${place.label}.`);
    }
    this.path = path.slice(0, place.under + 1);
    this.open(sub, block, words);
    return true;
  }

  /** A block that begins with an opening phrase is a preambular paragraph while there may be one. */
  private opened(block: Block, words: string, allowed: boolean): boolean {
    if (!allowed || this.inAnnex() || this.adoption) return false;
    const before = this.current?.ending ?? '.';
    if (!endsClosed(before) && /[“(][^”)]{0,400}$/.test(before)) return false;
    this.preambular += 1;
    const paragraph = sourceParagraph('preambularParagraph', `pp${this.preambular}`, block.line);
    this.paragraphs.push(paragraph);
    this.open(paragraph, block, words);
    return true;
  }

  /** A single operative paragraph has no number; where others have one, its absence is a doubt. */
  private unnumbered(block: Block, words: string): boolean {
    const closed = !this.current || this.afterHeading() || /[;.]$/.test(this.current.ending);
    const afterPreamble = this.operative === 0 && endsClosed(this.current?.ending ?? '.');
    if (this.inAnnex() || (!closed && !afterPreamble)) return false;
    this.number += 1;
    const paragraph = this.newParagraph(block, {});
    if (this.operative > 1) {
      this.doubts.add(
        paragraph.id,
        block.line,
        'This operative paragraph has no number.',
        'Numbered it in order.',
      );
    }
    this.open(paragraph, block, words);
    return true;
  }

  /** A block that begins like no paragraph: mostly the second half of one cut by a page's end. */
  private loose(block: Block, words: string): void {
    const { current } = this;
    const reading = looseReading({ current, block, words, adopted: this.adoption !== null });
    const paragraph = this.placeLoose(reading.as, block, words);
    if (reading.doubt) this.doubts.add(paragraph.id, block.line, ...reading.doubt);
  }

  private placeLoose(
    as: 'half' | 'continuation' | 'paragraph',
    block: Block,
    words: string,
  ): SourceParagraph {
    const [host] = this.path;
    if (as === 'half' && this.current) {
      this.goOn(this.current, block, words);
      return this.current;
    }
    if (as === 'continuation' && host) {
      const continuation = sourceParagraph('continuation', host.id, block.line);
      host.children.push(continuation);
      this.path = [host];
      this.open(continuation, block, words);
      return continuation;
    }
    if (this.operative > 0 && !this.inAnnex()) this.number += 1;
    const paragraph = this.newParagraph(block, {});
    this.open(paragraph, block, words);
    return paragraph;
  }

  /** A paragraph of the part that the text has come to. */
  private newParagraph(block: Block, more: Partial<SourceParagraph>): SourceParagraph {
    const annex = this.annexes.at(-1);
    if (annex) {
      const id = `${annex.id}-${annex.children.length + 1}`;
      const paragraph = sourceParagraph('annexParagraph', id, block.line, more);
      annex.children.push(paragraph);
      return paragraph;
    }
    const operative = this.number > 0 || this.adoption !== null;
    if (operative) this.operative += 1;
    else this.preambular += 1;
    const paragraph = operative
      ? sourceParagraph('operativeParagraph', `op${this.operative}`, block.line, more)
      : sourceParagraph('preambularParagraph', `pp${this.preambular}`, block.line, more);
    this.paragraphs.push(paragraph);
    return paragraph;
  }

  private open(paragraph: SourceParagraph, block: Block, words: string): void {
    this.path = paragraph.kind === 'subparagraph' ? [...this.path, paragraph] : this.path;
    if (/Paragraph$/.test(paragraph.kind)) this.path = [paragraph];
    this.current = paragraph;
    this.goOn(paragraph, block, words);
  }

  private goOn(paragraph: SourceParagraph, block: Block, words: string): void {
    for (const line of block.lines) paragraph.lines.push(line);
    paragraph.ending = endingOf(`${paragraph.ending} ${words}`.trimStart());
  }

  private siblings(): SourceParagraph[] {
    return this.annexes.at(-1)?.children ?? this.paragraphs;
  }

  private inAnnex(): boolean {
    return this.annexes.length > 0;
  }

  private afterHeading(): boolean {
    return this.current?.kind === 'heading';
  }
}

/** Whether a heading or annex stands there with its sign alone. */
function isUntitled({ kind, sign, signLength, ending }: SourceParagraph): boolean {
  if (kind !== 'annex' && (kind !== 'heading' || sign === '')) return false;
  return ending.length <= signLength;
}
