import type { OutlineEntry } from './outline.ts';
import type { PrintedEntry } from './printed.ts';
import { type Pair, risingPairs } from './redlinePairs.ts';
import { textOf } from './runs.ts';

/**
 * The pairs that stand where they stood, so that their words are all that changes: of one kind and
 * level, in the same run of numbers, within the same paragraph, and in the same order.
 */
export function pairsInPlace(
  base: readonly PrintedEntry[],
  draft: readonly PrintedEntry[],
  pairs: readonly Pair[],
): ReadonlySet<Pair> {
  const [before, after] = [placesOf(base), placesOf(draft)];
  const isAlike = (pair: Pair) =>
    isSamePlace(base[pair.before], before[pair.before], draft[pair.after], after[pair.after]);
  const weightOf = (pair: Pair) => textOf(base[pair.before]?.runs ?? []).length;
  const within = new Map<string, Pair[]>();
  for (const pair of pairs.filter(isAlike)) {
    const parents = keyOf(before[pair.before]?.parent, after[pair.after]?.parent);
    within.set(parents, [...(within.get(parents) ?? []), pair]);
  }
  const found = new Set<Pair>();
  const visit = (parents: string): void => {
    for (const pair of risingPairs(within.get(parents) ?? [], weightOf)) {
      found.add(pair);
      visit(keyOf(pair.before, pair.after));
    }
  };
  visit(keyOf(undefined, undefined));
  return found;
}

function keyOf(before: number | undefined, after: number | undefined): string {
  return `${before ?? ''} ${after ?? ''}`;
}

/** Where an entry stands, as far as it must be the same for its words to be all that changes. */
interface Place {
  /** Index of the paragraph, subparagraph or annex that it stands in. */
  readonly parent: number | undefined;
  /** Which run of numbers it is in, as "2 from 1"; '' for one without a number. */
  readonly numbers: string;
}

function isSamePlace(
  old: PrintedEntry | undefined,
  before: Place | undefined,
  now: PrintedEntry | undefined,
  after: Place | undefined,
): boolean {
  if (!old || !now || !before || !after) return false;
  const { entry } = old;
  const isTitled = entry.kind === 'heading' || entry.kind === 'annex';
  return (
    entry.kind === now.entry.kind &&
    entry.part === now.entry.part &&
    entry.depth === now.entry.depth &&
    before.numbers === after.numbers &&
    (!isTitled || entry.printed === now.entry.printed)
  );
}

function placesOf(entries: readonly PrintedEntry[]): Place[] {
  const runs = new NumberRuns();
  const open: { readonly index: number; readonly depth: number }[] = [];
  return entries.map(({ entry }, index) => {
    const depth = depthOf(entry);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1)?.index;
    if (entry.kind !== 'continuation' && entry.kind !== 'heading') open.push({ index, depth });
    return { parent, numbers: runs.of(entry) };
  });
}

/** 0 for an annex, 1 for a paragraph, 2 for (a); what goes on a paragraph stands in it. */
function depthOf({ kind, depth }: OutlineEntry): number {
  if (kind === 'annex') return 0;
  if (kind === 'heading') return 1;
  return depth + (kind === 'continuation' ? 2 : 1);
}

/** Tells runs of paragraph numbers apart: each begins where a number does not follow the one before. */
export class NumberRuns {
  private next = 1;
  private run = 0;
  private start = 1;

  /** Which run the entry is in, as "2 from 1"; '' for one without a number. */
  of({ kind, printed }: Pick<OutlineEntry, 'kind' | 'printed'>): string {
    if (kind === 'annex') this.begin(1);
    if (kind !== 'paragraph' || printed === '') return '';
    const number = Number.parseInt(printed, 10);
    if (number !== this.next) this.begin(number);
    this.next = number + 1;
    return `${this.run} from ${this.start}`;
  }

  private begin(start: number): void {
    this.next = start;
    this.start = start;
    this.run += 1;
  }
}
