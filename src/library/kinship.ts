import type { Clause } from './clause.ts';
import type { Likeness } from './likeness.ts';
import type { LikenessTo } from './likenessTo.ts';
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
  const wordings = { earlier: earlier.map(wordingOf), later: later.map(wordingOf) };
  const rows = { earlier: wordings.earlier.map(rowsOf), later: wordings.later.map(rowsOf) };
  const tells = telling(outside(earlier, rows.earlier), outside(later, rows.later));
  const weights = { earlier: rows.earlier.map(total(tells)), later: rows.later.map(total(tells)) };
  const shared = sharedRuns(rows.earlier, rows.later, tells);
  const table = shared.map((own, at) => {
    const likenessTo = likeness.to(wordings.later[at] as Wording);
    const near = [...own].filter(([, runs]) => runs >= leastShared);
    return new Map(near.map(([from, runs]) => [from, kinOf(at, from, runs, likenessTo)]));
  });
  return {
    earlier,
    later,
    kin: (at, from) => table[at]?.get(from) ?? none,
    sharing: (at) => table[at]?.keys() ?? [],
    beyond(at, from, third) {
      const known = new Set(rowsOf(wordingOf(third)));
      const own = new Set([...(rows.later[at] ?? [])].filter((row) => !known.has(row)));
      const { runs } = table[at]?.get(from) ?? none;
      return runs === 0 ? 0 : common(own, rows.earlier[from], tells) / runs;
    },
  };

  function kinOf(at: number, from: number, runs: number, likenessTo: LikenessTo): Kin {
    const [own, other] = [wordings.later[at], wordings.earlier[from]] as [Wording, Wording];
    const [a, b] = [weights.later[at] ?? 0, weights.earlier[from] ?? 0];
    return {
      runs,
      whole: (likenessTo.of(other) + (2 * runs) / (a + b)) / 2,
      // Few are asked for.
      get ofLater() {
        return (likenessTo.contained(other) + runs / a) / 2;
      },
      get ofEarlier() {
        return (likeness.contained(other, own) + runs / b) / 2;
      },
    };
  }
}

const none: Kin = { whole: 0, ofLater: 0, ofEarlier: 0, runs: 0 };

/** The words of a paragraph by threes, as `Wording.rows` gives them. */
type Rows = Float64Array;

function rowsOf({ rows }: Wording): Rows {
  return rows;
}

/** Those of whole paragraphs: a subparagraph's words stand in its paragraph's too, and count once. */
function outside(clauses: readonly Clause[], rows: readonly Rows[]): Rows[] {
  return rows.filter((_, at) => !isSubparagraph(clauses[at] as Clause));
}

/** Whether a clause is a part of another of its text: "OP12 (a)". */
export function isSubparagraph({ label }: Clause): boolean {
  return label.includes('(');
}

type Tells = (row: number) => number;

/** The more paragraphs of either text have some words, the less they tell. */
function telling(earlier: readonly Rows[], later: readonly Rows[]): Tells {
  const [before, after] = [timesIn(earlier), timesIn(later)];
  return (row) => 1 / Math.max(before.get(row) ?? 1, after.get(row) ?? 1);
}

function timesIn(paragraphs: readonly Rows[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const rows of paragraphs) for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1);
  return times;
}

/** For each later paragraph the earlier ones that share a run with it, and how much these tell. */
function sharedRuns(
  earlier: readonly Rows[],
  later: readonly Rows[],
  tells: Tells,
): Map<number, number>[] {
  const holders = new Map<number, number[]>();
  for (const [from, rows] of earlier.entries()) {
    for (const row of rows) {
      const known = holders.get(row);
      if (known) known.push(from);
      else holders.set(row, [from]);
    }
  }
  return later.map((rows) => {
    const shared = new Map<number, number>();
    for (const row of rows) {
      for (const from of holders.get(row) ?? []) {
        shared.set(from, (shared.get(from) ?? 0) + tells(row));
      }
    }
    return shared;
  });
}

function total(tells: Tells): (rows: Rows) => number {
  return (rows) => {
    let sum = 0;
    for (const row of rows) sum += tells(row);
    return sum;
  };
}

function common(a: Iterable<number>, b: Rows | undefined, tells: Tells): number {
  let sum = 0;
  const others = new Set(b);
  for (const row of a) if (others.has(row)) sum += tells(row);
  return sum;
}
