import { inlinePieces, wordsOf } from './inlineMarkup.ts';
import type { SourceLine } from './sourceLines.ts';
import { endsStopped } from './starts.ts';

/** A note at the foot of a pasted page. */
export interface FootNote {
  readonly number: number;
  /** Its lines without the number. */
  readonly lines: SourceLine[];
}

/** One page of pasted text, or the part of one. */
export interface PastedPage {
  readonly text: readonly SourceLine[];
  readonly notes: readonly FootNote[];
  /** Lines of the foot that are no notes: those with asterisks, and figures outside the series. */
  readonly leftOut: readonly string[];
}

const rule = /^_{5,}$/;
const figure = /^\d{1,3}$/;
const figureAndWords = /^([1-9]\d{0,2})\s+(\S.*)$/;

/**
 * The pages of a text, each with the notes at its foot. Programs print the numbers of notes before
 * their words, on the same line or a line of their own, or some of them above or below all words.
 */
export function pastedPages(lines: readonly SourceLine[]): PastedPage[] {
  const bounded = lines.some(({ newPage }) => newPage);
  let last: FootNote | undefined;
  return sheets(lines, bounded).map((sheet) => {
    const at = sheet.findIndex(({ text }) => rule.test(text));
    const page = at < 0 ? null : pageOf(sheet.slice(0, at), sheet.slice(at + 1), last);
    last = page?.notes.at(-1) ?? last;
    return page ?? { text: sheet, notes: [], leftOut: [] };
  });
}

/** The lines up to each page's end, where pages are told, or else up to the end of the notes. */
function sheets(lines: readonly SourceLine[], bounded: boolean): SourceLine[][] {
  const made: SourceLine[][] = [[]];
  let inFoot = false;
  let before = '';
  for (const line of lines) {
    const goesOn = bounded || !endsStopped(before) || beginsNote(line.text);
    const ends = line.newPage || (inFoot && line.text !== '' && (rule.test(line.text) || !goesOn));
    if (ends) {
      made.push([]);
      inFoot = false;
    }
    made.at(-1)?.push(line);
    if (rule.test(line.text)) inFoot = true;
    if (line.text !== '') before = line.text;
  }
  return made;
}

function beginsNote(text: string): boolean {
  return figure.test(text) || figureAndWords.test(text);
}

/** Null where the foot holds no note. `last` is the last note of the pages before. */
function pageOf(
  text: readonly SourceLine[],
  foot: readonly SourceLine[],
  last: FootNote | undefined,
): PastedPage | null {
  const { parts, floating, leftOut } = new FootReader(foot, last?.number ?? 0).read();
  if (floating.length === 0 && parts.length === 1) return null;
  const notes: FootNote[] = [];
  const rest: SourceLine[] = [];
  parts.forEach(({ number, lines }, index) => {
    const next = parts[index + 1]?.number ?? Number.POSITIVE_INFINITY;
    const among = floating.filter((each) => each > (number ?? 0) && each < next);
    const numbers = number === null ? among : [number, ...among];
    const divided = numbers.length === 1 ? [lines] : sentences(lines);
    const before = last?.lines.at(-1)?.text ?? '.';
    if (numbers.length === divided.length) {
      numbers.forEach((each, at) => {
        notes.push({ number: each, lines: divided[at] ?? [] });
      });
    } else if (numbers.length === 0 && !endsStopped(before)) {
      last?.lines.push(...lines);
    } else {
      // Which words belong to which number is not told, so they stay words of the page.
      rest.push(...lines);
      leftOut.push(...numbers.map(String));
    }
  });
  const blank = rest.slice(0, 1).map((line) => ({ ...line, text: '' }));
  return { text: [...text, ...blank, ...rest], notes, leftOut };
}

interface FootPart {
  /** The number right before the lines; null before the first one. */
  readonly number: number | null;
  readonly lines: SourceLine[];
}

class FootReader {
  private readonly parts: [FootPart, ...FootPart[]] = [{ number: null, lines: [] }];
  private readonly floating: number[] = [];
  private readonly leftOut: string[] = [];
  private readonly foot: readonly SourceLine[];
  private readonly series: ReadonlySet<number>;
  private aside = false;

  constructor(foot: readonly SourceLine[], last: number) {
    this.foot = foot;
    this.series = longestRun(
      foot.flatMap(({ text }) => (figure.test(text) ? [Number(text)] : numberBefore(text))),
      last + 1,
    );
  }

  read(): { parts: FootPart[]; floating: number[]; leftOut: string[] } {
    const filled = this.foot.filter(({ text }) => text !== '');
    filled.forEach((line, index) => {
      if (figure.test(line.text)) this.figure(line, filled[index + 1]);
      else this.words(line);
    });
    this.floating.sort((one, other) => one - other);
    const { parts, floating, leftOut } = this;
    return { parts, floating, leftOut };
  }

  private figure({ text, number: at }: SourceLine, next: SourceLine | undefined): void {
    const number = Number(text);
    const hasWords = next?.number === at + 1 && !figure.test(next.text);
    if (hasWords && this.isNext(number)) this.begin(number);
    else if (this.isFree(number)) this.floating.push(number);
    else this.leftOut.push(text);
  }

  private words(line: SourceLine): void {
    const [, sign = '', words = ''] = figureAndWords.exec(line.text) ?? [];
    const before = this.parts.at(-1)?.lines.at(-1);
    const number = Number(sign);
    if (sign !== '' && this.isNext(number) && (!before || endsStopped(before.text))) {
      this.begin(number);
      this.parts.at(-1)?.lines.push({ ...line, text: words });
      return;
    }
    if (/^\\?[*†‡§]/.test(line.text)) this.aside = true;
    if (this.aside) this.leftOut.push(wordsOf(inlinePieces(line.text)));
    else this.parts.at(-1)?.lines.push(line);
  }

  private begin(number: number): void {
    this.aside = false;
    this.parts.push({ number, lines: [] });
  }

  private isFree(number: number): boolean {
    const begun = this.parts.some((part) => part.number === number);
    return this.series.has(number) && !begun && !this.floating.includes(number);
  }

  private isNext(number: number): boolean {
    return this.isFree(number) && number > (this.parts.at(-1)?.number ?? 0);
  }
}

function numberBefore(text: string): number[] {
  const sign = figureAndWords.exec(text)?.[1];
  return sign === undefined ? [] : [Number(sign)];
}

/** The longest run of numbers that follow each other; of equal ones that which begins with `due`. */
function longestRun(numbers: readonly number[], due: number): ReadonlySet<number> {
  const all = new Set(numbers.filter((number) => number > 0));
  let best: number[] = [];
  for (const first of all) {
    if (all.has(first - 1)) continue;
    const run: number[] = [];
    for (let number = first; all.has(number); number += 1) run.push(number);
    if (run.length > best.length || (run.length === best.length && first === due)) best = run;
  }
  return new Set(best);
}

/** The lines in groups that each end with a full stop. */
function sentences(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = [];
  let stopped = true;
  for (const line of lines) {
    if (stopped) groups.push([]);
    groups.at(-1)?.push(line);
    stopped = endsStopped(line.text);
  }
  return groups;
}
