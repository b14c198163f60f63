import type { OutlineEntry } from './outline.ts';
import type { PrintedDocument, PrintedEntry } from './printed.ts';
import type { Provenance } from './provenance.ts';
import { textOf } from './runs.ts';
import { wordBag } from './wordBag.ts';
import { unwatched, type WorkDone } from './workDone.ts';

/** Entries of two documents that are one paragraph in two versions. */
export interface Pair {
  /** Index among the entries of the base. */
  readonly before: number;
  /** Index among those of the draft. */
  readonly after: number;
  /** How alike their words are, from 0 to 1, rare words counting more; more where it is known. */
  readonly likeness: number;
}

/** Two paragraphs less alike than this are not one, unless something says so. */
const leastAlike = 0.5;

/** So much more alike count those of which provenance or id says that they are one. */
const known = 0.3;

/** The same for those that stand between the same two others. */
const leastBetween = 0.4;

/**
 * Which paragraphs of a draft were which of the base: by provenance and id, then by likeness, never
 * by position, which only decides between equals. Each is in one pair at most; in order of the draft.
 */
export function redlinePairs(
  base: PrintedDocument,
  draft: PrintedDocument,
  done: WorkDone = unwatched,
): readonly Pair[] {
  const likeness = new EntryLikeness(base.entries, draft.entries);
  const pairs = new Pairs();
  const symbol = base.masthead.documentSymbol;
  const origins = originsOf(base, draft, symbol.lead + symbol.rest);
  for (const pair of likeness.best(leastAlike, origins, done)) pairs.add(pair);
  const anchors = risingPairs(pairs.inOrder, (pair) => likeness.weightOf(pair.before));
  for (const [from, to] of gaps(anchors, base.entries.length, draft.entries.length)) {
    for (const pair of likeness.between(from, to, leastBetween)) pairs.add(pair);
  }
  return pairs.inOrder;
}

/** Pairs, each entry in one at most: the first that is added stands. */
class Pairs {
  private readonly byBefore = new Set<number>();
  private readonly byAfter = new Map<number, Pair>();

  add(pair: Pair): void {
    if (this.byBefore.has(pair.before) || this.byAfter.has(pair.after)) return;
    this.byBefore.add(pair.before);
    this.byAfter.set(pair.after, pair);
  }

  get inOrder(): readonly Pair[] {
    return [...this.byAfter.values()].sort((a, b) => a.after - b.after);
  }
}

/** Which entries of the base those of the draft come from, as provenance and ids say. */
function originsOf(
  base: PrintedDocument,
  draft: PrintedDocument,
  symbol: string,
): ReadonlyMap<number, number> {
  const byLabel = new Map(base.entries.map(({ entry }, at) => [entry.label, at]));
  const byId = new Map(base.entries.map(({ entry }, at) => [keyOf(entry), at]));
  const origins = new Map<number, number>();
  draft.entries.forEach(({ entry }, after) => {
    const provenance: Provenance | null = entry.node.attrs.provenance ?? null;
    const label = provenance && provenance.source === symbol ? provenance.label : '';
    const before = byLabel.get(label) ?? byId.get(keyOf(entry));
    if (before !== undefined) origins.set(after, before);
  });
  return origins;
}

/** What goes on a paragraph has its id. */
function keyOf({ id, kind, label }: OutlineEntry): string {
  return kind === 'continuation' ? `${id} ${label}` : id;
}

/** Compares the words of entries of two documents. */
class EntryLikeness {
  private readonly before: readonly WeighedBag[];
  private readonly after: readonly WeighedBag[];

  constructor(before: readonly PrintedEntry[], after: readonly PrintedEntry[]) {
    const bags = [...before, ...after].map(({ runs }) => wordBag(textOf(runs)));
    const weighed = weighedBags(bags);
    this.before = weighed.slice(0, before.length);
    this.after = weighed.slice(before.length);
  }

  /** How alike two entries are; 0 where that is less than `least`, which is mostly seen at once. */
  of(before: number, after: number, least: number): number {
    const [one, other] = [this.before[before], this.after[after]];
    if (!one || !other) return 0;
    const all = one.weight + other.weight;
    const likeness = all === 0 ? 0 : (2 * inCommon(one, other, (least * all) / 2)) / all;
    return likeness < least ? 0 : likeness;
  }

  weightOf(before: number): number {
    return this.before[before]?.weight ?? 0;
  }

  /** All pairs at least so alike, the most alike first, of equals those that stand at the same height. */
  best(least: number, origins: ReadonlyMap<number, number>, done: WorkDone): Pair[] {
    return this.between([0, this.before.length], [0, this.after.length], least, origins, done);
  }

  between(
    from: Span,
    to: Span,
    least: number,
    origins: ReadonlyMap<number, number> = new Map(),
    done: WorkDone = unwatched,
  ): Pair[] {
    const pairs: Pair[] = [];
    for (let before = from[0]; before < from[1]; before += 1) {
      for (let after = to[0]; after < to[1]; after += 1) {
        const more = origins.get(after) === before ? known : 0;
        const own = this.of(before, after, least - more);
        const likeness = own > 0 ? own + more : 0;
        if (likeness >= least) pairs.push({ before, after, likeness });
      }
      done((before + 1 - from[0]) / (from[1] - from[0]));
    }
    const apart = ({ before, after }: Pair) =>
      Math.abs(before / this.before.length - after / this.after.length);
    return pairs.sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b));
  }
}

type Span = readonly [from: number, to: number];

type Bag = ReadonlyMap<string, number>;

/** The words of a text, and how much they tell: the fewer of all entries have one, the more. */
interface WeighedBag {
  readonly bag: Bag;
  /** Those first that tell most. */
  readonly words: readonly {
    readonly word: string;
    readonly count: number;
    readonly weight: number;
  }[];
  /** Of all words, each as often as it stands. */
  readonly weight: number;
}

function weighedBags(bags: readonly Bag[]): readonly WeighedBag[] {
  const counts = new Map<string, number>();
  for (const bag of bags) {
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return bags.map((bag) => {
    const words = Array.from(bag, ([word, count]) => ({
      ...{ word, count },
      weight: Math.log(1 + bags.length / (counts.get(word) ?? 1)),
    })).sort((a, b) => b.weight - a.weight);
    return {
      bag,
      words,
      weight: words.reduce((sum, { count, weight }) => sum + count * weight, 0),
    };
  });
}

/** Sums in another order differ by less. */
const rounding = 1e-9;

/** The weight of the words that two texts have in common; too little where it cannot be `needed`. */
function inCommon(one: WeighedBag, { bag, weight: other }: WeighedBag, needed: number): number {
  if (Math.min(one.weight, other) < needed) return 0;
  let common = 0;
  let possible = one.weight;
  for (const { word, count, weight } of one.words) {
    const shared = Math.min(count, bag.get(word) ?? 0);
    common += shared * weight;
    possible -= (count - shared) * weight;
    if (possible < needed - rounding) return 0;
  }
  return common;
}

/** Of pairs in order of the draft those that stand in the same order in the base, heaviest together. */
export function risingPairs(
  pairs: readonly Pair[],
  weightOf: (pair: Pair) => number,
): readonly Pair[] {
  const best: { readonly weight: number; readonly before: number }[] = [];
  let heaviest = -1;
  pairs.forEach((pair, index) => {
    let [weight, previous] = [0, -1];
    for (let at = 0; at < index; at += 1) {
      const other = best[at];
      if (other && other.weight > weight && (pairs[at]?.before ?? 0) < pair.before) {
        [weight, previous] = [other.weight, at];
      }
    }
    best.push({ weight: weight + weightOf(pair) + 1e-6, before: previous });
    if ((best[index]?.weight ?? 0) > (best[heaviest]?.weight ?? 0)) heaviest = index;
  });
  const run: Pair[] = [];
  for (let at = heaviest; at >= 0; at = best[at]?.before ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** The stretches of entries between neighbouring anchors, in both documents. */
function gaps(anchors: readonly Pair[], before: number, after: number): [Span, Span][] {
  const ends = [...anchors, { before, after }];
  let [from, to] = [0, 0];
  return ends.map((end): [Span, Span] => {
    const gap: [Span, Span] = [
      [from, end.before],
      [to, end.after],
    ];
    [from, to] = [end.before + 1, end.after + 1];
    return gap;
  });
}
