import type { Clause } from './clause.ts';
import { type ClauseIndex, clauseAt, type Selection } from './clauseIndex.ts';
import { type LineageCorrections, nameOfPair } from './lineageFile.ts';
import { type Relation, type Relations, relations } from './relations.ts';
import { type Likened, likened } from './relatives.ts';
import type { SourceRow } from './segment.ts';

/** A relation, and whether a person said so. */
export interface Descent extends Relation {
  readonly isJudged: boolean;
}

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
  private readonly apart: ReadonlySet<string>;
  private readonly whole: ReadonlySet<string>;
  private readonly texts = new Map<string, readonly Clause[]>();
  private readonly related = new Map<string, Relations>();
  private readonly known = new Map<string, readonly Descent[]>();
  private readonly likes = new Map<string, readonly Likened[]>();
  private readonly near = new Map<string, readonly SourceRow[]>();

  constructor(index: ClauseIndex, selection: Selection, corrections: LineageCorrections) {
    this.index = index;
    this.selection = selection;
    this.corrections = corrections;
    this.apart = new Set(corrections.apart.map(nameOfPair));
    this.whole = new Set(corrections.whole);
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
    const judged = this.judged((pair) => pair.later === clause.id);
    const found = this.sourcesNear(clause)
      .filter((row) => isBefore(row, clause))
      .sort((a, b) => ageOf(b) - ageOf(a))
      .flatMap((row) => this.computed(row.source, clause));
    const sources = new Set(judged.map(({ earlier }) => earlier.source));
    const kept = this.nearest(found.filter(({ earlier }) => !sources.has(earlier.source)));
    const all = [...judged, ...kept].sort((a, b) => ageOf(b.earlier) - ageOf(a.earlier));
    this.known.set(clause.id, all);
    return all;
  }

  /** The clauses that came from one, oldest first. */
  successors(clause: Clause): readonly Descent[] {
    const later = this.sourcesNear(clause)
      .filter((row) => isBefore(clause, row))
      .flatMap(({ source }) =>
        this.relationsOf(clause.source, source).pairs.filter(
          (pair) => pair.earlier.id === clause.id,
        ),
      )
      .map((pair) => pair.later.id);
    const judged = this.judged((pair) => pair.earlier === clause.id).map((pair) => pair.later.id);
    return [...new Set([...later, ...judged])]
      .flatMap((id) => this.precedents(this.clause(id) as Clause))
      .filter(({ earlier }) => earlier.id === clause.id)
      .sort((a, b) => ageOf(a.later) - ageOf(b.later));
  }

  /** How two resolutions hang together, by their names. */
  relationsOf(earlier: string, later: string): Relations {
    const key = `${later} ← ${earlier}`;
    const known = this.related.get(key);
    if (known) return known;
    const made = relations(this.clausesOf(earlier), this.clausesOf(later), {
      likeness: this.index.likeness,
      wordingOf: (clause) => this.index.wordingOf(clause),
    });
    this.related.set(key, made);
    return made;
  }

  private computed(source: string, clause: Clause): Candidate[] {
    if (this.whole.has(source) && this.whole.has(clause.source)) return [];
    const { pairs, isSeries } = this.relationsOf(source, clause.source);
    return pairs
      .filter((pair) => pair.later.id === clause.id)
      .filter(
        (pair) => !this.apart.has(nameOfPair({ later: pair.later.id, earlier: pair.earlier.id })),
      )
      .map((pair) => ({ ...pair, isJudged: false, isSeries }));
  }

  private judged(holds: (pair: LineageCorrections['pairs'][number]) => boolean): Descent[] {
    return this.corrections.pairs.filter(holds).flatMap(({ later, earlier, kind }) => {
      const pair = { later: this.clause(later), earlier: this.clause(earlier) };
      if (!pair.later || !pair.earlier) return [];
      const [own, other] = [pair.later, pair.earlier].map((each) => this.index.wordingOf(each));
      const score = own && other ? this.index.likeness.of(own, other) : 0;
      return [{ later: pair.later, earlier: pair.earlier, kind, score, isJudged: true }];
    });
  }

  /** Of what was found, newest first, what the clause came from itself. */
  private nearest(found: readonly Candidate[]): Descent[] {
    const series = ofNearestSource(found.filter(({ isSeries }) => isSeries));
    const main = Math.max(0, ...series.map(({ score }) => score));
    const others = found.filter(({ isSeries, score }) => {
      const least = Math.min(sideways.least, main * sideways.ofNearest);
      return !isSeries && score >= least;
    });
    const ofOthers = ofNearestSource(others).filter(
      (each) => !series.some((other) => this.cameFrom(other.earlier, each.earlier)),
    );
    return [...series, ...ofOthers];
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
      ...side((row) => isBefore(row, clause)),
      ...side((row) => isBefore(clause, row)),
    ].map((like) => like.clause);
    this.near.set(clause.id, near);
    return near;
  }
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
  return index.segments.flatMap((held) => {
    const { segment, removed } = held;
    const row = segment.sources.findIndex((each) => each.source === source);
    if (row < 0) return [];
    const found: Clause[] = [];
    for (let at = 0; at < segment.size; at += 1) {
      if (segment.sourceAt[at] === row && removed?.[at] !== 1) found.push(clauseAt({ held, at }));
    }
    return found;
  });
}

type Dated = Pick<Clause, 'year'>;

/** A text without a year is in work, and newer than all that have one. */
function ageOf({ year }: Dated): number {
  return year ?? Infinity;
}

function isBefore(one: Dated, other: Dated): boolean {
  return ageOf(one) < ageOf(other);
}
