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

/** The place of a word that was not seen yet, before all of them; a whole number as these are. */
const never = -1_000_000;

/** A way in which an expression may stand. */
interface Sought {
  readonly asked: number;
  readonly factor: number;
  /** How many words it has. */
  readonly length: number;
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
    for (const { last } of ways) last.fill(never);
    const found: Occurrence[] = [];
    const start = segment.starts[at] as number;
    const count = (segment.starts[at + 1] as number) - 1 - start;
    for (let to = 0; to < count; to += 1) {
      const terms = segment.termsAt(segment.words[start + to] as number);
      for (let form = 0; form < terms.length; form += 1) {
        const parts = byTerm.get(terms[form] as number);
        if (parts) see(parts, to, found);
      }
    }
    return found;
  };
}

/** Notes where parts of ways stand, and the ways that are whole with them. */
function see(parts: readonly Part[], to: number, found: Occurrence[]): void {
  for (const { sought, slot } of parts) {
    const { asked, factor, length, last } = sought;
    last[slot] = to;
    const from = last.length === 1 ? to : Math.min(...last);
    if (to - from < length + apart) {
      found.push({ asked, from, to, factor, places: last.slice() });
    }
  }
}

/** The ways of all expressions, and what is sought by the number of each folded word. */
function soughtFor(asked: readonly Asked[]): { ways: Sought[]; byTerm: Map<number, Part[]> } {
  const ways: Sought[] = [];
  const byTerm = new Map<number, Part[]>();
  asked.forEach((each, at) => {
    for (const { terms, length, factor } of each.ways) {
      const sought = { asked: at, factor, length, last: terms.map(() => never) };
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

/** So many words on a topic are said at once; a paragraph of a resolution has several times as many. */
const passage = 16;

/** How the expressions of a query stand in one clause after another; all from 0 to 1. */
export class Standing {
  private readonly asked: readonly Asked[];
  private readonly all: number;
  /** By the number of the expression; written anew for each clause, as clauses are many. */
  private readonly have: Float64Array;
  private readonly less: Float64Array;

  constructor(asked: readonly Asked[]) {
    this.asked = asked;
    this.all = asked.reduce((sum, { weight }) => sum + weight, 0);
    this.have = new Float64Array(asked.length);
    this.less = new Float64Array(asked.length);
  }

  /**
   * How far the neighbouring expressions of the query stand together: side by side as they were
   * asked, "human trafficking", they count more than merely near each other.
   */
  together(found: readonly Occurrence[]): number {
    const { asked, have } = this;
    if (asked.length < 2) return 1;
    have.fill(0);
    for (const one of found) {
      const first = asked[one.asked] as Asked;
      const second = asked[one.asked + 1];
      // Nothing is closer than side by side.
      if (!second || have[one.asked] === 1) continue;
      for (const other of found) {
        if (other.asked !== one.asked + 1) continue;
        const close = closeness(one, other, second.place - first.place);
        if (close > (have[one.asked] as number)) have[one.asked] = close;
      }
    }
    return have.reduce((sum, close) => sum + close, 0) / (asked.length - 1);
  }

  /**
   * How much of what was asked stands in the one passage that has most of it: long paragraphs have
   * all of the words somewhere.
   */
  inOnePassage(found: readonly Occurrence[]): number {
    const { have } = this;
    let most = 0;
    for (const { from: start } of found) {
      have.fill(0);
      for (const { asked, from, to, factor } of found) {
        if (from < start || to > start + passage) continue;
        if (factor > (have[asked] as number)) have[asked] = factor;
      }
      most = Math.max(most, this.share(have));
    }
    return most;
  }

  /**
   * The share that is left of what a clause has when what stands only in a name, "Convention against
   * Transnational Organized Crime", counts less: the share that `shareOf` gives its places. A query
   * for a name itself has all.
   */
  besideNames(
    found: readonly Occurrence[],
    shareOf: (places: readonly number[]) => number,
  ): number {
    const { asked, have, less } = this;
    have.fill(0);
    less.fill(0);
    for (const { asked: at, factor, places } of found) {
      const left = factor * (asked[at]?.isName ? 1 : shareOf(places));
      if (factor > (have[at] as number)) have[at] = factor;
      if (left > (less[at] as number)) less[at] = left;
    }
    const whole = this.share(have);
    return whole === 0 ? 1 : this.share(less) / whole;
  }

  /** The share of what was asked, by how far each expression is there. */
  private share(have: Float64Array): number {
    let sum = 0;
    for (let at = 0; at < have.length; at += 1) {
      sum += (this.asked[at] as Asked).weight * (have[at] as number);
    }
    return this.all === 0 ? 0 : sum / this.all;
  }
}

function closeness(one: Occurrence, other: Occurrence, ahead: number): number {
  if (other.from - one.from === ahead) return 1;
  return other.from - one.to <= near && one.from - other.to <= near ? 0.8 : 0;
}
