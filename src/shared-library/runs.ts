import { exactForm, rawWords } from '../library/words.ts';

/** Shorter runs of words are anybody's, and not looked for (`spans.ts`). */
export const inRun = 4;

/**
 * The fingerprints of every four words in a row, in the order of a text: the same words have the same
 * number, whatever their capitals; other words nearly always another one. From -2³¹ below 2³¹, as
 * PostgreSQL counts. A text of fewer words has none.
 */
export function runsOf(text: string): number[] {
  const words = writtenWords(text);
  return words.slice(inRun - 1).map((_, at) => fingerprint(words.slice(at, at + inRun).join(' ')));
}

/** The words of a text by which two are the same words. */
export function writtenWords(text: string): string[] {
  return rawWords(text).map(([word]) => exactForm(word));
}

/** FNV-1a over the letters. */
function fingerprint(words: string): number {
  let hash = 2166136261;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 16777619);
  }
  return hash | 0;
}
