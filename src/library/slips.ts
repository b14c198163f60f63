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
    const before = typed.slice(0, at);
    const after = typed.slice(at);
    const later = after.slice(1);
    const letter = after.charAt(0);
    found.add(before + later);
    if (later !== '') found.add(before + later.charAt(0) + letter + later.slice(1));
    for (const other of beside.get(letter) ?? []) found.add(before + other + later);
    for (const missing of letters) found.add(before + missing + after);
  }
  found.delete(typed);
  return found;
}
