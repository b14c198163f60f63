import { codeOf, type LetterRows } from './letterRows.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** For each letter those that lie left and right of it on the keyboard. */
const beside: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap((row) =>
    [...row].map(
      (letter, at) =>
        [letter, [...row.slice(Math.max(0, at - 1), at), ...row.slice(at + 1, at + 2)]] as const,
    ),
  ),
);

/**
 * What a word may be as it was meant, if one slip was made in typing it: two letters swapped, one
 * left out, one too many, or one of its neighbours on the keyboard in its place. Small letters, some
 * more than once; a letter is put in only where the words that `rows` are of may have it, and still
 * many are no words. The word itself is not among them.
 */
export function slipsUndone(word: string, rows: LetterRows): readonly string[] {
  const typed = word.toLowerCase();
  const found: string[] = [];
  for (let at = 0; at <= typed.length; at += 1) {
    const before = typed.slice(0, at);
    const after = typed.slice(at);
    const later = after.slice(1);
    const letter = after.charAt(0);
    if (letter !== '') found.push(before + later);
    if (later !== '' && later.charAt(0) !== letter) {
      found.push(before + later.charAt(0) + letter + later.slice(1));
    }
    for (const other of beside.get(letter) ?? []) found.push(before + other + later);
    for (const missing of letters) {
      if (rows.mayHold(codeOf(missing.charCodeAt(0)), typed, at))
        found.push(before + missing + after);
    }
  }
  return found;
}
