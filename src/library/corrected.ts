import type { Clause } from './clause.ts';
import type { Comparison } from './kinship.ts';
import { type LineageCorrections, nameOfPair } from './lineageFile.ts';
import type { Relation } from './relations.ts';

/** A relation, and whether people said so. */
export interface Descent extends Relation {
  readonly isJudged: boolean;
}

/**
 * The relations of two resolutions with what people say of them, in the order of the later one. A
 * pair that is listed takes the place of all that was found for its later clause.
 */
export function corrected(
  found: readonly Relation[],
  [earlier, later]: readonly [earlier: readonly Clause[], later: readonly Clause[]],
  { pairs, apart, whole }: LineageCorrections,
  { likeness, wordingOf }: Comparison,
): Descent[] {
  const [before, after] = [byId(earlier), byId(later)];
  const judged = pairs.flatMap((pair) => {
    const ends = { earlier: before.get(pair.earlier), later: after.get(pair.later) };
    if (!ends.earlier || !ends.later) return [];
    const score = likeness.of(wordingOf(ends.earlier), wordingOf(ends.later));
    return [{ earlier: ends.earlier, later: ends.later, kind: pair.kind, score, isJudged: true }];
  });
  const isWhole = [earlier[0], later[0]].every((clause) => clause && whole.includes(clause.source));
  const settled = new Set(judged.map((pair) => pair.later.id));
  const refused = new Set(apart.map(nameOfPair));
  const rest = found.filter(
    (pair) =>
      !isWhole &&
      !settled.has(pair.later.id) &&
      !refused.has(nameOfPair({ later: pair.later.id, earlier: pair.earlier.id })),
  );
  const order = new Map([...after.keys()].map((id, at) => [id, at]));
  return [...judged, ...rest.map((pair) => ({ ...pair, isJudged: false }))].sort(
    (a, b) => (order.get(a.later.id) ?? 0) - (order.get(b.later.id) ?? 0),
  );
}

function byId(clauses: readonly Clause[]): Map<string, Clause> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}
