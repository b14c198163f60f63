/** Which paragraph was reworded from which: `clause-library/lineage/four-resolutions.json`. */
export interface LineageFile {
  readonly pairs: readonly LineagePair[];
  /** What a reader would not decide: counted neither for nor against an engine. */
  readonly doubtful: readonly Doubtful[];
}

/** Two clauses by their ids, neighbours in time. */
export interface LineagePair {
  readonly later: string;
  readonly earlier: string;
  readonly kind: 'same' | 'reworded' | 'split' | 'merged' | 'moved';
}

interface Doubtful {
  readonly later: string;
  readonly earlier: string;
  /** What speaks for it and against it. */
  readonly note: string;
}

/** The clauses that a clause was reworded from, without those that these came from. */
export function precedentsOf(id: string, pairs: readonly LineagePair[]): string[] {
  return pairs.flatMap(({ later, earlier }) => (later === id ? [earlier] : []));
}

/** All clauses that a clause is joined to by pairs, earlier, later and beside it; without itself. */
export function familyOf(id: string, pairs: readonly LineagePair[]): string[] {
  const family = new Set([id]);
  for (const member of family) {
    for (const { later, earlier } of pairs) {
      if (later === member) family.add(earlier);
      if (earlier === member) family.add(later);
    }
  }
  family.delete(id);
  return [...family];
}

/** Found pairs held against the judged ones. */
export interface LineageRate {
  readonly right: number;
  /** Found, and neither judged nor following from what was judged. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  /** The harmonic mean of precision and recall, from 0 to 1. */
  readonly f1: number;
}

type Pair = Pick<LineagePair, 'later' | 'earlier'>;

/**
 * How far found pairs are the judged ones. Doubtful pairs, and pairs that follow from two judged
 * ones (79/154 from the 2006 text by way of 73/146), count neither for nor against.
 */
export function lineageRate(found: readonly Pair[], { pairs, doubtful }: LineageFile): LineageRate {
  const named = new Set(found.map(nameOf));
  const judged = new Set(pairs.map(nameOf));
  const neither = new Set([...doubtful, ...following(pairs)].map(nameOf));
  const right = [...judged].filter((name) => named.has(name)).length;
  const wrong = [...named].filter((name) => !judged.has(name) && !neither.has(name));
  const missed = [...judged].filter((name) => !named.has(name));
  return { right, wrong, missed, f1: (2 * right) / (2 * right + wrong.length + missed.length) };
}

function following(pairs: readonly LineagePair[]): Pair[] {
  return pairs.flatMap(({ later }) =>
    familyOf(later, pairs).map((earlier) => ({ later, earlier })),
  );
}

function nameOf({ later, earlier }: Pair): string {
  return `${later} ← ${earlier}`;
}
