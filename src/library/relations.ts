import type { Clause } from './clause.ts';
import { type Comparison, type Kin, type KinTable, kinTable } from './kinship.ts';

/**
 * How a paragraph came from one of an earlier resolution: with the "same" words, "reworded", "moved"
 * to the other part, "split" off one that became several, or "merged" from several.
 */
export type RelationKind = 'same' | 'reworded' | 'moved' | 'split' | 'merged';

/** A paragraph and the one that it came from. */
export interface Relation {
  readonly earlier: Clause;
  readonly later: Clause;
  readonly kind: RelationKind;
  /** How much of their words they share, from 0 to 1: of the smaller one where one was split or merged. */
  readonly score: number;
}

/** So much do the paragraphs of a pair that is beyond doubt have in common. */
const sure = 0.4;

/** What a pair must have in common: between two texts of one series, and of two that are strangers. */
const least = { inSeries: 0.19, ofStrangers: 0.33 };

/** The same for a paragraph that another took in, or that was split off. */
const leastPart = { inSeries: 0.32, ofStrangers: 0.6 };

/** Of two texts of one series so large a share of the shorter one's paragraphs are sure pairs. */
const seriesShare = { from: 0.15, to: 0.45 };

/** What stands between the same neighbours in both texts is so much surer. */
const ofOrder = 0.08;

/** A paragraph of a part seldom comes from one of the other. */
const ofOtherPart = 0.85;

/**
 * Which paragraphs of a later resolution came from which of an earlier one, in the order of the
 * later. Each goes to one other, but where one was split or several were merged. Two texts most of
 * whose paragraphs are beyond doubt the same are of one series, and weaker evidence is enough for the
 * rest, more so where the order speaks for it; of two strangers only clear evidence counts.
 */
export function relations(
  earlier: readonly Clause[],
  later: readonly Clause[],
  comparison: Comparison,
): Relation[] {
  const table = kinTable(earlier, later, comparison);
  const anchors = taken(candidates(table, []), () => sure);
  const series = seriesness(anchors.length, Math.min(earlier.length, later.length));
  const pairs = taken(candidates(table, series > 0 ? anchors : []), () => between(least, series));
  return [...pairs, ...parts(table, pairs, between(leastPart, series))]
    .sort((a, b) => a.later - b.later || a.earlier - b.earlier)
    .map((pair, _, all) => ({
      earlier: earlier[pair.earlier] as Clause,
      later: later[pair.later] as Clause,
      score: pair.score,
      kind: kindOf(pair, all, table),
    }));
}

/** From 0 for strangers to 1 for two resolutions of one series. */
function seriesness(pairs: number, of: number): number {
  const share = of === 0 ? 0 : pairs / of;
  const { from, to } = seriesShare;
  return Math.min(1, Math.max(0, (share - from) / (to - from)));
}

function between({ inSeries, ofStrangers }: typeof least, series: number): number {
  return ofStrangers + (inSeries - ofStrangers) * series;
}

/** A pair by the paragraphs' places in their texts. */
interface Pair {
  readonly earlier: number;
  readonly later: number;
  readonly score: number;
}

interface Candidate extends Pair {
  /** The score with what the order says. */
  readonly sureness: number;
}

/** Every two paragraphs that share anything worth telling, the surest first. */
function candidates(table: KinTable, anchors: readonly Pair[]): Candidate[] {
  const inOrder = orderOf(anchors);
  const found: Candidate[] = [];
  for (const later of table.later.keys()) {
    for (const earlier of table.earlier.keys()) {
      const score = table.kin(later, earlier).whole * factor(table, later, earlier);
      if (score < ofOrder) continue;
      const sureness = score + (inOrder(later, earlier) ? ofOrder : 0);
      found.push({ earlier, later, score, sureness });
    }
  }
  return found.sort((a, b) => b.sureness - a.sureness);
}

function factor({ earlier, later }: KinTable, at: number, from: number): number {
  return earlier[from]?.part === later[at]?.part ? 1 : ofOtherPart;
}

/** Whether two places lie between the same neighbours of both texts, the nearest sure pairs. */
function orderOf(anchors: readonly Pair[]): (later: number, earlier: number) => boolean {
  const sorted = [...anchors].sort((a, b) => a.later - b.later);
  return (later, earlier) => {
    const before = sorted.findLast((pair) => pair.later < later);
    const after = sorted.find((pair) => pair.later > later);
    if (!before && !after) return false;
    return (before?.earlier ?? -1) < earlier && earlier < (after?.earlier ?? Infinity);
  };
}

/** One to one, the surest first. */
function taken(sorted: readonly Candidate[], leastOf: () => number): Pair[] {
  const [earlier, later] = [new Set<number>(), new Set<number>()];
  return sorted.filter((each) => {
    if (each.sureness < leastOf() || earlier.has(each.earlier) || later.has(each.later)) {
      return false;
    }
    earlier.add(each.earlier);
    later.add(each.later);
    return true;
  });
}

/** Paragraphs without a pair that another took in, or that were split off one that has a pair. */
function parts(table: KinTable, pairs: readonly Pair[], leastShare: number): Pair[] {
  const used = {
    earlier: new Set(pairs.map((pair) => pair.earlier)),
    later: new Set(pairs.map((pair) => pair.later)),
  };
  const found: Pair[] = [];
  for (const earlier of table.earlier.keys()) {
    if (used.earlier.has(earlier)) continue;
    const share = ({ ofEarlier }: Kin) => ofEarlier;
    found.push(...holder([...used.later], (later) => ({ earlier, later }), share));
  }
  for (const later of table.later.keys()) {
    if (used.later.has(later)) continue;
    const share = ({ ofLater }: Kin) => ofLater;
    found.push(...holder([...used.earlier], (earlier) => ({ earlier, later }), share));
  }
  return found;

  function holder(
    places: readonly number[],
    pairOf: (place: number) => Omit<Pair, 'score'>,
    shareOf: (kin: Kin) => number,
  ): Pair[] {
    const all = places.map((place) => {
      const pair = pairOf(place);
      const { later, earlier } = pair;
      return { ...pair, score: shareOf(table.kin(later, earlier)) * factor(table, later, earlier) };
    });
    const best = all.reduce<Pair | null>((a, b) => (a && a.score >= b.score ? a : b), null);
    return best && best.score >= leastShare ? [best] : [];
  }
}

function kindOf(pair: Pair, all: readonly Pair[], table: KinTable): RelationKind {
  const [earlier, later] = [table.earlier[pair.earlier], table.later[pair.later]];
  if (all.some((other) => other !== pair && other.later === pair.later)) return 'merged';
  if (all.some((other) => other !== pair && other.earlier === pair.earlier)) return 'split';
  if (earlier?.part !== later?.part) return 'moved';
  return wordsOnly(earlier?.words) === wordsOnly(later?.words) ? 'same' : 'reworded';
}

/** The words without the mark at the end, which goes by the place. */
function wordsOnly(words = ''): string {
  return words.replace(/[,;:.]\s*$/, '');
}
