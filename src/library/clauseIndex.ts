import type { Part } from '../document/outline.ts';
import type { Asked } from './asked.ts';
import type { Clause } from './clause.ts';
import { Kept } from './kept.ts';
import { Lexicon } from './lexicon.ts';
import { Likeness } from './likeness.ts';
import { type Segment, type SourceRow, segmentOf, parts as segmentParts } from './segment.ts';
import { isCommon } from './spelling.ts';
import { Vocabulary } from './vocabulary.ts';
import { Wording, wordingOf } from './wording.ts';
import { type Word, wordsOf } from './words.ts';

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
export function clauseAt(place: ClausePlace): Clause {
  const clause = place.held.segment.clause(place.at);
  places.set(clause, place);
  return clause;
}

/** Where clauses that were looked at stand, so that their words need not be read again. */
const places = new WeakMap<Clause, ClausePlace>();

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
  /**
   * How a clause must open, where `clause` asks that: its `Opening` with a blank behind begins with
   * the phrase, and with blanks around has the addressee; empty for no limit.
   */
  readonly opening?: { readonly phrase: string; readonly addressee: string };
  /** Whether a clause is, by its number in a segment; what is read for it should be kept. */
  readonly clause?: (segment: Segment) => (at: number) => boolean;
}

/** So many clauses' counted words are at hand: those of one paragraph come up again and again. */
const mostWordings = 4000;

/** There are hardly ever more: each is twice as large as the one after it. */
const mostSegments = 30;

/** The clauses of a library, found by their words; they may grow. */
export class ClauseIndex {
  readonly lexicon = new Lexicon();
  readonly vocabulary = new Vocabulary(this.lexicon);
  /** How many clauses have each folded word, by its number. */
  private readonly frequency: number[] = [];
  private held: HeldSegment[] = [];
  private count = 0;
  /** Grows with each change. */
  changes = 0;
  /** Those that `add` made, which may become one with others. */
  private readonly grown = new WeakSet<Segment>();
  private compared: Likeness | null = null;
  private readonly wordings = new Kept<Clause, Wording>(mostWordings);
  private readonly placed = new Kept<Segment, Kept<number, Wording>>(mostSegments);

  get segments(): readonly HeldSegment[] {
    return this.held;
  }

  /** Where the clauses lie that may be among the `most` best for what is asked. */
  segmentsAsked(
    _asked: readonly Asked[],
    _selection: Selection,
    _most: number,
  ): readonly HeldSegment[] {
    return this.segments;
  }

  /** Where the clauses of a source lie. */
  segmentsOf(_source: string): readonly HeldSegment[] {
    return this.segments;
  }

  /** How many clauses there are. */
  get size(): number {
    return this.count;
  }

  /** In the order in which they were added. */
  get clauses(): Clause[] {
    return this.segments.flatMap(clausesOf);
  }

  /** The resolutions that have clauses here, each once. */
  get sources(): readonly SourceRow[] {
    const found = new Map<string, SourceRow>();
    for (const { segment, removed } of this.segments) {
      const isThere = new Uint8Array(segment.sources.length);
      for (let at = 0; at < segment.size; at += 1) {
        if (removed?.[at] !== 1) isThere[segment.sourceAt[at] as number] = 1;
      }
      segment.sources.forEach((row, at) => {
        if (isThere[at] === 1) found.set(row.source, row);
      });
    }
    return [...found.values()];
  }

  /** The clauses of a source, or of all, that have a wanted label, in the order of the library. */
  labelled(source: string | null, isLabel: (label: string) => boolean): Clause[] {
    const among = source === null ? this.segments : this.segmentsOf(source);
    return among.flatMap((held) => {
      const { segment, removed } = held;
      const stretch = source === null ? [0, segment.size] : stretchesIn(segment).get(source);
      if (!stretch) return [];
      const labels = new Map<number, boolean>();
      const found: Clause[] = [];
      for (let at = stretch[0] as number; at < (stretch[1] as number); at += 1) {
        const row = segment.sources[segment.sourceAt[at] as number] as SourceRow;
        if (removed?.[at] === 1 || (source !== null && row.source !== source)) continue;
        const label = segment.labelAt[at] as number;
        const isWanted = labels.get(label) ?? isLabel(segment.labels[label] ?? '');
        labels.set(label, isWanted);
        if (isWanted) found.push(clauseAt({ held, at }));
      }
      return found;
    });
  }

  get likeness(): Likeness {
    this.compared ??= new Likeness((term) => this.weigh(term));
    return this.compared;
  }

  /** Adds clauses; segments of few clauses become one, so that there are never many. */
  add(clauses: readonly Clause[]): void {
    let all = clauses;
    for (let last = this.held.at(-1); last; last = this.held.at(-1)) {
      if (last.segment.size > 2 * all.length || !this.grown.has(last.segment)) break;
      this.countWords(last, -1);
      all = [...clausesOf(last), ...all];
      this.held.pop();
    }
    if (all.length === 0) return;
    const made = segmentOf(all, this.lexicon);
    this.grown.add(made);
    this.hold(made);
  }

  /**
   * Adds a segment that was made with the words of this index's lexicon; the clauses of `removed`
   * sources do not count.
   */
  hold(segment: Segment, removed: readonly string[] = []): void {
    const held = removed.reduce(without, { segment, removed: null });
    this.held.push(held);
    this.countWords(held, 1);
  }

  /** Puts one segment in the place of others. */
  exchange(old: readonly Segment[], made: Segment): void {
    const isOld = ({ segment }: HeldSegment) => old.includes(segment);
    for (const held of this.held.filter(isOld)) this.countWords(held, -1);
    const fresh = { segment: made, removed: null };
    this.held = this.held.flatMap((held) => {
      if (held.segment === old[0]) return [fresh];
      return isOld(held) ? [] : [held];
    });
    this.countWords(fresh, 1);
  }

  /** Takes out the clauses of a source. */
  remove(source: string): void {
    this.held = this.held.map((held) => {
      const left = without(held, source);
      if (left === held) return held;
      this.countWords(held, -1);
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
    this.changes += 1;
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
    return this.weightIn((this.timesOf(term) || 0.5) / this.size);
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
    const place = places.get(clause);
    if (place) return this.wordingAt(place);
    return this.wordings.of(clause, () => wordingOf(clause.words));
  }

  /** The counted words of the clause at a place, which are known without reading its text. */
  wordingAt({ held: { segment }, at }: ClausePlace): Wording {
    return this.placed
      .of(segment, () => new Kept<number, Wording>(mostWordings))
      .of(at, () => {
        const [from, to] = [segment.starts[at] as number, (segment.starts[at + 1] as number) - 1];
        const numbers = new Int32Array(to - from);
        for (let word = from; word < to; word += 1) {
          numbers[word - from] = segment.foldAt(segment.words[word] as number);
        }
        return new Wording(numbers, () => wordsOf(segment.clause(at).words));
      });
  }
}

const stretches = new WeakMap<Segment, ReadonlyMap<string, readonly [number, number]>>();

/** Between which clauses those of each source lie, others perhaps among them. */
function stretchesIn(segment: Segment): ReadonlyMap<string, readonly [number, number]> {
  const known = stretches.get(segment);
  if (known) return known;
  const found = new Map<string, [number, number]>();
  segment.sourceAt.forEach((row, at) => {
    const { source } = segment.sources[row] as SourceRow;
    const stretch = found.get(source);
    if (stretch) stretch[1] = at + 1;
    else found.set(source, [at, at + 1]);
  });
  stretches.set(segment, found);
  return found;
}

/** All that was not taken out. */
export const everything: Selection = {};

const selections = new WeakMap<Selection, WeakMap<HeldSegment, Uint8Array>>();

/** A segment whose clauses of a source were taken out; the same where it has none. */
function without(held: HeldSegment, source: string): HeldSegment {
  const { segment } = held;
  const row = segment.sources.findIndex((each) => each.source === source);
  if (row < 0) return held;
  const removed = held.removed?.slice() ?? new Uint8Array(segment.size);
  segment.sourceAt.forEach((at, clause) => {
    if (at === row) removed[clause] = 1;
  });
  return { segment, removed };
}

/** For each clause of a segment 1 where it is selected and was not taken out; null where all are. */
export function selected(held: HeldSegment, selection: Selection): Uint8Array | null {
  if (selection === everything && held.removed === null) return null;
  const known = selections.get(selection) ?? new WeakMap<HeldSegment, Uint8Array>();
  selections.set(selection, known);
  const chosen = known.get(held) ?? chosenIn(held, selection);
  known.set(held, chosen);
  return chosen;
}

function chosenIn({ segment, removed }: HeldSegment, selection: Selection): Uint8Array {
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

/** The clauses of a segment that were not taken out. */
export function clausesOf({ segment, removed }: HeldSegment): Clause[] {
  const found: Clause[] = [];
  for (let at = 0; at < segment.size; at += 1) {
    if (removed?.[at] !== 1) found.push(segment.clause(at));
  }
  return found;
}
