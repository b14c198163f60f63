import { AdoptionReader } from './adoptionReader.ts';
import type { Doubts } from './doubts.ts';
import { Following } from './following.ts';
import { GrowingBody, isUntitled } from './growingBody.ts';
import { headingOf, looksLikeTitle } from './headings.ts';
import { plainWords } from './inlineMarkup.ts';
import { type LooseReading, looseReading } from './looseBlock.ts';
import { looseHeading } from './looseHeading.ts';
import { headingOffers, levelOffers, looseOffers } from './offers.ts';
import { OperativeNumbers } from './operativeNumbers.ts';
import type { Block } from './pages.ts';
import { seamBefore } from './seam.ts';
import type { Shape } from './shape.ts';
import { isOut, type SourceParagraph } from './sourceParagraph.ts';
import { withWords } from './sourceTable.ts';
import {
  type AdoptionLine,
  adoptionOf,
  endsClosed,
  endsStopped,
  isDate,
  type Start,
  startOf,
  voteBegin,
} from './starts.ts';
import { nextUnder, outOfSeries, subparagraphId, subparagraphPlace } from './subparagraphLevels.ts';

/** What follows the enacting words. */
export interface Body {
  /** Paragraphs and headings in order. */
  readonly paragraphs: readonly SourceParagraph[];
  readonly annexes: readonly SourceParagraph[];
  readonly adoption: AdoptionLine | null;
  /** The lines of the blocks that say so. */
  readonly adoptionLines: readonly number[];
  /** For each block by its index, the paragraph that was open after it; null where none was. */
  readonly went: readonly (SourceParagraph | null)[];
}

/** Recognises the paragraphs in the blocks after the enacting words. */
export function readBody(
  blocks: readonly Block[],
  isFurniture: (words: string) => boolean,
  doubts: Doubts,
): Body {
  const reader = new BodyReader(doubts);
  const furniture: string[] = [];
  const went: (SourceParagraph | null)[] = [];
  blocks.forEach((block, index) => {
    const words = plainWords(block.lines.join(' ')).trim();
    if (isFurniture(words)) furniture.push(words);
    else reader.block(block, words, new Following(blocks, index + 1));
    const { current } = reader.body;
    went.push(current && withWords(current));
  });
  reader.numbers.leaveUnlisted();
  reader.numbers.keepSingle();
  tellFurniture(furniture, doubts);
  const { paragraphs, annexes } = reader.body;
  const { line: adoption, lines: adoptionLines } = reader.adoption;
  return { paragraphs, annexes, adoption, adoptionLines, went };
}

/** Whether a subparagraph may follow such words: "… with Yemeni law, and". */
function mayPrecedeLabel(ending: string): boolean {
  return endsClosed(ending) || /[,;] (?:and|or|and\/or)$/.test(ending);
}

/** A heading that became words inside a list ends without a mark. */
function isResumed({ kind, level }: SourceParagraph): boolean {
  return kind === 'continuation' && level > 0;
}

/** Whether a block may be a line of a vote: headings, tables and what has a number are none. */
function mayGoOnVote({ shape }: Block): boolean {
  if (!shape || shape.as === 'continuation' || shape.as === 'vote') return true;
  return shape.as === 'paragraph' && shape.number === null;
}

function tellFurniture(lines: readonly string[], doubts: Doubts): void {
  if (lines.length === 0) return;
  const told = [...new Set(lines)].map((line) => `“${line}”`).join(', ');
  const reason = `These lines are parts of pages, not of the text: ${told}.`;
  doubts.add('', null, reason, 'Left them out.');
}

class BodyReader {
  readonly body = new GrowingBody();
  readonly adoption = new AdoptionReader();
  readonly numbers: OperativeNumbers;
  /** True inside a draft resolution that the resolution recommends. */
  private inQuoted = false;
  private following = new Following([], 0);
  private readonly doubts: Doubts;

  constructor(doubts: Doubts) {
    this.doubts = doubts;
    this.numbers = new OperativeNumbers(this.body, doubts);
  }

  /** Reads a block; one that is proposed to be deleted has no number. */
  block(block: Block, words: string, following: Following): void {
    this.following = following;
    if (isOut(block) && isOfAdoption(block, words)) {
      const reason = `Somebody proposes to delete this line on the adoption: “${words.trim()}”`;
      this.doubts.add('', block.line, reason, 'Left it out.');
      return;
    }
    const afterText = !this.body.inAnnex && startOf(words)?.kind !== 'annex';
    if (afterText && mayGoOnVote(block) && this.adoption.voted(words, block.line)) return;
    const before = this.numbers.last;
    this.read(block, words);
    if (isOut(block)) this.numbers.last = before;
  }

  private read(block: Block, words: string): void {
    if (block.shape) {
      this.shaped(block, words, block.shape);
      return;
    }
    const { current, sections } = this.body;
    if (current && isUntitled(current) && looksLikeTitle(block, words)) {
      this.body.goOn(current, block, words);
      return;
    }
    const heading = headingOf(block, words, sections);
    if (heading) {
      this.body.heading(block, words, heading);
      return;
    }
    if (this.adoption.dated(words, block.line)) return;
    const start = startOf(words);
    if (!start || !this.started(block, words, start)) this.loose(block, words);
  }

  /** Reads a block that the source says the kind of. */
  private shaped(block: Block, words: string, shape: Shape): void {
    switch (shape.as) {
      case 'paragraph':
        this.shapedParagraph(block, words, shape);
        break;
      case 'subparagraph':
        this.shapedSubparagraph(block, words, shape);
        break;
      case 'continuation':
        this.shapedContinuation(block, words, shape.depth);
        break;
      case 'heading':
        this.body.heading(block, words, { level: shape.level, sign: shape.sign });
        break;
      case 'annex':
        this.numbers.last = 0;
        this.body.annex(block, words, { sign: shape.sign });
        break;
      case 'table':
        this.shapedTable(block, shape);
        break;
      case 'adoption':
        this.adoption.shaped(words, block.line);
        break;
      case 'vote':
        if (this.body.inAnnex) this.loose(block, words);
        else this.adoption.shapedVote(words, block.line);
    }
  }

  private shapedContinuation(block: Block, words: string, depth: number): void {
    const { path } = this.body;
    const host = path[Math.min(depth, path.length - 1)];
    if (host) this.body.continuation(host, block, words);
    else this.loose(block, words);
  }

  private shapedParagraph(
    block: Block,
    words: string,
    { part, number, unlisted = false }: Shape & { as: 'paragraph' },
  ): void {
    if (number === null) {
      const made = this.body.paragraph(part === 'operative', block, words, {});
      if (made.kind !== 'operativeParagraph') return;
      if (unlisted) this.numbers.unlisted.push(made);
      else this.numbers.last += 1;
      return;
    }
    const reason = this.numbers.doubtAbout(number);
    const startAt = this.numbers.take(number);
    const paragraph = this.body.paragraph(true, block, words, { sign: String(number), startAt });
    this.numbers.tell(paragraph, reason);
  }

  private shapedSubparagraph(
    block: Block,
    words: string,
    { depth, label }: Shape & { as: 'subparagraph' },
  ): void {
    const { path } = this.body;
    const under = Math.min(depth, path.length) - 1;
    const parent = path[under];
    if (!parent) {
      this.loose(block, words);
      return;
    }
    const id = this.idUnder(parent, under, nextUnder(path, under).label, block);
    this.body.subparagraph(under, id, block, words, { sign: label });
  }

  private idUnder(parent: SourceParagraph, under: number, label: string, block: Block): string {
    const id = subparagraphId(parent, under, label);
    // The next one has the same label.
    return isOut(block) ? `${id}-out${parent.children.length}` : id;
  }

  private shapedTable(block: Block, { table, unsure }: Shape & { as: 'table' }): void {
    const { id, line } = this.body.table(block, table);
    if (!unsure) return;
    const reason =
      'Words stand in columns here, but not every row fills all of them, or nothing shows that they are no list.';
    const did = 'Read them as a table, each word in the column it stands in.';
    this.doubts.add(id, line, reason, did);
  }

  /** Reads a block by its beginning; false when its beginning turns out to mean nothing. */
  private started(block: Block, words: string, start: Start): boolean {
    switch (start.kind) {
      case 'adoption':
        return this.adoption.adopted(words, block.line);
      case 'annex':
        return this.annex(block, words, start);
      case 'number':
        return this.numbered(block, words, start);
      case 'label':
        return this.labelled(block, words, start);
      case 'bullet':
        return this.bulleted(block, words);
      case 'enacting':
        return this.quoted(block, words);
      case 'preambular':
        return this.preambular(block, words);
      case 'operative':
        return this.unnumbered(block, words);
      default:
        return false;
    }
  }

  private annex(block: Block, words: string, { sign }: Start): boolean {
    if (this.body.paragraphs.length === 0) return false;
    this.numbers.last = 0;
    this.body.annex(block, words, { sign, signLength: words.length });
    return true;
  }

  private numbered(block: Block, words: string, start: Start): boolean {
    const number = Number(start.sign);
    const rest = start.rest.trimStart();
    if (number === 1) this.numbers.leaveUnnumbered();
    const expected = number === this.numbers.last + 1;
    const restarts = number === 1 && (this.body.mayRestart || this.inQuoted);
    const follows = number === this.numbers.printed + 1;
    const ofAnnex = this.body.inAnnex && endsStopped(this.body.current?.ending ?? '');
    const reason = this.numbers.doubtAbout(number);
    const opens = startOf(rest)?.kind === 'operative';
    const isFirst = this.body.inAnnex && this.numbers.last === 0 && this.body.path.length === 0;
    const begins = expected || follows || restarts || ofAnnex || opens || isFirst;
    if (!begins && this.body.current !== null) return false;
    const startAt = this.numbers.take(number);
    this.numbers.printed = number;
    const paragraph = this.body.paragraph(true, block, words, {
      sign: start.sign,
      signLength: words.length - rest.length,
      startAt,
    });
    this.numbers.tell(paragraph, reason);
    return true;
  }

  private labelled(block: Block, words: string, { sign, rest }: Start): boolean {
    this.takeUpList(sign);
    const { current, path } = this.body;
    const precedes = current && (mayPrecedeLabel(current.ending) || isResumed(current));
    if (!current || path.length === 0 || !precedes) return false;
    const afterColon = current.ending.endsWith(':');
    const fitting = subparagraphPlace(path, sign, afterColon, () => this.following.label);
    if (!fitting && (!sign.startsWith('(') || (path.length === 1 && !afterColon))) return false;
    const { under, label } = fitting ?? outOfSeries(path, afterColon);
    const id = this.idUnder(path[under] ?? current, under, label, block);
    const signLength = words.length - rest.length;
    this.body.subparagraph(under, id, block, words, { sign, signLength });
    if (fitting?.other) this.tellLevel(id, block.line, sign, under - fitting.other.under);
    return true;
  }

  /**
   * Enacting words inside a text begin a draft resolution that it recommends to another organ, with
   * a preamble and numbers of its own.
   */
  private quoted(block: Block, words: string): boolean {
    if (this.body.inAnnex || this.body.operative === 0 || this.adoption.line) return false;
    this.numbers.leaveUnnumbered();
    this.inQuoted = true;
    this.numbers.last = 0;
    const { id, line } = this.body.paragraph(false, block, words, {});
    const reason = 'Enacting words stand inside the text: a draft resolution that it recommends.';
    this.doubts.add(id, line, reason, 'Read what follows as paragraphs of this resolution.');
    return true;
  }

  /** Where a heading stands inside a list, the next label goes on with the list. */
  private takeUpList(sign: string): void {
    const { current, interrupted } = this.body;
    if (!current || !interrupted || !subparagraphPlace(interrupted, sign, true, () => null)) return;
    this.body.resume();
    const reason = 'A heading stands between the subparagraphs of one paragraph.';
    this.doubts.add(current.id, current.line, reason, 'Made it words of that paragraph.');
  }

  /** An item of a list without labels: words of its own below the paragraph before it. */
  private bulleted(block: Block, words: string): boolean {
    const { current, path } = this.body;
    if (!current || (!endsClosed(current.ending) && block.afterPage)) return false;
    if (this.body.inAnnex) {
      this.body.paragraph(false, block, words, {});
      return true;
    }
    const host = path[path.length - 1];
    if (!host) return false;
    const { id, line } = this.body.continuation(host, block, words);
    const reason = 'An item of a list stands here with a sign, not with a label.';
    this.doubts.add(id, line, reason, 'Kept it, sign and all, as words after the paragraph.');
    return true;
  }

  /** (i) that may be a letter as well; `deeper` is how much deeper it was read than a letter is. */
  private tellLevel(id: string, line: number, sign: string, deeper: number): void {
    const reason = `The label ${sign} may be a roman numeral or a letter.`;
    this.doubts.add(id, line, reason, 'Read it as a roman numeral.', levelOffers(sign, deeper));
  }

  /** Preambular paragraphs stand before the first operative one, or before a section's first. */
  private preambular(block: Block, words: string): boolean {
    const inQuoted = this.inQuoted && this.numbers.last === 0;
    const { operative, afterHeading, inPreamble } = this.body;
    const allowed = operative === 0 || inQuoted || afterHeading || inPreamble;
    const before = this.body.current?.ending ?? '.';
    const inQuotation = !endsClosed(before) && /[“(][^”)]{0,400}$/.test(before);
    if (!allowed || inQuotation || this.body.inAnnex || this.adoption.line) return false;
    this.body.paragraph(false, block, words, {});
    return true;
  }

  /** A single operative paragraph has no number; where others have one, its absence is told later. */
  private unnumbered(block: Block, words: string): boolean {
    const before = this.body.current?.ending ?? '.';
    const first = this.body.operative === 0;
    const mayBegin =
      first || this.body.inPreamble || this.isUnnumberedAbove(block)
        ? endsClosed(before)
        : /[;.]$/.test(before);
    if (this.body.inAnnex || !(mayBegin || this.body.afterHeading)) return false;
    if (first && this.following.start?.kind === 'preambular') {
      // The preamble goes on below; the words are told to be those of the other part.
      this.body.paragraph(false, block, words, {});
      return true;
    }
    this.numbers.last += 1;
    this.body.paragraph(true, block, words, {});
    return true;
  }

  /** Where none has a number, a comma may stand between two that end with one by mistake. */
  private isUnnumberedAbove(block: Block): boolean {
    const { current } = this.body;
    return current?.kind === 'operativeParagraph' && current.sign === '' && !block.afterPage;
  }

  /** A block that begins like no paragraph: mostly the second half of one cut by a page's end. */
  private loose(block: Block, words: string): void {
    const { current } = this.body;
    const adopted = this.adoption.line !== null;
    const loose = { current, block, words, adopted, inAnnex: this.body.inAnnex };
    const heading = looseHeading(loose, this.following);
    if (heading) {
      const { id } = this.body.heading(block, words, heading);
      const reason = 'These few words without a mark at their end stand before a paragraph.';
      this.doubts.add(id, block.line, reason, 'Made them a heading.', headingOffers);
      return;
    }
    const reading = looseReading(loose);
    const cut = current && seamBefore(current, words);
    const paragraph = this.placed(reading.as, block, words);
    if (!reading.doubt) return;
    const seam = reading.as === 'half' && cut ? cut : { paragraph, letters: 0, head: '' };
    const offers = looseOffers(reading.as, seam);
    this.doubts.add(paragraph.id, block.line, ...reading.doubt, offers);
  }

  private placed(as: LooseReading['as'], block: Block, words: string): SourceParagraph {
    if (as === 'heading') return this.body.heading(block, words, { level: 3, sign: '' });
    const { current, path } = this.body;
    if (as === 'half' && current) {
      this.body.goOn(current, block, words);
      return current;
    }
    if (as === 'continuation' && path[0]) return this.body.continuation(path[0], block, words);
    const operative = this.body.operative > 0 || this.adoption.line !== null;
    if (operative && !this.body.inAnnex) this.numbers.last += 1;
    return this.body.paragraph(operative, block, words, {});
  }
}

/** Whether a block says when or how a text was adopted, by its style or by its words. */
function isOfAdoption({ shape }: Block, words: string): boolean {
  if (shape) return shape.as === 'adoption' || shape.as === 'vote';
  return adoptionOf(words) !== null || isDate(words) || voteBegin.test(words);
}
