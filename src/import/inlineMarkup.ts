import type { Comment } from '../document/comments.ts';
import type { Proposal } from '../document/proposals.ts';

/** What people propose and say of a stretch of words or a mark. */
export interface Annotated {
  readonly proposals?: readonly Proposal[];
  readonly comments?: readonly Comment[];
}

/** Whether a stretch is proposed to be deleted, so that it does not count. */
export function isGone({ proposals }: Annotated): boolean {
  return proposals?.some(({ kind }) => kind === 'deletion') ?? false;
}

/** A stretch of a source's words in one face, or a footnote mark between them. */
export type Piece = TextPiece | MarkPiece;

/** Words in one face, as the source shows them. */
export interface TextPiece extends Annotated {
  readonly kind: 'text';
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** Id of the paragraph whose name the words are, where the source links them to it. */
  readonly target?: string;
}

/** A footnote mark with the number that the source prints. */
export interface MarkPiece extends Annotated {
  readonly kind: 'mark';
  readonly number: number;
}

/**
 * The words, faces and footnote marks of a text with Markdown or HTML superscripts: emphasis, links
 * and escapes are unwrapped. What is not markup stays as it is. Takes time in line with its length.
 */
export function inlinePieces(raw: string): Piece[] {
  const scanner = new Scanner(raw);
  return scanner.pieces();
}

/** The words of a text with markup, without footnote marks. */
export function plainWords(raw: string): string {
  if (!/[*_<[\\]/.test(raw)) return raw;
  return wordsOf(inlinePieces(raw));
}

/** The words of pieces that count, without footnote marks. */
export function wordsOf(pieces: readonly Piece[]): string {
  let words = '';
  for (const piece of pieces) if (piece.kind === 'text' && !isGone(piece)) words += piece.text;
  return words;
}

const superscript = /<sup>\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*<\/sup>/y;
const delimiter = /\*{1,3}|_{1,3}/y;
const escaped = /\\([!-/:-@[-`{-~])/y;

class Scanner {
  private readonly raw: string;
  private readonly skipped: ReadonlyMap<number, number>;
  private readonly left: Map<string, number>;
  private readonly open = new Set<string>();
  private readonly found: Piece[] = [];
  private text = '';

  constructor(raw: string) {
    this.raw = raw;
    this.skipped = linkMarkup(raw);
    this.left = delimiterCounts(raw);
  }

  pieces(): Piece[] {
    let at = 0;
    while (at < this.raw.length) at = this.step(at);
    this.flush();
    return this.found;
  }

  /** Reads what begins at a position and returns where it ends. */
  private step(at: number): number {
    const skipTo = this.skipped.get(at);
    if (skipTo !== undefined) return skipTo;
    switch (this.raw[at]) {
      case '\\':
        return this.escape(at);
      case '<':
        return this.superscript(at);
      case '*':
      case '_':
        return this.delimiter(at);
      default:
        this.text += this.raw[at];
        return at + 1;
    }
  }

  private escape(at: number): number {
    const match = matchAt(escaped, this.raw, at);
    this.text += match?.[1] ?? '\\';
    return at + (match?.[0].length ?? 1);
  }

  private superscript(at: number): number {
    const match = matchAt(superscript, this.raw, at);
    if (!match) {
      this.text += '<';
      return at + 1;
    }
    this.flush();
    for (const number of (match[1] ?? '').split(',')) {
      this.found.push({ kind: 'mark', number: Number(number) });
    }
    return at + match[0].length;
  }

  private delimiter(at: number): number {
    const sign = matchAt(delimiter, this.raw, at)?.[0] ?? '*';
    const end = at + sign.length;
    const left = (this.left.get(sign) ?? 1) - 1;
    this.left.set(sign, left);
    const closes = this.open.has(sign) && /\S/.test(this.raw[at - 1] ?? ' ');
    const opens = !this.open.has(sign) && left > 0 && this.mayOpen(sign, at, end);
    if (!closes && !opens) {
      this.text += sign;
      return end;
    }
    this.flush();
    if (closes) this.open.delete(sign);
    else this.open.add(sign);
    return end;
  }

  private mayOpen(sign: string, at: number, end: number): boolean {
    if (!/\S/.test(this.raw[end] ?? ' ')) return false;
    return sign[0] === '*' || !/[\p{L}\p{N}]/u.test(this.raw[at - 1] ?? ' ');
  }

  private flush(): void {
    if (this.text === '') return;
    const face = [...this.open].map((sign) => sign.length);
    this.found.push({
      kind: 'text',
      text: this.text,
      italic: face.some((length) => length !== 2),
      bold: face.some((length) => length > 1),
    });
    this.text = '';
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function delimiterCounts(raw: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [sign] of raw.matchAll(/\*{1,3}|_{1,3}/g)) {
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return counts;
}

/** Where the brackets and addresses of `[words](address)` stand: from each start to its end. */
function linkMarkup(raw: string): ReadonlyMap<number, number> {
  const skipped = new Map<number, number>();
  const opened: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === '[') opened.push(at);
    else if (raw[at] === ']') {
      const start = opened.pop();
      const address = matchAt(/\]\([^()\s]{0,2000}\)/y, raw, at);
      if (start === undefined || !address) continue;
      skipped.set(start, start + 1);
      skipped.set(at, at + address[0].length);
    }
  }
  return skipped;
}
