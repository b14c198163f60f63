import { isBold } from './printedBlocks.ts';
import type { PrintedLine, PrintedRun } from './printedLines.ts';

/** The runs of a line. */
type Runs = readonly PrintedRun[];

/**
 * Lines with the markup that `inlinePieces` reads: superscripts for footnote marks and asterisks for
 * italics, which may go on over a line's end.
 */
export function italicLines(lines: readonly Runs[]): string[] {
  const marked = new MarkedLines();
  for (const runs of lines) marked.line(runs, true);
  return marked.finish();
}

/** Lines with superscripts, and all in bold where every word of them is; italics do not count. */
export function boldLines(lines: readonly PrintedLine[]): string[] {
  const marked = new MarkedLines();
  for (const { runs } of lines) marked.line(runs, false);
  const texts = marked.finish();
  if (!lines.every(isBold)) return texts;
  return texts.map((text, index) => {
    return (index === 0 ? '**' : '') + text + (index === texts.length - 1 ? '**' : '');
  });
}

/** Lines with nothing but superscripts. */
export function plainLines(lines: readonly PrintedLine[]): string[] {
  const marked = new MarkedLines();
  for (const { runs } of lines) marked.line(runs, false);
  return marked.finish();
}

const marks = /^\d{1,3}(?:\s*,\s*\d{1,3})*,?$/;

class MarkedLines {
  private readonly lines: string[] = [];
  private italic = false;
  /** The last line with words. */
  private last = 0;

  line(runs: Runs, withItalics: boolean): void {
    this.lines.push('');
    for (const run of runs) {
      if (run.raised && marks.test(run.text)) this.mark(run.text.replace(/,$/, ''));
      else this.words(run.text, withItalics && run.italic);
    }
  }

  finish(): string[] {
    this.turn(false);
    return this.lines;
  }

  private mark(numbers: string): void {
    this.turn(false);
    this.add(`<sup>${numbers}</sup>`);
  }

  private words(text: string, italic: boolean): void {
    if (text.trim() !== '' && italic !== this.italic) {
      if (italic) this.add(/^\s*/.exec(text)?.[0] ?? '');
      this.turn(italic);
      this.add(escaped(italic ? text.trimStart() : text));
    } else this.add(escaped(text));
  }

  /** Opens italics here, or closes them behind the last word. */
  private turn(italic: boolean): void {
    if (italic === this.italic) return;
    this.italic = italic;
    if (italic) this.add('*');
    else this.lines[this.last] = (this.lines[this.last] ?? '').replace(/\s*$/, '*$&');
  }

  private add(text: string): void {
    const line = this.lines.length - 1;
    this.lines[line] += text;
    if (text.trim() !== '') this.last = line;
  }
}

/** Words with their signs kept from being read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\*_<[\]]/g, '\\$&');
}
