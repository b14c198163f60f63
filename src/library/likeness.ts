import { type Counts, Wording } from './wording.ts';

/** How much a folded word tells: the rarer in the library, the more; above 0. */
export type Weigh = (term: string) => number;

/** So many more words than were typed are the first of adopted words. */
const firstMore = 6;

/** Compares wordings, rare words counting more than frequent ones. */
export class Likeness {
  private readonly weigh: Weigh;
  private readonly weights = new WeakMap<Counts, number>();

  constructor(weigh: Weigh) {
    this.weigh = weigh;
  }

  /**
   * How alike two wordings are: the share of words and of neighbouring pairs that they have in
   * common. 1 for the same words in the same order, 0 for none in common.
   */
  of(a: Wording, b: Wording): number {
    const ofTerms = this.shareOfBoth(a.terms, b.terms);
    const onlyWords = a.pairs.size === 0 || b.pairs.size === 0;
    return onlyWords ? ofTerms : (ofTerms + this.shareOfBoth(a.pairs, b.pairs)) / 2;
  }

  /**
   * How alike adopted words are to a text still being typed: that of the whole or, while the typed
   * text is the shorter, that of the beginnings or of what they share anywhere. These count little
   * as long as a few words are all there is.
   */
  whileTyping(typed: Wording, adopted: Wording): number {
    const whole = this.of(typed, adopted);
    const length = typed.words.length;
    if (length >= adopted.words.length) return whole;
    const beginning = new Wording(adopted.words.slice(0, length));
    const evidence = length / (length + 3);
    return Math.max(
      whole,
      this.of(typed, beginning) * evidence * 0.9,
      this.contained(typed, adopted) * evidence * 0.5,
    );
  }

  /**
   * How far adopted words have those of a text still being typed among their first, in any order: a
   * drafter often leaves out or puts in a word at the start.
   */
  amongFirst(typed: Wording, adopted: Wording): number {
    const length = typed.words.length;
    if (length === 0) return 0;
    const first = new Wording(adopted.words.slice(0, length + firstMore));
    return this.contained(typed, first) * (length / (length + 3)) * 0.8;
  }

  /** The share of a text's words and pairs that stand somewhere in another. */
  contained(typed: Wording, adopted: Wording): number {
    const ofTerms = this.common(typed.terms, adopted.terms) / this.weight(typed.terms);
    if (typed.pairs.size === 0) return ofTerms;
    return (ofTerms + this.common(typed.pairs, adopted.pairs) / this.weight(typed.pairs)) / 2;
  }

  private shareOfBoth(a: Counts, b: Counts): number {
    const all = this.weight(a) + this.weight(b);
    return all === 0 ? 0 : (2 * this.common(a, b)) / all;
  }

  private common(a: Counts, b: Counts): number {
    let weight = 0;
    for (const [key, { terms, count }] of a) {
      const other = b.get(key);
      if (other) weight += Math.min(count, other.count) * this.weightOf(terms);
    }
    return weight;
  }

  private weight(counts: Counts): number {
    const known = this.weights.get(counts);
    if (known !== undefined) return known;
    let weight = 0;
    for (const { terms, count } of counts.values()) weight += count * this.weightOf(terms);
    this.weights.set(counts, weight);
    return weight;
  }

  private weightOf(terms: readonly string[]): number {
    let weight = 0;
    for (const term of terms) weight += this.weigh(term);
    return weight;
  }
}
