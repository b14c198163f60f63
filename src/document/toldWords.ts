import { openingPhrase } from './openingPhrase.ts';
import type { Part } from './outline.ts';
import type { Run } from './runs.ts';
import { supersededLength, type TerminalMark } from './terminalMark.ts';

/** Words in one face, or a footnote mark between them, as any reader of the text sees them. */
export type ToldPiece = ToldText | ToldMark;

/** Words in one face. */
export interface ToldText {
  readonly kind: 'text';
  readonly text: string;
  readonly italic: boolean;
}

/** A footnote mark. */
export interface ToldMark {
  readonly kind: 'mark';
  readonly marker: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Words as a plain text or a Word file can carry them: any white space is one space, none stands
 * around them, and U+FFFD stands for a character that no file can hold.
 */
export function plainSpaced(words: string): string {
  return writable(words).replace(/\s+/g, ' ').trim();
}

/** Words with U+FFFD for each UTF-16 unit that no file can hold. */
export function writable(words: string): string {
  return words.replace(unwritable, '\ufffd');
}

/** One sign of the words with its face, or the number of a mark. */
type Sign = { readonly sign: string; italic: boolean } | number;

/**
 * Printed runs as a reader takes them: without the terminal mark and all that gives way to it, with
 * single spaces and these in italics only inside italics, and an opening phrase in roman, because
 * its italics are computed. `part` is that of a paragraph with an opening phrase; null for others.
 */
export function toldWords(
  runs: readonly Run[],
  mark: TerminalMark,
  part: Part | null,
): ToldPiece[] {
  const signs = spaced(signsOf(runs));
  if (mark !== '') {
    dropEnd(signs, 1);
    for (let length = -1; length !== 0; ) {
      length = supersededLength(lastWords(signs), mark);
      dropEnd(signs, length);
    }
  }
  const phrase = part ? openingPhrase(wordsOf(signs), part) : null;
  return pieces(roman(signs, phrase?.text.length ?? 0));
}

function signsOf(runs: readonly Run[]): Sign[] {
  return runs.flatMap((run): Sign[] => {
    if (run.kind === 'mark') return [run.marker];
    return [...writable(run.text)].map((sign) => ({ sign, italic: run.italic }));
  });
}

/** With single spaces inside and none around. */
function spaced(signs: readonly Sign[]): Sign[] {
  const kept: Sign[] = [];
  let before = ' ';
  for (const one of signs) {
    const sign = typeof one === 'number' ? 'x' : one.sign.replace(/\s/, ' ');
    if (sign !== ' ' || before !== ' ') kept.push(typeof one === 'number' ? one : { ...one, sign });
    before = sign;
  }
  const last = kept.at(-1);
  if (typeof last === 'object' && last.sign === ' ') kept.pop();
  return kept;
}

/** The words behind the last mark that has any behind it; marks that trail them do not count. */
function lastWords(signs: readonly Sign[]): string {
  const end = signs.findLastIndex((one) => typeof one === 'object') + 1;
  const start = signs.slice(0, end).findLastIndex((one) => typeof one === 'number') + 1;
  return wordsOf(signs.slice(start, end));
}

/** Takes so many UTF-16 units off the end of the words, before marks that trail them. */
function dropEnd(signs: Sign[], length: number): void {
  let left = length;
  for (let at = signs.length - 1; at >= 0 && left > 0; at -= 1) {
    const one = signs[at];
    if (typeof one !== 'object') continue;
    left -= one.sign.length;
    signs.splice(at, 1);
  }
}

function wordsOf(signs: readonly Sign[]): string {
  let words = '';
  for (const one of signs) if (typeof one === 'object') words += one.sign;
  return words;
}

/** With roman words up to a length, and roman spaces at the edges of italics. */
function roman(signs: readonly Sign[], length: number): Sign[] {
  let seen = 0;
  return signs.map((one, at) => {
    if (typeof one === 'number') return one;
    seen += one.sign.length;
    const italic = one.sign === ' ' ? isItalic(signs[at - 1]) && isItalic(signs[at + 1]) : true;
    return { ...one, italic: one.italic && italic && seen > length };
  });
}

function isItalic(sign: Sign | undefined): boolean {
  return typeof sign === 'object' && sign.italic;
}

function pieces(signs: readonly Sign[]): ToldPiece[] {
  const found: ToldPiece[] = [];
  for (const one of signs) {
    const last = found.at(-1);
    if (typeof one === 'number') found.push({ kind: 'mark', marker: one });
    else if (last?.kind === 'text' && last.italic === one.italic) {
      found[found.length - 1] = { ...last, text: last.text + one.sign };
    } else found.push({ kind: 'text', text: one.sign, italic: one.italic });
  }
  return found;
}
