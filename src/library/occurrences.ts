import type { Asked } from './asked.ts';
import type { ClausePlace } from './clauseIndex.ts';

/** A place in a clause where an expression of a query stands. */
export interface Occurrence {
  /** Which of the expressions it is. */
  readonly asked: number;
  /** Its first and its last word, as places among the clause's words, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** How far it is what was asked, as of a `Way`. */
  readonly factor: number;
  /** The places of the words by which it stands there. */
  readonly places: readonly number[];
}

/** The words of an expression that stand further apart than this many more words are none. */
const apart = 4;

/** A way in which an expression may stand. */
interface Sought {
  readonly asked: number;
  readonly factor: number;
  /** Where each of the way's words was seen last. */
  readonly last: number[];
}

/** A word of a way, by its place among them. */
interface Part {
  readonly sought: Sought;
  readonly slot: number;
}

/** What finds the expressions of a query in one clause after another of an index. */
export function occurrenceFinder(asked: readonly Asked[]): (place: ClausePlace) => Occurrence[] {
  const { ways, byTerm } = soughtFor(asked);
  return ({ held: { segment }, at }) => {
    for (const { last } of ways) last.fill(Number.NEGATIVE_INFINITY);
    const found: Occurrence[] = [];
    const start = segment.starts[at] as number;
    const count = (segment.starts[at + 1] as number) - 1 - start;
    for (let to = 0; to < count; to += 1) {
      for (const term of segment.termsAt(segment.words[start + to] as number)) {
        const parts = byTerm.get(term);
        if (parts) see(parts, to, found);
      }
    }
    return found;
  };
}

/** Notes where parts of ways stand, and the ways that are whole with them. */
function see(parts: readonly Part[], to: number, found: Occurrence[]): void {
  for (const { sought, slot } of parts) {
    const { asked, factor, last } = sought;
    last[slot] = to;
    const from = last.length === 1 ? to : Math.min(...last);
    if (to - from < last.length + apart) {
      found.push({ asked, from, to, factor, places: last.slice() });
    }
  }
}

/** The ways of all expressions, and what is sought by the number of each folded word. */
function soughtFor(asked: readonly Asked[]): { ways: Sought[]; byTerm: Map<number, Part[]> } {
  const ways: Sought[] = [];
  const byTerm = new Map<number, Part[]>();
  asked.forEach((each, at) => {
    for (const { terms, factor } of each.ways) {
      const sought = { asked: at, factor, last: terms.map(() => Number.NEGATIVE_INFINITY) };
      ways.push(sought);
      terms.forEach((term, slot) => {
        const there = byTerm.get(term);
        if (there) there.push({ sought, slot });
        else byTerm.set(term, [{ sought, slot }]);
      });
    }
  });
  return { ways, byTerm };
}

/** Other words of a text than these stand too far apart to be of one expression. */
const near = 4;

/**
 * How far the neighbouring expressions of the query stand together in the clause, from 0 to 1: side
 * by side as they were asked, "human trafficking", they count more than merely near each other.
 */
export function togetherness(asked: readonly Asked[], found: readonly Occurrence[]): number {
  if (asked.length < 2) return 1;
  const places = asked.map((_, at) => found.filter((each) => each.asked === at));
  const pairs = asked.slice(1).map((second, at) => {
    const ahead = second.place - (asked[at]?.place ?? 0);
    let closest = 0;
    for (const one of places[at] ?? []) {
      for (const other of places[at + 1] ?? []) {
        closest = Math.max(closest, closeness(one, other, ahead));
      }
    }
    return closest;
  });
  return pairs.reduce((sum, close) => sum + close, 0) / pairs.length;
}

function closeness(one: Occurrence, other: Occurrence, ahead: number): number {
  if (other.from - one.from === ahead) return 1;
  return other.from - one.to <= near && one.from - other.to <= near ? 0.8 : 0;
}

/** So many words on a topic are said at once; a paragraph of a resolution has several times as many. */
const passage = 16;

/**
 * How much of what was asked stands in the one passage that has most of it, from 0 to 1: long
 * paragraphs have all of the words somewhere.
 */
export function inOnePassage(asked: readonly Asked[], found: readonly Occurrence[]): number {
  const have = asked.map(() => 0);
  let most = 0;
  for (const { from: start } of found) {
    have.fill(0);
    for (const { asked: at, from, to, factor } of found) {
      if (from >= start && to <= start + passage) have[at] = Math.max(have[at] as number, factor);
    }
    most = Math.max(most, weighed(asked, have));
  }
  return most;
}

/**
 * The share that is left of what a clause has when what stands only in a name, "Convention against
 * Transnational Organized Crime", counts less: the share that `shareOf` gives its places. A query for
 * a name itself has all.
 */
export function besideNames(
  asked: readonly Asked[],
  found: readonly Occurrence[],
  shareOf: (places: readonly number[]) => number,
): number {
  const whole = asked.map(() => 0);
  const less = asked.map(() => 0);
  for (const { asked: at, factor, places } of found) {
    const share = asked[at]?.isName ? 1 : shareOf(places);
    whole[at] = Math.max(whole[at] as number, factor);
    less[at] = Math.max(less[at] as number, factor * share);
  }
  const all = weighed(asked, whole);
  return all === 0 ? 1 : weighed(asked, less) / all;
}

/** The share of what was asked, from 0 to 1, by how far each expression is there. */
function weighed(asked: readonly Asked[], have: readonly number[]): number {
  let sum = 0;
  let all = 0;
  asked.forEach(({ weight }, at) => {
    sum += weight * (have[at] as number);
    all += weight;
  });
  return all === 0 ? 0 : sum / all;
}
