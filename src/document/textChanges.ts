/** A stretch of a text that gives way to other words. */
export interface TextChange {
  /** Counted in UTF-16 units from 0, in the text as it was. */
  readonly from: number;
  readonly length: number;
  readonly by: string;
}

/** More pairs of words than are compared; longer stretches are replaced as a whole. */
const mostPairs = 2_000_000;

/** The changes that make one text of another, in order; few and short where both are alike. */
export function textChanges(before: string, after: string): TextChange[] {
  const old = before.match(/\w+|\W/gs) ?? [];
  const now = after.match(/\w+|\W/gs) ?? [];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const from = old.slice(0, start).join('').length;
  return changesBetween(
    old.slice(start, old.length - end),
    now.slice(start, now.length - end),
    from,
  );
}

function changesBetween(
  old: readonly string[],
  now: readonly string[],
  from: number,
): TextChange[] {
  const common = old.length * now.length > mostPairs ? null : commonLengths(old, now);
  const changes: TextChange[] = [];
  let [at, a, b] = [from, 0, 0];
  while (a < old.length || b < now.length) {
    const [firstA, firstB] = [a, b];
    while (a < old.length || b < now.length) {
      if (common && a < old.length && b < now.length && old[a] === now[b]) break;
      if (b >= now.length || (a < old.length && skipsOld(common, a, b))) a += 1;
      else b += 1;
    }
    const length = old.slice(firstA, a).join('').length;
    const by = now.slice(firstB, b).join('');
    if (length > 0 || by !== '') changes.push({ from: at, length, by });
    at += length;
    for (; a < old.length && b < now.length && old[a] === now[b]; a += 1, b += 1) {
      at += old[a]?.length ?? 0;
    }
  }
  return changes;
}

function skipsOld(common: readonly Uint32Array[] | null, a: number, b: number): boolean {
  return (common?.[a + 1]?.[b] ?? 0) >= (common?.[a]?.[b + 1] ?? 0);
}

/** For each pair of places how many words are common from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let a = old.length - 1; a >= 0; a -= 1) {
    const row = rows[a];
    const next = rows[a + 1];
    if (!row || !next) continue;
    for (let b = now.length - 1; b >= 0; b -= 1) {
      row[b] = old[a] === now[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return rows;
}

/** The text with its changes; null where these do not lie in it, one behind the other. */
export function applied(text: string, changes: readonly TextChange[]): string | null {
  let made = '';
  let done = 0;
  for (const { from, length, by } of changes) {
    if (from < done || from + length > text.length) return null;
    made += text.slice(done, from) + by;
    done = from + length;
  }
  return made + text.slice(done);
}
