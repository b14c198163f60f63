/**
 * How many letters of one word must be changed, added, left out or swapped with their neighbour to
 * make the other; `most + 1` where more than `most` must be.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, before, twoBefore);
    if (Math.min(...row) > most) return most + 1;
    [twoBefore, before] = [before, row];
  }
  return Math.min(before[b.length] ?? 0, most + 1);
}

function nextRow(
  a: string,
  b: string,
  i: number,
  before: readonly number[],
  twoBefore: readonly number[],
): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    let least = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      least = Math.min(least, (twoBefore[j - 2] ?? 0) + 1);
    }
    row.push(least);
  }
  return row;
}
