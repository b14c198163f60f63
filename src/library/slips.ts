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
 * left out, one too many, or one of its neighbours on the keyboard in its place. Small letters;
 * most of them are no words. The word itself is not among them.
 */
export function slipsUndone(word: string): ReadonlySet<string> {
  const typed = word.toLowerCase();
  const found = new Set<string>();
  for (let at = 0; at <= typed.length; at += 1) {
    const [before, after] = [typed.slice(0, at), typed.slice(at)];
    const [letter = '', next = ''] = after;
    found.add(before + after.slice(1));
    if (next !== '') found.add(before + next + letter + after.slice(2));
    for (const other of beside.get(letter) ?? []) found.add(before + other + after.slice(1));
    for (const missing of letters) found.add(before + missing + after);
  }
  found.delete(typed);
  return found;
}
