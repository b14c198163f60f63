/**
 * How many letters of one word must be changed, added, left out or swapped with their neighbour to
 * make the other; `most + 1` where more than `most` must be.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [twoBefore, before, row] = rowsFor(b.length + 1);
  for (let at = 0; at <= b.length; at += 1) before[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(a, b, i, { twoBefore, before, row }) > most) return most + 1;
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  return Math.min(before[b.length] as number, most + 1);
}

type Row = Int32Array<ArrayBuffer>;

/** Hundreds of words are compared with one; their rows are made once. */
let rows: readonly [Row, Row, Row] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];

function rowsFor(length: number): readonly [Row, Row, Row] {
  if (rows[0].length < length) {
    rows = [new Int32Array(2 * length), new Int32Array(2 * length), new Int32Array(2 * length)];
  }
  return rows;
}

/** The least number of the row. */
function fillRow(
  a: string,
  b: string,
  i: number,
  { twoBefore, before, row }: Readonly<Record<'twoBefore' | 'before' | 'row', Row>>,
): number {
  const [letter, last] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
  row[0] = i;
  let leastOfRow = i;
  for (let j = 1; j <= b.length; j += 1) {
    const same = letter === b.charCodeAt(j - 1) ? 0 : 1;
    let least = Math.min(
      (before[j] as number) + 1,
      (row[j - 1] as number) + 1,
      (before[j - 1] as number) + same,
    );
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === b.charCodeAt(j - 1)) {
      least = Math.min(least, (twoBefore[j - 2] as number) + 1);
    }
    row[j] = least;
    if (least < leastOfRow) leastOfRow = least;
  }
  return leastOfRow;
}
