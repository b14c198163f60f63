import type { Proposal } from '../document/proposals.ts';
import type { Aside } from './asides.ts';
import { type Piece, plainWords } from './inlineMarkup.ts';
import type { Shape } from './shape.ts';
import type { SourceLine } from './sourceLines.ts';
import type { SourcePlace } from './sourcePlace.ts';
import { endingOf, endsClosed, endsStopped, startOf } from './starts.ts';

/** Lines that the source prints as one block: a paragraph, a half of one, a heading. */
export interface Block {
  /** Number of its first line. */
  readonly line: number;
  /** Its lines with their markup, the signs of a heading taken off. */
  readonly lines: readonly string[];
  /** 1 to 6 for a Markdown heading; 0 for other blocks. */
  readonly heading: number;
  /** True when a page ended before it, or a rule or note block stood there. */
  readonly afterPage: boolean;
  /** Its words with faces and marks, where the source has these by other means than markup. */
  readonly pieces?: readonly Piece[];
  /** What it is, where the source says so. */
  readonly shape?: Shape;
  /** What somebody proposes of it as a whole. */
  readonly proposed?: Proposal | null;
  /** Where it stands, where the source has places. */
  readonly places?: readonly SourcePlace[];
}

/** A footnote as it stands at the foot of a page. */
export interface SourceNote {
  readonly number: number;
  readonly line: number;
  /** Its lines with their markup, without the number. */
  readonly lines: readonly string[];
  /** How many blocks of the text stand before it. */
  readonly after: number;
  /** Where it stands, where the source has places. */
  readonly places?: readonly SourcePlace[];
}

/** The text of all pages without rules, with the notes lifted out. */
export interface Pages {
  /** True where running heads and numbers were told by their places, so that none is left. */
  readonly withoutPageMatter?: boolean;
  /** Notes without a number, in order. */
  readonly asides?: readonly Aside[];
  readonly blocks: readonly Block[];
  readonly notes: readonly SourceNote[];
}

/** Divides lines into the blocks of the text and the notes at the foot of its pages (un-style 4.9). */
export function readPages(lines: readonly SourceLine[]): Pages {
  const reader = new PageReader();
  for (const line of lines) reader.line(line);
  return reader.finish();
}

/** How a note begins: with a superscript, or in raw text with a figure below a rule. */
const noteStarts: readonly { readonly pattern: RegExp; readonly raw: boolean }[] = [
  { pattern: /^<sup>\s*(\d{1,3})\s*<\/sup>\s*(\S.*)$/, raw: false },
  { pattern: /^(\d{1,3})\s+(\S.*)$/, raw: true },
];

const rule = /^(?:[-_*]\s?){3,}$/;
const headingLine = /^(#{1,6})\s+(\S.*)$/;

interface OpenNote {
  readonly number: number;
  readonly line: number;
  readonly lines: string[];
  readonly after: number;
  readonly raw: boolean;
  readonly indented: boolean;
}

interface OpenBlock {
  readonly line: number;
  readonly lines: string[];
  readonly heading: number;
  readonly afterPage: boolean;
}

class PageReader {
  private readonly blocks: Block[] = [];
  private readonly notes: SourceNote[] = [];
  private block: OpenBlock | null = null;
  private note: OpenNote | null = null;
  private lastNote = 0;
  private afterBlank = true;
  private afterRule = false;
  private afterPage = false;
  private enacted = false;

  line(line: SourceLine): void {
    if (line.newPage) this.afterPage = true;
    if (line.text === '') {
      this.afterBlank = true;
      return;
    }
    if (rule.test(line.text)) this.rule();
    else if (!this.beginsNote(line)) this.text(line);
    this.afterBlank = false;
  }

  finish(): Pages {
    this.closeBlock();
    this.closeNote();
    return { blocks: this.blocks, notes: this.notes };
  }

  private rule(): void {
    this.closeBlock();
    this.closeNote();
    this.afterRule = true;
    this.afterPage = true;
  }

  private beginsNote(line: SourceLine): boolean {
    for (const { pattern, raw } of noteStarts) {
      const match = pattern.exec(line.text);
      const number = Number(match?.[1]);
      if (!match || !(raw ? this.mayBeRawNote(number, line) : this.mayBeNote())) continue;
      this.closeBlock();
      this.closeNote();
      const lines = [match[2] ?? ''];
      const after = this.blocks.length;
      this.note = { number, line: line.number, lines, after, raw, indented: line.indented };
      this.lastNote = number;
      this.afterPage = true;
      return true;
    }
    return false;
  }

  private mayBeNote(): boolean {
    return this.afterBlank || this.note !== null || this.block === null;
  }

  /** A figure at a line's start is a note's number only below a rule and in the series. */
  private mayBeRawNote(number: number, line: SourceLine): boolean {
    const inSeries = this.lastNote === 0 || (number > this.lastNote && number <= this.lastNote + 3);
    if (!inSeries) return false;
    if (this.note?.raw) return line.indented || endsStopped(lastOf(this.note.lines));
    return this.afterRule && this.block === null && this.note === null;
  }

  private text(line: SourceLine): void {
    if (this.note) {
      if (this.continuesNote(this.note, line)) {
        this.note.lines.push(line.text);
        return;
      }
      this.closeNote();
    }
    this.afterRule = false;
    this.body(line);
  }

  private continuesNote(note: OpenNote, line: SourceLine): boolean {
    if (!note.raw) return !this.afterBlank;
    if (endsStopped(lastOf(note.lines))) {
      return !this.afterBlank && note.indented && !line.indented;
    }
    return !(this.afterBlank && startOf(plainWords(line.text)));
  }

  private body(line: SourceLine): void {
    const heading = headingLine.exec(line.text);
    const enacts = !this.enacted && startOf(plainWords(line.text))?.kind === 'enacting';
    if (this.afterBlank || heading || enacts || this.breaksBefore(line)) this.closeBlock();
    this.block ??= {
      line: line.number,
      lines: [],
      heading: heading?.[1]?.length ?? 0,
      afterPage: this.afterPage,
    };
    this.afterPage = false;
    this.block.lines.push(heading?.[2] ?? line.text);
    if (enacts) this.enacted = true;
    if (heading || enacts) this.closeBlock();
  }

  /** Whether a paragraph begins here although no blank line stands before it. */
  private breaksBefore(line: SourceLine): boolean {
    if (!this.block || !this.enacted) return false;
    return (
      endsClosed(endingOf(plainWords(lastOf(this.block.lines)))) &&
      startOf(plainWords(line.text)) !== null
    );
  }

  private closeBlock(): void {
    if (this.block) this.blocks.push({ ...this.block, places: placesOf(this.block) });
    this.block = null;
  }

  private closeNote(): void {
    if (this.note) {
      const { number, line, lines, after } = this.note;
      this.notes.push({ number, line, lines, after, places: placesOf(this.note) });
    }
    this.note = null;
  }
}

/** Lines of one block or note follow each other. */
function placesOf({ line, lines }: OpenBlock | OpenNote): SourcePlace[] {
  return lines.map((_, index) => ({ line: line + index }));
}

function lastOf(lines: readonly string[]): string {
  return lines.at(-1) ?? '';
}
