import type { Clause } from './clause.ts';
import type { Likeness } from './likeness.ts';
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
}

/** Each paragraph of a later text against each of an earlier one. */
export interface KinTable {
  readonly earlier: readonly Clause[];
  readonly later: readonly Clause[];
  /** By the places of the later and of the earlier paragraph in their texts. */
  kin(later: number, earlier: number): Kin;
}

/** Words in a row that are looked at as one: two are a name, or a turn of phrase. */
const inRow = 3;

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
  const table = later.map((_, at) =>
    earlier.map((_, from) => {
      const [own, other] = [wordings.later[at], wordings.earlier[from]] as [Wording, Wording];
      const shared = common(rows.later[at], rows.earlier[from], tells);
      const [a, b] = [weights.later[at] ?? 0, weights.earlier[from] ?? 0];
      const alike = likeness.of(own, other);
      if (shared === 0) return { whole: alike / 2, ofLater: 0, ofEarlier: 0 };
      return {
        whole: (alike + (2 * shared) / (a + b)) / 2,
        ofLater: (likeness.contained(own, other) + shared / a) / 2,
        ofEarlier: (likeness.contained(other, own) + shared / b) / 2,
      };
    }),
  );
  return { earlier, later, kin: (at, from) => table[at]?.[from] ?? none };
}

const none: Kin = { whole: 0, ofLater: 0, ofEarlier: 0 };

type Rows = ReadonlySet<string>;

/** The words of a paragraph by threes; of a shorter one all as one. */
function rowsOf({ words }: Wording): Rows {
  const terms = words.map(({ term }) => term);
  const rows = new Set<string>();
  const last = Math.max(0, terms.length - inRow);
  for (let at = 0; at <= last; at += 1) rows.add(terms.slice(at, at + inRow).join(' '));
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

type Tells = (row: string) => number;

/** The more paragraphs of either text have some words, the less they tell. */
function telling(earlier: readonly Rows[], later: readonly Rows[]): Tells {
  const [before, after] = [timesIn(earlier), timesIn(later)];
  return (row) => 1 / Math.max(before.get(row) ?? 1, after.get(row) ?? 1);
}

function timesIn(paragraphs: readonly Rows[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const rows of paragraphs) for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1);
  return times;
}

function total(tells: Tells): (rows: Rows) => number {
  return (rows) => {
    let sum = 0;
    for (const row of rows) sum += tells(row);
    return sum;
  };
}

function common(a: Rows | undefined, b: Rows | undefined, tells: Tells): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (const row of a) if (b.has(row)) sum += tells(row);
  return sum;
}
