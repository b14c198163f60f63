import { folded } from './spelling.ts';

/** A word of a text. */
export interface Word {
  /** Where it stands, as positions in the text. */
  readonly from: number;
  readonly to: number;
  /** The whole word folded, without hyphens: "health-care" is "healthcare". */
  readonly term: string;
  /** The folded parts of a compound, "health" and "care", or a symbol's number; else empty. */
  readonly parts: readonly string[];
}

/** The longest text whose words are read; a whole resolution has a tenth of it. */
const longestText = 500_000;

/** Longer "words" are no words, and would only slow the search down. */
const longestWord = 60;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return rawWords(text).map(({ 0: raw, index }) => {
    const { term, parts } = wordOf(raw);
    return { from: index, to: index + raw.length, term, parts };
  });
}

/** The words of a text as they are written, in order, each with its position. */
export function rawWords(text: string): RegExpExecArray[] {
  return [...text.slice(0, longestText).matchAll(word)].filter(
    ([raw]) => raw.length <= longestWord,
  );
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‐‑/.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** A word as it is the same word wherever it stands: without capitals, signs of one kind. */
export function exactForm(raw: string): string {
  return raw.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-');
}

/** The folded forms of a word. */
export function wordOf(raw: string): Pick<Word, 'term' | 'parts'> {
  if (/\d/.test(raw) && raw.includes('/')) return { term: folded(raw), parts: numberIn(raw) };
  const parts = raw.split(/[-‐‑/]/);
  return { term: folded(parts.join('')), parts: parts.length > 1 ? parts.map(folded) : [] };
}

/** The number in a resolution's symbol: "79/154" of "A/RES/79/154", as texts cite it. */
function numberIn(documentSymbol: string): string[] {
  const number = /\/(\d+\/\d+)$/.exec(documentSymbol)?.[1];
  return number ? [number] : [];
}
