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
  const words: Word[] = [];
  for (const { 0: match, index } of text.slice(0, longestText).matchAll(word)) {
    if (match.length <= longestWord) words.push(wordAt(match, index));
  }
  return words;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‐‑/.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

function wordAt(match: string, from: number): Word {
  const to = from + match.length;
  if (/\d/.test(match) && match.includes('/')) {
    return { from, to, term: folded(match), parts: numberIn(match) };
  }
  const parts = match.split(/[-‐‑/]/);
  return {
    from,
    to,
    term: folded(parts.join('')),
    parts: parts.length > 1 ? parts.map(folded) : [],
  };
}

/** The number in a resolution's symbol: "79/154" of "A/RES/79/154", as texts cite it. */
function numberIn(documentSymbol: string): string[] {
  const number = /\/(\d+\/\d+)$/.exec(documentSymbol)?.[1];
  return number ? [number] : [];
}
