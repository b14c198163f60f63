import type { Clause } from './clause.ts';
import { type Comparison, type KinTable, kinTable } from './kinship.ts';

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

/** Which paragraphs of a resolution came from which of an earlier one. */
export interface Relations {
  /** In the order of the later resolution. */
  readonly pairs: readonly Relation[];
  /** Whether the two are of one series, as the resolutions on one subject of successive sessions. */
  readonly isSeries: boolean;
}

/** So much do the paragraphs of a pair that is beyond doubt have in common. */
const sure = 0.4;

/** What a pair must have in common: between two texts of one series, and of two that are strangers. */
const least = { inSeries: 0.21, ofStrangers: 0.33 };

/** So many runs of three words must strangers share: a few words, and names, are no proof. */
const leastRuns = { inSeries: 0, ofStrangers: 5 };

/** The same for a paragraph that another took in, or that was split off: within a series only. */
const leastPart = 0.27;

/** Of two texts of one series so large a share of the shorter one's paragraphs are sure pairs. */
const seriesShare = { from: 0.15, to: 0.45 };

/** Halfway between strangers and two of one series. */
const ofOneSeries = 0.5;

/** What stands between the same neighbours in both texts is so much surer. */
const ofOrder = 0.08;

/** So is what opens with the same verb, in either of its forms: "Welcoming", "Welcomes". */
const ofOpening = 0.05;

/** A paragraph of a part seldom comes from one of the other. */
const ofOtherPart = 0.85;

/**
 * Which paragraphs of a later resolution came from which of an earlier one. Each goes to one other, but where one was split or several were merged. Two texts most of
 * whose paragraphs are beyond doubt the same are of one series, and weaker evidence is enough for the
 * rest, more so where the order speaks for it; of two strangers only clear evidence counts.
 */
export function relations(
  earlier: readonly Clause[],
  later: readonly Clause[],
  comparison: Comparison,
): Relations {
  const table = kinTable(earlier, later, comparison);
  const anchors = taken(candidates(table, [], 0), sure);
  const series = seriesness(anchors.length, Math.min(earlier.length, later.length));
  const all = candidates(table, series > 0 ? anchors : [], between(leastRuns, series));
  const pairs = taken(all, between(least, series));
  const found = [...pairs, ...(series >= ofOneSeries ? parts(table, pairs) : [])].sort(
    (a, b) => a.later - b.later || a.earlier - b.earlier,
  );
  return {
    isSeries: series >= ofOneSeries,
    pairs: found.map((pair) => ({
      earlier: earlier[pair.earlier] as Clause,
      later: later[pair.later] as Clause,
      score: pair.score,
      kind: kindOf(pair, found, table),
    })),
  };
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
function candidates(table: KinTable, anchors: readonly Pair[], runs: number): Candidate[] {
  const inOrder = orderOf(anchors);
  const found: Candidate[] = [];
  for (const later of table.later.keys()) {
    for (const earlier of table.sharing(later)) {
      const kin = table.kin(later, earlier);
      const score = kin.whole * factor(table, later, earlier);
      if (score < ofOrder || kin.runs < runs) continue;
      const sureness =
        score +
        (inOrder(later, earlier) ? ofOrder : 0) +
        (opensAlike(table, later, earlier) ? ofOpening : 0);
      found.push({ earlier, later, score, sureness });
    }
  }
  return found.sort((a, b) => b.sureness - a.sureness);
}

function factor({ earlier, later }: KinTable, at: number, from: number): number {
  return earlier[from]?.part === later[at]?.part ? 1 : ofOtherPart;
}

function opensAlike({ earlier, later }: KinTable, at: number, from: number): boolean {
  const [own, other] = [verbOf(later[at]), verbOf(earlier[from])];
  return own !== '' && own === other;
}

/** The verb of the opening phrase without its ending; empty where there is none. */
function verbOf(clause: Clause | undefined): string {
  const [first = ''] = (clause?.openingPhrase ?? '').replace(/^(?:Also|Further) /, '').split(' ');
  return first.toLowerCase().replace(/(?:ing|es|s)$/, '');
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
function taken(sorted: readonly Candidate[], leastSure: number): Pair[] {
  const [earlier, later] = [new Set<number>(), new Set<number>()];
  return sorted.filter((each) => {
    if (each.sureness < leastSure || earlier.has(each.earlier) || later.has(each.later)) {
      return false;
    }
    earlier.add(each.earlier);
    later.add(each.later);
    return true;
  });
}

/**
 * Paragraphs without a pair that another took in, or that were split off one that has a pair: by
 * words that this one does not have from its pair already.
 */
function parts(table: KinTable, pairs: readonly Pair[]): Pair[] {
  const free = (side: 'earlier' | 'later') => {
    const used = new Set(pairs.map((pair) => pair[side]));
    return [...table[side].keys()].filter((at) => !used.has(at) && !hasParts(table[side], at));
  };
  const holders = pairs.filter(
    ({ earlier, later }) => !hasParts(table.earlier, earlier) && !hasParts(table.later, later),
  );
  const merged = free('earlier').map((earlier) =>
    holders.map((holder) => {
      const { ofEarlier } = table.kin(holder.later, earlier);
      const third = table.earlier[holder.earlier] as Clause;
      return {
        earlier,
        later: holder.later,
        score: partScore(holder.later, earlier, ofEarlier, third),
      };
    }),
  );
  const split = free('later').map((later) =>
    holders.map((holder) => {
      const { ofLater } = table.kin(later, holder.earlier);
      const third = table.later[holder.later] as Clause;
      return {
        earlier: holder.earlier,
        later,
        score: partScore(later, holder.earlier, ofLater, third),
      };
    }),
  );
  return [...merged, ...split].flatMap((all) => {
    const best = all.sort((a, b) => b.score - a.score)[0];
    return best && best.score >= leastPart ? [best] : [];
  });

  function partScore(later: number, earlier: number, share: number, third: Clause): number {
    const score = share * factor(table, later, earlier);
    return score < leastPart ? 0 : score * table.beyond(later, earlier, third);
  }
}

/** Whether a paragraph's subparagraphs follow it: what another took in is in one of them. */
function hasParts(clauses: readonly Clause[], at: number): boolean {
  return clauses[at + 1]?.label.startsWith(`${clauses[at]?.label} (`) ?? false;
}

function kindOf(pair: Pair, all: readonly Pair[], table: KinTable): RelationKind {
  const earlier = table.earlier[pair.earlier] as Clause;
  const later = table.later[pair.later] as Clause;
  if (all.some((other) => other !== pair && other.later === pair.later)) return 'merged';
  if (all.some((other) => other !== pair && other.earlier === pair.earlier)) return 'split';
  if (earlier.part !== later.part) return 'moved';
  return hasSameWords(earlier, later) ? 'same' : 'reworded';
}

/** Whether two paragraphs are word for word the same, but for the mark at the end, which goes by the place. */
export function hasSameWords(one: Clause, other: Clause): boolean {
  const [a, b] = [one, other].map(({ words }) => words.replace(/[,;:.]\s*$/, ''));
  return a === b;
}
