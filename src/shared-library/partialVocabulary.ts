import { editDistance } from '../library/editDistance.ts';
import type { Lexicon } from '../library/lexicon.ts';
import { stemOf } from '../library/spelling.ts';
import { type LikeWord, Vocabulary } from '../library/vocabulary.ts';

/** A word of the collection, and how many clauses have it. */
export type CountedWord = readonly [term: string, times: number];

/** A word that is looked for with some letters wrong. */
export interface Misspelt {
  readonly word: string;
  readonly mostDistance: number;
}

/** The words of a large collection, as far as they were looked up; what was not is noted as lacking. */
export class PartialVocabulary extends Vocabulary {
  readonly lackingBeginnings = new Set<string>();
  readonly lackingStems = new Set<string>();
  readonly lackingMisspelt = new Map<string, Misspelt>();
  private readonly own: Lexicon;
  private readonly learn: (term: string, times: number) => void;
  private readonly beginnings = new Map<string, readonly number[]>();
  private readonly stems = new Map<string, readonly number[]>();
  private readonly misspelt = new Map<string, readonly LikeWord[]>();

  /** `learn` is told how often each word stands. */
  constructor(lexicon: Lexicon, learn: (term: string, times: number) => void) {
    super(lexicon);
    this.own = lexicon;
    this.learn = learn;
  }

  override beginningWith(start: string): readonly number[] {
    const known = this.beginnings.get(start);
    if (!known) this.lackingBeginnings.add(start);
    return known ?? [];
  }

  override ofStem(word: string): readonly number[] {
    const stem = stemOf(word);
    const known = this.stems.get(stem);
    if (!known) this.lackingStems.add(stem);
    return (known ?? []).filter((term) => this.own.terms[term] !== word);
  }

  override like(word: string, mostDistance: number): readonly LikeWord[] {
    const key = `${mostDistance} ${word}`;
    const known = this.misspelt.get(key);
    if (!known) this.lackingMisspelt.set(key, { word, mostDistance });
    return known ?? [];
  }

  /** Forgets what lacked when it was last asked. */
  forgetLacking(): void {
    this.lackingBeginnings.clear();
    this.lackingStems.clear();
    this.lackingMisspelt.clear();
  }

  /** Notes the first words that begin so, the word itself left out. */
  setBeginnings(start: string, words: readonly CountedWord[]): void {
    const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
    this.beginnings.set(start, this.numbers(sorted));
    this.lackingBeginnings.delete(start);
  }

  /** Notes all words of a stem. */
  setStem(stem: string, words: readonly CountedWord[]): void {
    this.stems.set(stem, this.numbers(words));
    this.lackingStems.delete(stem);
  }

  /** Notes words among which are all that a misspelt one can have been meant for. */
  setMisspelt({ word, mostDistance }: Misspelt, words: readonly CountedWord[]): void {
    const key = `${mostDistance} ${word}`;
    const near = words.flatMap(([term, times]) => {
      const distance = editDistance(word, term, mostDistance);
      if (distance === 0 || distance > mostDistance) return [];
      const [number = 0] = this.numbers([[term, times]]);
      return [{ term: number, distance }];
    });
    this.misspelt.set(key, near);
    this.lackingMisspelt.delete(key);
  }

  private numbers(words: readonly CountedWord[]): number[] {
    return words.map(([term, times]) => {
      this.learn(term, times);
      return this.own.termNumber(term);
    });
  }
}
