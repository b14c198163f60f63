import { isSlight, type Token } from './wordTokens.ts';

/** The same token in two lists, by its index in each. */
export type Match = readonly [before: number, after: number];

/** What a match is worth: words that tell something above all, then common words, then signs. */
const worth = { telling: 6, common: 2, sign: 1 };

/** Added where the tokens before are matched too: what stands together stays together. */
const together = 3;

/** Pairs of tokens beyond this are not weighed one by one; 1,500 words against 1,500. */
const mostPairs = 2_250_000;

/**
 * The tokens that two texts have in common, in the order of both, so chosen that they are worth most.
 * Of equally good choices it is the one whose matches come first in the text.
 */
export function aligned(before: readonly Token[], after: readonly Token[]): Match[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start]?.text === after[start]?.text) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before[before.length - 1 - end]?.text === after[after.length - 1 - end]?.text
  ) {
    end += 1;
  }
  const inner = between(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  return [
    ...Array.from({ length: start }, (_, at): Match => [at, at]),
    ...shifted(inner, start, start),
    ...Array.from(
      { length: end },
      (_, at): Match => [before.length - end + at, after.length - end + at],
    ),
  ];
}

function between(before: readonly Token[], after: readonly Token[]): Match[] {
  if (before.length === 0 || after.length === 0) return [];
  return before.length * after.length <= mostPairs
    ? weighed(before, after)
    : aroundAnchors(before, after);
}

/** The best choice of all, by what the best is for each pair of beginnings. */
function weighed(before: readonly Token[], after: readonly Token[]): Match[] {
  const codes = coded(before, after);
  const values = before.map(worthOf);
  const width = after.length + 1;
  const size = (before.length + 1) * width;
  // From a pair of places to the ends: the best, and the best that begins with this very match.
  const best = new Int32Array(size);
  const matched = new Int32Array(size);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const code = codes.before[row];
    const value = values[row] ?? 0;
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const next = at + width + 1;
      let found = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
      if (code === codes.after[column]) {
        const going = matched[next] ? (matched[next] ?? 0) + together : 0;
        const worthHere = value + Math.max(best[next] ?? 0, going);
        matched[at] = worthHere;
        found = Math.max(found, worthHere);
      }
      best[at] = found;
    }
  }
  return traced(best, matched, before.length, after.length);
}

function traced(best: Int32Array, matched: Int32Array, rows: number, columns: number): Match[] {
  const width = columns + 1;
  const matches: Match[] = [];
  let row = 0;
  let column = 0;
  let goesOn = false;
  while (row < rows && column < columns) {
    const at = row * width + column;
    const here = matched[at] ?? 0;
    if (here > 0 && (goesOn || here === best[at])) {
      matches.push([row, column]);
      const next = at + width + 1;
      const follows = matched[next] ?? 0;
      goesOn = follows > 0 && follows + together >= (best[next] ?? 0);
      row += 1;
      column += 1;
    } else if (best[at + width] === best[at]) row += 1;
    else column += 1;
  }
  return matches;
}

/** Longer texts are cut at words that each has once, then each piece is weighed. */
function aroundAnchors(before: readonly Token[], after: readonly Token[]): Match[] {
  const anchors = rising(soleMatches(before, after));
  if (anchors.length === 0) return [];
  const matches: Match[] = [];
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...anchors, [before.length, after.length] as const]) {
    const inner = aligned(before.slice(row, toRow), after.slice(column, toColumn));
    matches.push(...shifted(inner, row, column));
    if (toRow < before.length) matches.push([toRow, toColumn]);
    row = toRow + 1;
    column = toColumn + 1;
  }
  return matches;
}

function soleMatches(before: readonly Token[], after: readonly Token[]): Match[] {
  const there = soleIndexes(after);
  return [...soleIndexes(before)].flatMap(([text, index]): Match[] => {
    const other = there.get(text);
    return other === undefined ? [] : [[index, other]];
  });
}

/** The index of each text that stands in one token only, in order. */
function soleIndexes(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of tokens) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(
    tokens.flatMap(({ text }, index) => (counts.get(text) === 1 ? [[text, index]] : [])),
  );
}

/** The longest run of matches whose second indexes rise as the first ones do. */
function rising(matches: readonly Match[]): Match[] {
  const ends: number[] = [];
  const previous: number[] = [];
  matches.forEach(([, after], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[ends[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const run: Match[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const match = matches[at];
    if (match) run.push(match);
  }
  return run.reverse();
}

function shifted(matches: readonly Match[], rows: number, columns: number): Match[] {
  return matches.map(([row, column]): Match => [row + rows, column + columns]);
}

function worthOf(token: Token): number {
  if (!isSlight(token)) return worth.telling;
  return token.kind === 'word' ? worth.common : worth.sign;
}

/** Numbers for the texts of tokens, the same for the same text: they compare faster. */
function coded(before: readonly Token[], after: readonly Token[]) {
  const codes = new Map<string, number>();
  const codeOf = ({ text }: Token): number => {
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  };
  return { before: Int32Array.from(before, codeOf), after: Int32Array.from(after, codeOf) };
}
