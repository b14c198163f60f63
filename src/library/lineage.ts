import type { Clause } from './clause.ts';
import type { Descent } from './corrected.ts';
import type { Descents } from './descent.ts';
import type { RelationKind } from './relations.ts';
import { type StrengthChange, strengthChange } from './strength.ts';

/** How a clause came to read as it does, and what became of it. */
export interface Lineage {
  /** The clause that was asked for. */
  readonly clause: Clause;
  /**
   * It and all that it came from and that came from it, oldest first, those of one year in reading
   * order. There are several of one year where a paragraph was split or merged.
   */
  readonly steps: readonly LineageStep[];
}

/** A clause of a lineage. */
export interface LineageStep {
  readonly clause: Clause;
  /** What became of it in the next newer steps, oldest first; none at the end of a line. */
  readonly next: readonly LineageLink[];
}

/** From a step to one of the next. */
export interface LineageLink {
  /** The id of the newer clause, which is a step of the same lineage. */
  readonly to: string;
  readonly kind: RelationKind;
  /** How much of their words they share, from 0 to 1. */
  readonly score: number;
  /** What became of the strength of the opening phrase; null where it cannot be told. */
  readonly strength: StrengthChange | null;
  /** Whether people judged it so, and it was not computed. */
  readonly isJudged: boolean;
}

/** Longer lineages are cut: nobody reads them. */
const mostSteps = 80;

/** The lineage of a clause of the library. */
export function lineageOf(clause: Clause, descents: Descents): Lineage {
  const links: Descent[] = [];
  follow(
    clause,
    (each) => descents.precedents(each),
    ({ earlier }) => earlier,
    links,
  );
  follow(
    clause,
    (each) => descents.successors(each),
    ({ later }) => later,
    links,
  );
  const clauses = new Map([[clause.id, clause]]);
  for (const { earlier, later } of links) {
    clauses.set(earlier.id, earlier).set(later.id, later);
  }
  const order = readingOrder(clauses, descents);
  const steps = [...clauses.values()].sort((a, b) => byYear(a, b) || order(a.id) - order(b.id));
  const rank = new Map(steps.map(({ id }, at) => [id, at]));
  const rankOf = ({ later }: Descent) => rank.get(later.id) ?? 0;
  return {
    clause,
    steps: steps.map((step) => ({
      clause: step,
      next: links
        .filter(({ earlier }) => earlier.id === step.id)
        .sort((a, b) => rankOf(a) - rankOf(b))
        .map(linkOf),
    })),
  };
}

/** Adds the links that lead on from a clause in one direction, step by step. */
function follow(
  clause: Clause,
  linksOf: (clause: Clause) => readonly Descent[],
  end: (link: Descent) => Clause,
  links: Descent[],
): void {
  const seen = new Set([clause.id]);
  const open = [clause];
  for (let each = open.shift(); each && seen.size < mostSteps; each = open.shift()) {
    for (const link of linksOf(each)) {
      links.push(link);
      const next = end(link);
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      open.push(next);
    }
  }
}

function linkOf({ earlier, later, kind, score, isJudged }: Descent): LineageLink {
  const strength = strengthChange(earlier.openingPhrase, later.openingPhrase);
  return { to: later.id, kind, score, strength, isJudged };
}

function byYear(a: Clause, b: Clause): number {
  const [one, other] = [a.year ?? Infinity, b.year ?? Infinity];
  if (one !== other) return one - other;
  if (a.source === b.source) return 0;
  return a.source < b.source ? -1 : 1;
}

function readingOrder(
  clauses: ReadonlyMap<string, Clause>,
  descents: Descents,
): (id: string) => number {
  const places = new Map<string, number>();
  for (const source of new Set([...clauses.values()].map((each) => each.source))) {
    for (const [at, { id }] of descents.clausesOf(source).entries()) places.set(id, at);
  }
  return (id) => places.get(id) ?? 0;
}
