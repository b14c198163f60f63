import { aligned, type Match } from './alignment.ts';
import { isSlight, type Token, wordTokens } from './wordTokens.ts';

/**
 * A stretch of a comparison: what both texts have, what only the one before has, or only the one
 * after. What replaces other words follows them at once.
 */
export interface Stretch {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
  /** Where it begins in the text before; for what is added, where it would. */
  readonly before: number;
  /** Where it begins in the text after; for what is removed, where it would. */
  readonly after: number;
}

/**
 * Two texts compared word by word, as the stretches that make them up in reading order: without the
 * added ones they are the text before, without the removed ones the text after, to the character.
 * Only whole words change, and what a person would call one change is one: a word that tells nothing,
 * such as "of", or a comma does not stand between two changes. The same texts always give the same.
 */
export function comparison(before: string, after: string): readonly Stretch[] {
  const old = readTokens(before);
  const now = readTokens(after);
  const matches = gathered(aligned(old, now), old, now);
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  for (const [row, column] of [...matches, [old.length, now.length] as const]) {
    const endBefore = old[row]?.from ?? before.length;
    const endAfter = now[column]?.from ?? after.length;
    addGap(stretches, before, after, [from, endBefore], [to, endAfter]);
    from = old[row]?.to ?? before.length;
    to = now[column]?.to ?? after.length;
    add(stretches, 'kept', old[row]?.text ?? '', endBefore, endAfter);
  }
  return stretches;
}

function readTokens(text: string): Token[] {
  return wordTokens(text).filter(({ kind }) => kind !== 'space');
}

/** The matches without those that only part two changes. */
function gathered(
  matches: readonly Match[],
  before: readonly Token[],
  after: readonly Token[],
): readonly Match[] {
  const runs = runsOf(matches);
  const kept = runs.filter((run, index) => {
    const [row, column] = run[0] ?? [0, 0];
    const [lastRow, lastColumn] = run.at(-1) ?? [0, 0];
    const isInner =
      (index > 0 || row > 0 || column > 0) &&
      (index < runs.length - 1 || lastRow < before.length - 1 || lastColumn < after.length - 1);
    return !isInner || !isIsland(before.slice(row, lastRow + 1));
  });
  return kept.flat();
}

/** Matches that stand side by side in both texts. */
function runsOf(matches: readonly Match[]): Match[][] {
  const runs: Match[][] = [];
  for (const match of matches) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last[0] + 1 === match[0] && last[1] + 1 === match[1]) run.push(match);
    else runs.push([match]);
  }
  return runs;
}

/** How many common words in a row still do not part two changes. */
const mostSlight = 2;

function isIsland(tokens: readonly Token[]): boolean {
  return (
    tokens.every(isSlight) && tokens.filter(({ kind }) => kind === 'word').length <= mostSlight
  );
}

type Span = readonly [from: number, to: number];

/** What stands between two matches, with the white space that both have around it kept. */
function addGap(stretches: Stretch[], before: string, after: string, old: Span, now: Span): void {
  const removed = before.slice(...old);
  const added = after.slice(...now);
  const least = Math.min(removed.length, added.length);
  const lead = sharedSpace(removed, added, least);
  const tail = sharedSpace(reversed(removed), reversed(added), least - lead);
  const ends = { before: old[1] - tail, after: now[1] - tail };
  add(stretches, 'kept', removed.slice(0, lead), old[0], now[0]);
  add(stretches, 'removed', before.slice(old[0] + lead, ends.before), old[0] + lead, now[0] + lead);
  add(stretches, 'added', after.slice(now[0] + lead, ends.after), ends.before, now[0] + lead);
  add(stretches, 'kept', before.slice(ends.before, old[1]), ends.before, ends.after);
}

/** How many characters of white space both texts begin with. */
function sharedSpace(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one[length] === other[length] && /\s/.test(one[length] ?? '')) {
    length += 1;
  }
  return length;
}

function reversed(text: string): string {
  // White space is one unit a character, so that units may be turned round.
  return text.split('').reverse().join('');
}

function add(
  stretches: Stretch[],
  kind: Stretch['kind'],
  text: string,
  before: number,
  after: number,
): void {
  if (text === '') return;
  const last = stretches.at(-1);
  if (last?.kind === 'kept' && kind === 'kept') {
    stretches[stretches.length - 1] = { ...last, text: last.text + text };
  } else stretches.push({ kind, text, before, after });
}
