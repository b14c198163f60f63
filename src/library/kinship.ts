import type { Clause } from './clause.ts';
import type { Likeness } from './likeness.ts';
import type { LikenessTo } from './likenessTo.ts';
import { type TextRows, textRows } from './textRows.ts';
import type { Wording } from './wording.ts';

/** What clauses are compared by. */
export interface Comparison {
  readonly likeness: Likeness;
  wordingOf(clause: Clause): Wording;
}

/** What two paragraphs have in common, each from 0 to 1. */
export interface Kin {
  /** Of both together, as if one had been reworded into the other. */
  readonly whole: number;
  /** Of the later one's words, those that stand in the earlier one: it may be a part of it. */
  readonly ofLater: number;
  /** Of the earlier one's words, those that stand in the later one: it may have taken it in. */
  readonly ofEarlier: number;
  /** How many runs of three words they share, each counting less the more paragraphs have it. */
  readonly runs: number;
}

/** Each paragraph of a later text against each of an earlier one. */
export interface KinTable {
  readonly earlier: readonly Clause[];
  readonly later: readonly Clause[];
  /** By the places of the later and of the earlier paragraph in their texts. */
  kin(later: number, earlier: number): Kin;
  /** The earlier paragraphs that a later one has anything in common with, by their places. */
  sharing(later: number): Iterable<number>;
  /**
   * Of the runs that a later and an earlier paragraph share, those that do not stand in a third one
   * as well, from 0 to 1: what only these two can have from each other.
   */
  beyond(later: number, earlier: number, third: Clause): number;
}

/** Paragraphs that share less than half a run of their own are not compared further. */
const leastShared = 0.5;

/**
 * Compares two texts paragraph by paragraph. Half of the evidence is how alike the words are, the
 * other half the runs of words that the two share and hardly any other paragraph of either text has:
 * the title of a treaty, or "trafficking in persons, especially women and children", stands in many
 * and tells nothing of where one of them came from.
 */
export function kinTable(
  earlier: readonly Clause[],
  later: readonly Clause[],
  { likeness, wordingOf }: Comparison,
): KinTable {
  const [before, after] = [textRows(earlier, wordingOf), textRows(later, wordingOf)];
  const { runs, weights } = sharedRows(before, after);
  const table = runs.map((own, at) => {
    const likenessTo = likeness.to(after.wordings[at] as Wording);
    const near = [...own].filter(([, shared]) => shared >= leastShared).sort(([a], [b]) => a - b);
    return new Map(near.map(([from, shared]) => [from, kinOf(at, from, shared, likenessTo)]));
  });
  return {
    earlier,
    later,
    kin: (at, from) => table[at]?.get(from) ?? none,
    sharing: (at) => table[at]?.keys() ?? [],
    beyond(at, from, third) {
      const elsewhere = new Set(wordingOf(third).rows);
      const other = new Set(before.wordings[from]?.rows);
      const { runs: all } = table[at]?.get(from) ?? none;
      let sum = 0;
      for (const row of after.wordings[at]?.rows ?? []) {
        if (other.has(row) && !elsewhere.has(row)) sum += tells(row, before, after);
      }
      return all === 0 ? 0 : sum / all;
    },
  };

  function kinOf(at: number, from: number, shared: number, likenessTo: LikenessTo): Kin {
    const [own, other] = [after.wordings[at], before.wordings[from]] as [Wording, Wording];
    const [a, b] = [weights.later[at] ?? 0, weights.earlier[from] ?? 0];
    return {
      runs: shared,
      whole: (likenessTo.of(other) + (2 * shared) / (a + b)) / 2,
      // Few are asked for.
      get ofLater() {
        return (likenessTo.contained(other) + shared / a) / 2;
      },
      get ofEarlier() {
        return (likeness.contained(other, own) + shared / b) / 2;
      },
    };
  }
}

const none: Kin = { whole: 0, ofLater: 0, ofEarlier: 0, runs: 0 };

/** The more paragraphs of either text have some words, the less they tell. */
function tells(row: number, before: TextRows, after: TextRows): number {
  return 1 / Math.max(before.times(row), after.times(row));
}

interface SharedRows {
  /** For each later paragraph the earlier ones that share a row with it, and how much these tell. */
  readonly runs: readonly ReadonlyMap<number, number>[];
  /** How much all rows of each paragraph tell. */
  readonly weights: Readonly<Record<'earlier' | 'later', readonly number[]>>;
}

function sharedRows(before: TextRows, after: TextRows): SharedRows {
  const runs = after.wordings.map(() => new Map<number, number>());
  const weights = { earlier: [...before.weights], later: [...after.weights] };
  for (const [row, froms] of before.holders) {
    const ats = after.holders.get(row);
    if (!ats) continue;
    const telling = tells(row, before, after);
    // A row tells less than in its text alone where the other has it more often.
    const less = {
      earlier: 1 / before.times(row) - telling,
      later: 1 / after.times(row) - telling,
    };
    for (const from of froms) weights.earlier[from] = (weights.earlier[from] ?? 0) - less.earlier;
    for (const at of ats) {
      weights.later[at] = (weights.later[at] ?? 0) - less.later;
      const shared = runs[at];
      for (const from of froms) shared?.set(from, (shared.get(from) ?? 0) + telling);
    }
  }
  return { runs, weights };
}
