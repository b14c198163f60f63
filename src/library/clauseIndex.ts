import type { Part } from '../document/outline.ts';
import type { Clause } from './clause.ts';
import { Lexicon } from './lexicon.ts';
import { Likeness } from './likeness.ts';
import { type Segment, type SourceRow, segmentOf, parts as segmentParts } from './segment.ts';
import { isCommon } from './spelling.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Wording, wordingOf } from './wording.ts';
import type { Word } from './words.ts';

/** A segment in an index, whose clauses may have been taken out since. */
export interface HeldSegment {
  readonly segment: Segment;
  /** 1 for each clause that was taken out; null where none was. */
  readonly removed: Uint8Array | null;
}

/** A clause in an index, by its segment and its number there. */
export interface ClausePlace {
  readonly held: HeldSegment;
  readonly at: number;
}

/** The clause at a place. */
export function clauseAt({ held, at }: ClausePlace): Clause {
  return held.segment.clause(at);
}

/** What the clause at a place has in common with those of its resolution. */
export function sourceAt({ held: { segment }, at }: ClausePlace): SourceRow {
  return segment.sources[segment.sourceAt[at] as number] as SourceRow;
}

/** Whether two places are the same. */
export function isSamePlace(one: ClausePlace, other: ClausePlace): boolean {
  return one.held === other.held && one.at === other.at;
}

/** Which clauses are looked for, by what can be told without reading them. */
export interface Selection {
  readonly part?: Part;
  /** Whether a resolution is among those looked for. */
  readonly source?: (row: SourceRow) => boolean;
  /** Whether a clause is, by its number in a segment; what is read for it should be kept. */
  readonly clause?: (segment: Segment) => (at: number) => boolean;
}

/** The clauses of a library, found by their words; they may grow. */
export class ClauseIndex {
  readonly lexicon = new Lexicon();
  readonly vocabulary = new Vocabulary(this.lexicon);
  /** How many clauses have each folded word, by its number. */
  private readonly frequency: number[] = [];
  private held: HeldSegment[] = [];
  private count = 0;
  private compared: Likeness | null = null;
  private readonly wordings = new WeakMap<Clause, Wording>();

  get segments(): readonly HeldSegment[] {
    return this.held;
  }

  /** How many clauses there are. */
  get size(): number {
    return this.count;
  }

  /** In the order in which they were added. */
  get clauses(): Clause[] {
    return this.held.flatMap(clausesOf);
  }

  get likeness(): Likeness {
    this.compared ??= new Likeness((term) => this.weigh(term));
    return this.compared;
  }

  /** Adds clauses; segments of few clauses become one, so that there are never many. */
  add(clauses: readonly Clause[]): void {
    let all = clauses;
    for (let last = this.held.at(-1); last; last = this.held.at(-1)) {
      if (last.segment.size > 2 * all.length) break;
      this.countWords(last, -1);
      all = [...clausesOf(last), ...all];
      this.held.pop();
    }
    if (all.length > 0) this.hold(segmentOf(all, this.lexicon));
  }

  /** Adds a segment that was made with the words of this index's lexicon. */
  hold(segment: Segment): void {
    const held = { segment, removed: null };
    this.held.push(held);
    this.countWords(held, 1);
  }

  /** Takes out the clauses of a source. */
  remove(source: string): void {
    this.held = this.held.map((held) => {
      const { segment } = held;
      const row = segment.sources.findIndex((each) => each.source === source);
      if (row < 0) return held;
      this.countWords(held, -1);
      const removed = held.removed?.slice() ?? new Uint8Array(segment.size);
      segment.sourceAt.forEach((at, clause) => {
        if (at === row) removed[clause] = 1;
      });
      const left = { segment, removed };
      this.countWords(left, 1);
      return left;
    });
  }

  private countWords(held: HeldSegment, by: 1 | -1): void {
    const { terms, starts, clauses } = held.segment.postings;
    const { removed } = held;
    for (const [at, term] of terms.entries()) {
      const [from, to] = [starts[at] as number, starts[at + 1] as number];
      let times = to - from;
      for (let each = from; removed && each < to; each += 1)
        times -= removed[clauses[each] ?? 0] ?? 0;
      this.frequency[term] = (this.frequency[term] ?? 0) + by * times;
    }
    this.count += by * (removed ? removed.filter((out) => out === 0).length : held.segment.size);
    // What was weighed by the words of other clauses is weighed anew.
    this.compared = null;
  }

  /** How many clauses have a folded word. */
  timesOf(term: number): number {
    return this.frequency[term] ?? 0;
  }

  /** Whether a clause has this folded word. */
  knows(term: string): boolean {
    return this.timesOf(this.lexicon.term(term) ?? 0) > 0;
  }

  /** How much a folded word tells; a word that no clause has tells most. */
  weigh(term: string): number {
    return this.weightOf(this.lexicon.term(term) ?? 0);
  }

  /** The same by the word's number. */
  weightOf(term: number): number {
    return this.weightIn((this.timesOf(term) || 0.5) / this.count);
  }

  /** The weight of a word that stands in this share of the clauses. */
  weightIn(share: number): number {
    return Math.log(1 + 1 / share);
  }

  /** The words that tell most, each once, at most `count`; common ones only when there is no other. */
  rarest(words: readonly Word[], count: number): string[] {
    const terms = [...new Set(words.map((word) => word.term))].filter((term) => this.knows(term));
    const telling = terms.filter((term) => !isCommon(term));
    return (telling.length > 0 ? telling : terms)
      .sort((a, b) => this.weigh(b) - this.weigh(a))
      .slice(0, count);
  }

  /** The counted words of a clause. */
  wordingOf(clause: Clause): Wording {
    const known = this.wordings.get(clause);
    if (known) return known;
    const wording = wordingOf(clause.words);
    this.wordings.set(clause, wording);
    return wording;
  }
}

/** For each clause of a segment 1 where it is selected and was not taken out. */
export function selected({ segment, removed }: HeldSegment, selection: Selection): Uint8Array {
  const rows = segment.sources.map((row) => ((selection.source?.(row) ?? true) ? 1 : 0));
  const part = selection.part === undefined ? -1 : segmentParts.indexOf(selection.part);
  const holds = selection.clause?.(segment);
  const chosen = new Uint8Array(segment.size);
  for (let at = 0; at < segment.size; at += 1) {
    const isPart = part < 0 || segment.partAt[at] === part;
    const isThere = isPart && removed?.[at] !== 1 && rows[segment.sourceAt[at] as number] === 1;
    if (isThere && (holds?.(at) ?? true)) chosen[at] = 1;
  }
  return chosen;
}

function clausesOf({ segment, removed }: HeldSegment): Clause[] {
  const found: Clause[] = [];
  for (let at = 0; at < segment.size; at += 1) {
    if (removed?.[at] !== 1) found.push(segment.clause(at));
  }
  return found;
}
