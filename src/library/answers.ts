import type { Asked, Way } from './asked.ts';
import {
  type ClauseIndex,
  type ClausePlace,
  type HeldSegment,
  type Selection,
  selected,
} from './clauseIndex.ts';
import { firstFrom, type Postings, stretchOf } from './postings.ts';
import type { Segment } from './segment.ts';

/** What one clause answers to a query. */
export interface Answer extends ClausePlace {
  /** How much of what was asked it has, from 0 to 1. */
  readonly coverage: number;
  /** The same, less for words that stand there seldom in a long text; from 0 to 1. */
  readonly relevance: number;
}

/** What stands only in a clause's notes answers so much less. */
const ofNotes = 0.4;

/** Words of an expression that stand further apart than this many more words answer half. */
const apart = 4;

/**
 * The selected clauses that have most of what is asked, at most `most`, best first; of equal ones the
 * one that comes first in the library.
 */
export function answersTo(
  index: ClauseIndex,
  asked: readonly Asked[],
  selection: Selection,
  most: number,
): Answer[] {
  return index
    .segmentsAsked(asked, selection, most)
    .flatMap((held) => {
      const slate = slateOf(held.segment);
      const rates = rated(held, asked, selection, slate);
      const found = best(rates, most);
      cleared(slate, rates.touched);
      return found;
    })
    .sort((a, b) => b.rate - a.rate)
    .slice(0, most);
}

interface Rated extends Answer {
  readonly rate: number;
}

/** How the clauses of a segment answer. */
interface Rates {
  readonly held: HeldSegment;
  readonly coverage: Float32Array;
  readonly relevance: Float32Array;
  /** Coverage first; then how often the words stand in how short a clause; then the year. */
  readonly rate: Float32Array;
  /** Which clauses answer at all. */
  readonly touched: readonly number[];
}

/**
 * What is noted of each clause while a query is answered, 0 before and after: making it anew for
 * every query would take longer than the answer.
 */
interface Slate {
  readonly coverage: Float32Array;
  readonly rate: Float32Array;
  readonly relevance: Float32Array;
  /** Of the expression in work: how far the clause has it, and how often. */
  readonly here: Float32Array;
  readonly often: Float32Array;
}

const slates = new WeakMap<Segment, Slate>();

function slateOf(segment: Segment): Slate {
  const known = slates.get(segment);
  if (known) return known;
  const column = () => new Float32Array(segment.size);
  const made = {
    ...{ coverage: column(), rate: column(), relevance: column() },
    ...{ here: column(), often: column() },
  };
  slates.set(segment, made);
  return made;
}

function cleared({ coverage, relevance }: Slate, touched: readonly number[]): void {
  for (const clause of touched) {
    coverage[clause] = 0;
    relevance[clause] = 0;
  }
}

function rated(
  held: HeldSegment,
  asked: readonly Asked[],
  selection: Selection,
  slate: Slate,
): Rates {
  const { segment } = held;
  const chosen = selected(held, selection);
  const { coverage, relevance, rate } = slate;
  const touched: number[] = [];
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  for (const { ways, weight } of asked) {
    const share = weight / whole;
    const note = (clause: number, factor: number, often: number) => {
      if (coverage[clause] === 0) touched.push(clause);
      coverage[clause] = (coverage[clause] as number) + share * factor;
      relevance[clause] = (relevance[clause] as number) + share * saturated(segment, clause, often);
    };
    noteWays(segment, ways, chosen, slate, note);
  }
  const years = segment.sources.map(({ year }) => (year === null ? 0 : (year - 1945) / 100));
  for (const clause of touched) {
    const year = years[segment.sourceAt[clause] as number] ?? 0;
    rate[clause] =
      (coverage[clause] as number) + 0.05 * (relevance[clause] as number) + 0.005 * year;
  }
  return { held, coverage, relevance, rate, touched };
}

type Note = (clause: number, factor: number, often: number) => void;

/** Notes each chosen clause that has an expression in some way, once, by the best of its ways. */
function noteWays(
  segment: Segment,
  ways: readonly Way[],
  chosen: Uint8Array | null,
  { here, often }: Slate,
  note: Note,
): void {
  const [only, ...others] = ways;
  if (only && others.length === 0) {
    eachWith(segment, only, (clause, factor, count) => {
      if (chosen === null || chosen[clause] === 1) note(clause, factor, count * factor);
    });
    return;
  }
  const reached: number[] = [];
  for (const way of ways) {
    eachWith(segment, way, (clause, factor, count) => {
      if (chosen !== null && chosen[clause] === 0) return;
      if (here[clause] === 0) reached.push(clause);
      here[clause] = Math.max(here[clause] as number, factor);
      often[clause] = Math.max(often[clause] as number, count * factor);
    });
  }
  for (const clause of reached) {
    note(clause, here[clause] as number, often[clause] as number);
    here[clause] = 0;
    often[clause] = 0;
  }
}

/** From 0 to 1: the oftener in the fewer words, the more, each time less than the time before. */
function saturated({ starts }: Segment, clause: number, often: number): number {
  const length = (starts[clause + 1] as number) - (starts[clause] as number);
  return often / (often + 0.3 + length / 100);
}

/** Calls back for each clause that has a way, with how far and how often. */
function eachWith(segment: Segment, { terms, length, factor }: Way, found: Note): void {
  const { postings } = segment;
  const [rarest, ...others] = terms.map((term) => stretchOf(postings, term));
  if (!rarest) return;
  for (let at = rarest[0]; at < rarest[1]; at += 1) {
    const clause = postings.clauses[at] as number;
    const count = postings.counts[at] as number;
    if (others.length === 0) {
      found(clause, count === 0 ? factor * ofNotes : factor, Math.max(count, 0.3));
    } else if (others.every((other) => hasIn(postings, other, clause))) {
      found(
        clause,
        factor * (areNear(segment, clause, terms, length) ? 1 : 0.5),
        Math.max(count, 0.3),
      );
    }
  }
}

function hasIn(
  { clauses }: Postings,
  [from, to]: readonly [number, number],
  clause: number,
): boolean {
  const at = firstFrom(clauses, clause, from, to);
  return at < to && clauses[at] === clause;
}

/** Whether some of the clause's words, hardly more than the expression has, hold all of it. */
function areNear(
  segment: Segment,
  clause: number,
  terms: readonly number[],
  length: number,
): boolean {
  const last = terms.map(() => Number.NEGATIVE_INFINITY);
  const [from, to] = [segment.starts[clause] as number, segment.starts[clause + 1] as number];
  for (let at = from; at < to; at += 1) {
    const forms = segment.termsAt(segment.words[at] as number);
    for (let form = 0; form < forms.length; form += 1) {
      const term = forms[form] as number;
      if (!terms.includes(term)) continue;
      let first = at;
      for (let slot = 0; slot < terms.length; slot += 1) {
        if (terms[slot] === term) last[slot] = at;
        first = Math.min(first, last[slot] as number);
      }
      if (at - first < length + apart) return true;
    }
  }
  return false;
}

/** How finely rates are told apart before they are sorted. */
const steps = 4096;

function best({ held, coverage, relevance, rate, touched }: Rates, most: number): Rated[] {
  const least = touched.length <= most ? 0 : leastOf(rate, touched, most);
  return touched
    .filter((at) => (rate[at] as number) >= least)
    .map((at) => ({
      ...{ held, at, coverage: coverage[at] as number },
      ...{ relevance: relevance[at] as number, rate: rate[at] as number },
    }))
    .sort((a, b) => b.rate - a.rate || a.at - b.at)
    .slice(0, most);
}

/** A rate that at least `most` clauses reach and few more. */
function leastOf(rate: Float32Array, touched: readonly number[], most: number): number {
  const counts = new Uint32Array(steps);
  const step = (at: number) =>
    Math.min(steps - 1, Math.floor(((rate[at] as number) / 1.06) * steps));
  for (const at of touched) counts[step(at)] = (counts[step(at)] as number) + 1;
  let reached = 0;
  for (let each = steps - 1; each >= 0; each -= 1) {
    reached += counts[each] as number;
    if (reached >= most) return (each / steps) * 1.06;
  }
  return 0;
}
