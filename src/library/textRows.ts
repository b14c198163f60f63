import type { Clause } from './clause.ts';
import type { Wording } from './wording.ts';

/** The paragraphs of a text by their words in rows of three. */
export interface TextRows {
  readonly wordings: readonly Wording[];
  /** How many whole paragraphs have a row: a subparagraph's words stand in its paragraph's too. */
  times(row: number): number;
  /** For each row the paragraphs that have it, by their places, rising. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  /** How much the rows of each paragraph tell in this text alone: the more paragraphs have one, the less. */
  readonly weights: readonly number[];
}

/** A text is compared with one after another of its like. */
const known = new WeakMap<readonly Clause[], TextRows>();

/** The rows of a text, which must not change. */
export function textRows(
  clauses: readonly Clause[],
  wordingOf: (clause: Clause) => Wording,
): TextRows {
  const made = known.get(clauses) ?? rowsOf(clauses, wordingOf);
  known.set(clauses, made);
  return made;
}

function rowsOf(clauses: readonly Clause[], wordingOf: (clause: Clause) => Wording): TextRows {
  const wordings = clauses.map(wordingOf);
  const counted = new Map<number, number>();
  const holders = new Map<number, number[]>();
  wordings.forEach(({ rows }, at) => {
    const isWhole = !isSubparagraph(clauses[at] as Clause);
    for (const row of rows) {
      const there = holders.get(row);
      if (there) there.push(at);
      else holders.set(row, [at]);
      if (isWhole) counted.set(row, (counted.get(row) ?? 0) + 1);
    }
  });
  const times = (row: number) => counted.get(row) ?? 1;
  const weights = wordings.map(({ rows }) => rows.reduce((sum, row) => sum + 1 / times(row), 0));
  return { wordings, times, holders, weights };
}

/** Whether a clause is a part of another of its text: "OP12 (a)". */
export function isSubparagraph({ label }: Clause): boolean {
  return label.includes('(');
}
