import type { Clause } from './clause.ts';
import type { ClauseIndex, Selection } from './clauseIndex.ts';
import { corrected, type Descent } from './corrected.ts';
import type { Comparison } from './kinship.ts';
import type { LineageCorrections } from './lineageFile.ts';
import { relations } from './relations.ts';
import { type Likened, likened } from './relatives.ts';
import type { SourceRow } from './segment.ts';

/** A clause less like another than this leads to no resolution worth comparing. */
const leastLike = 0.2;

/** So many resolutions are compared with one, those with the most like clauses first. */
const mostSources = 6;

/** From a text of another series comes what has so much in common, or nearly as much as the nearest. */
const sideways = { least: 0.4, ofNearest: 0.6 };

/** An older resolution of a series is the source where it has so much more than the nearest. */
const clearlyMore = 0.25;

/**
 * Which clauses of a library each came from, and what became of it. Resolutions are compared two by
 * two, once each, and only those that have clauses like the one in question, so that a library of
 * every body is answered as well. The library must not change meanwhile.
 */
export class Descents {
  private readonly index: ClauseIndex;
  private readonly selection: Selection;
  private readonly corrections: LineageCorrections;
  private readonly texts = new Map<string, readonly Clause[]>();
  private readonly related = new Map<string, readonly Candidate[]>();
  private readonly known = new Map<string, readonly Descent[]>();
  private readonly likes = new Map<string, readonly Likened[]>();
  private readonly near = new Map<string, readonly SourceRow[]>();

  constructor(index: ClauseIndex, selection: Selection, corrections: LineageCorrections) {
    this.index = index;
    this.selection = selection;
    this.corrections = corrections;
  }

  /** The clauses of a resolution in reading order; none where the library has it not. */
  clausesOf(source: string): readonly Clause[] {
    const known = this.texts.get(source);
    if (known) return known;
    const text = clausesIn(this.index, source);
    this.texts.set(source, text);
    return text;
  }

  /** The clause of an id, as "A/RES/79/154, OP27"; null where the library has none. */
  clause(id: string): Clause | null {
    const source = id.slice(0, id.lastIndexOf(', '));
    return this.clausesOf(source).find((each) => each.id === id) ?? null;
  }

  /**
   * The clauses that one came from, newest first, without those that these came from in turn. The
   * nearest resolution of its series has the word; an older one only where it has clearly more, and
   * one of another series where the evidence is strong.
   */
  precedents(clause: Clause): readonly Descent[] {
    const known = this.known.get(clause.id);
    if (known) return known;
    const found = this.sourcesNear(clause)
      .filter((row) => isBefore(row, clause))
      .sort((a, b) => ageOf(b) - ageOf(a))
      .flatMap(({ source }) => this.pairsOf(source, clause.source))
      .filter((pair) => pair.later.id === clause.id);
    const all = this.nearest(found);
    this.known.set(clause.id, all);
    return all;
  }

  /** The clauses that came from one, oldest first. */
  successors(clause: Clause): readonly Descent[] {
    const later = this.sourcesNear(clause)
      .filter((row) => isBefore(clause, row))
      .flatMap(({ source }) => this.pairsOf(clause.source, source))
      .filter((pair) => pair.earlier.id === clause.id);
    return later
      .flatMap((pair) => this.precedents(pair.later))
      .filter(({ earlier }) => earlier.id === clause.id)
      .sort((a, b) => ageOf(a.later) - ageOf(b.later));
  }

  /** The pairs of two resolutions, by their names. */
  private pairsOf(earlier: string, later: string): readonly Candidate[] {
    const key = `${later} ← ${earlier}`;
    const known = this.related.get(key);
    if (known) return known;
    const texts = [this.clausesOf(earlier), this.clausesOf(later)] as const;
    const comparison = comparisonBy(this.index);
    const { pairs, isSeries } = relations(...texts, comparison);
    const made = corrected(pairs, texts, this.corrections, comparison).map((pair) => ({
      ...pair,
      isSeries,
    }));
    this.related.set(key, made);
    return made;
  }

  /** Of what was found, newest first, what the clause came from itself. */
  private nearest(all: readonly Candidate[]): Descent[] {
    const judged = all.filter(({ isJudged }) => isJudged);
    const found = all.filter(({ isJudged }) => !isJudged);
    const series = ofNearestSource(found.filter(({ isSeries }) => isSeries));
    const main = Math.max(0, ...series.map(({ score }) => score));
    const others = found.filter(({ isSeries, score }) => {
      const least = Math.min(sideways.least, main * sideways.ofNearest);
      return !isSeries && score >= least;
    });
    const ofOthers = ofNearestSource(others).filter(
      (each) => !series.some((other) => this.cameFrom(other.earlier, each.earlier)),
    );
    return [...judged, ...series, ...ofOthers].sort((a, b) => ageOf(b.earlier) - ageOf(a.earlier));
  }

  /** Whether a clause came from another, over however many steps. */
  private cameFrom(later: Clause, earlier: Clause): boolean {
    if (ageOf(later) <= ageOf(earlier)) return false;
    return this.precedents(later).some(
      (pair) => pair.earlier.id === earlier.id || this.cameFrom(pair.earlier, earlier),
    );
  }

  /** A clause and its neighbours: what is like them leads to the same resolutions. */
  private around(clause: Clause): Clause[] {
    const text = this.clausesOf(clause.source);
    const at = text.findIndex(({ id }) => id === clause.id);
    return [clause, text[at - 1], text[at + 1]].filter((each) => each !== undefined);
  }

  private likenedTo(clause: Clause): readonly Likened[] {
    const known = this.likes.get(clause.id);
    if (known) return known;
    const made = likened(this.index, this.index.wordingOf(clause), this.selection);
    this.likes.set(clause.id, made);
    return made;
  }

  /** The resolutions that have clauses like one, in no order. */
  private sourcesNear(clause: Clause): readonly SourceRow[] {
    const known = this.near.get(clause.id);
    if (known) return known;
    const best = new Map<string, Likened>();
    for (const each of this.around(clause)) {
      for (const like of this.likenedTo(each)) {
        const { source } = like.clause;
        if (like.score > (best.get(source)?.score ?? leastLike)) best.set(source, like);
      }
    }
    best.delete(clause.source);
    const sorted = [...best.values()].sort((a, b) => b.score - a.score);
    const side = (holds: (row: SourceRow) => boolean) =>
      sorted.filter((like) => holds(like.clause)).slice(0, mostSources);
    const near = [
      ...this.sourcesJudged(clause),
      ...side((row) => isBefore(row, clause)),
      ...side((row) => isBefore(clause, row)),
    ].map((like) => like.clause);
    const once = [...new Map(near.map((row) => [row.source, row])).values()];
    this.near.set(clause.id, once);
    return once;
  }

  /** The resolutions that people name for a clause. */
  private sourcesJudged({ id }: Clause): { clause: Clause }[] {
    const others = this.corrections.pairs.flatMap(({ later, earlier }) => {
      if (later !== id && earlier !== id) return [];
      return [this.clause(later === id ? earlier : later)];
    });
    return others.flatMap((clause) => (clause ? [{ clause }] : []));
  }
}

/** What the clauses of an index are compared by. */
export function comparisonBy(index: ClauseIndex): Comparison {
  return { likeness: index.likeness, wordingOf: (clause) => index.wordingOf(clause) };
}

interface Candidate extends Descent {
  readonly isSeries: boolean;
}

/** Those of the newest resolution, or of an older one that has clearly more; newest first. */
function ofNearestSource(found: readonly Candidate[]): Candidate[] {
  let kept: Candidate[] = [];
  for (const source of new Set(found.map(({ earlier }) => earlier.source))) {
    const these = found.filter(({ earlier }) => earlier.source === source);
    const most = (pairs: readonly Candidate[]) => Math.max(...pairs.map(({ score }) => score));
    if (kept.length === 0 || most(these) > most(kept) + clearlyMore) kept = these;
  }
  return kept;
}

function clausesIn(index: ClauseIndex, source: string): Clause[] {
  return index.labelled(source, () => true);
}

type Dated = Pick<Clause, 'year'>;

/** A text without a year is in work, and newer than all that have one. */
function ageOf({ year }: Dated): number {
  return year ?? Infinity;
}

function isBefore(one: Dated, other: Dated): boolean {
  return ageOf(one) < ageOf(other);
}
