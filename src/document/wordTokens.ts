/** A word, a sign or white space of a text. */
export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'sign' | 'space';
  /** Where it begins in the text. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
}

// A word holds what its reader does not take apart: "women’s", "gender-based", "A/RES/79/154", "1,500".
const pattern =
  /(?<space>\s+)|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’/.](?=[\p{L}\p{N}])|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*)|(?<sign>.)/gsu;

/** The words, signs and white space of a text, which together are the text. */
export function wordTokens(text: string): Token[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index, groups }) => ({
    text: found,
    kind: groups?.word !== undefined ? 'word' : groups?.space !== undefined ? 'space' : 'sign',
    from: index,
    to: index + found.length,
  }));
}

const commonWords = new Set(
  `a an the this that these those its their his her our of to in on at by for from with within into
  as and or nor but not no also further such any all each other which who whose whom where when
  is are was were be been being has have had will shall should may can including`.split(/\s+/),
);

/**
 * Whether a token by itself tells a reader nothing: "of", "the", a comma. A sign of private use tells
 * something: it stands for the mark of a note.
 */
export function isSlight({ text, kind }: Token): boolean {
  if (kind === 'sign' && /[\ue000-\uf8ff]/.test(text)) return false;
  return kind !== 'word' || commonWords.has(text.toLowerCase());
}
