import type { Asked } from '../library/asked.ts';
import type { Clause } from '../library/clause.ts';
import { ClauseIndex, type HeldSegment, type Selection } from '../library/clauseIndex.ts';
import { Lexicon } from '../library/lexicon.ts';
import { Likeness } from '../library/likeness.ts';
import { segmentOf } from '../library/segment.ts';
import { PartialVocabulary } from './partialVocabulary.ts';

/** Which clauses are asked for: those that have most of what is asked. */
export interface Question {
  readonly asked: readonly Asked[];
  readonly selection: Selection;
  readonly most: number;
}

/** Every word has a number here: the collection may have it where this part has not. */
class EveryWord extends Lexicon {
  override term(folded: string): number {
    return this.termNumber(folded);
  }
}

/**
 * The part of a large collection of clauses that answers some questions exactly as the whole would.
 * How often words stand is that of the whole collection, and the clauses that were loaded have the
 * best ones for each question. What is asked of it and was not loaded yet it notes as lacking; the
 * answer holds only when nothing lacks.
 */
export class PartialIndex extends ClauseIndex {
  override readonly lexicon = new EveryWord();
  override readonly vocabulary = new PartialVocabulary(this.lexicon, (term, times) =>
    this.learn(term, times),
  );
  /** Words of which it is not known how many clauses have them. */
  readonly lackingWords = new Set<string>();
  /** Questions whose best clauses were not loaded, by `keyOf`. */
  readonly lackingQuestions = new Map<string, Question>();
  /** Sources of which all clauses are asked for. */
  readonly lackingSources = new Set<string>();
  private readonly total: number;
  private readonly keyOf: (question: Question) => string;
  private readonly times = new Map<string, number>();
  private readonly loaded = new Map<number, Clause>();
  private readonly answered = new Set<string>();
  private readonly whole = new Set<string>();
  private made: readonly HeldSegment[] | null = null;
  private alike: Likeness | null = null;

  /** `size` is how many clauses the collection has; `keyOf` says which questions are the same. */
  constructor(size: number, keyOf: (question: Question) => string) {
    super();
    this.total = size;
    this.keyOf = keyOf;
  }

  override get size(): number {
    return this.total;
  }

  override get segments(): readonly HeldSegment[] {
    this.made ??= heldOf(this.loaded, this.lexicon);
    return this.made;
  }

  override get likeness(): Likeness {
    this.alike ??= new Likeness((term) => this.weigh(term));
    return this.alike;
  }

  override timesOf(term: number): number {
    const word = this.lexicon.terms[term] ?? '';
    if (word === '') return 0;
    const times = this.times.get(word);
    if (times === undefined) this.lackingWords.add(word);
    return times ?? 0;
  }

  override segmentsAsked(asked: readonly Asked[], selection: Selection, most: number) {
    const question = { asked, selection, most };
    const key = this.keyOf(question);
    if (!this.answered.has(key)) this.lackingQuestions.set(key, question);
    return this.segments;
  }

  override segmentsOf(source: string): readonly HeldSegment[] {
    if (!this.whole.has(source)) this.lackingSources.add(source);
    return this.segments;
  }

  /** Notes how many clauses of the collection have a folded word. */
  learn(term: string, times: number): void {
    this.changes += 1;
    this.times.set(term, times);
    this.lackingWords.delete(term);
    // What was weighed while it was not known is weighed anew.
    this.alike = null;
  }

  /** Takes in clauses by their numbers, which say their order. */
  load(clauses: Iterable<readonly [number: number, clause: Clause]>): void {
    for (const [number, clause] of clauses) {
      if (this.loaded.has(number)) continue;
      this.changes += 1;
      this.loaded.set(number, clause);
      this.made = null;
    }
  }

  /** Forgets what lacked when it was last asked. */
  forgetLacking(): void {
    this.lackingWords.clear();
    this.lackingQuestions.clear();
    this.lackingSources.clear();
    this.vocabulary.forgetLacking();
  }

  /** How many clauses were loaded. */
  get loadedCount(): number {
    return this.loaded.size;
  }

  /** What the loaded clauses are listed under. */
  get loadedSources(): ReadonlySet<string> {
    return new Set([...this.loaded.values()].map(({ source }) => source));
  }

  /** Whether a clause was loaded, by its number. */
  has(number: number): boolean {
    return this.loaded.has(number);
  }

  /** The words of a loaded clause, by its number; empty where it was not loaded. */
  wordsOf(number: number): string {
    return this.loaded.get(number)?.words ?? '';
  }

  /** Notes that the best clauses for a question were loaded. */
  answer(key: string): void {
    this.changes += 1;
    this.answered.add(key);
    this.lackingQuestions.delete(key);
  }

  /** Notes that all clauses of a source were loaded. */
  complete(source: string): void {
    this.changes += 1;
    this.whole.add(source);
    this.lackingSources.delete(source);
  }
}

function heldOf(loaded: ReadonlyMap<number, Clause>, lexicon: Lexicon): HeldSegment[] {
  if (loaded.size === 0) return [];
  const inOrder = [...loaded].sort(([a], [b]) => a - b).map(([, clause]) => clause);
  return [{ segment: segmentOf(inOrder, lexicon), removed: null }];
}
