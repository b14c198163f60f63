import { Kept } from './kept.ts';
import { LikenessTo } from './likenessTo.ts';
import { termOfNumber } from './termNumbers.ts';
import { type Counts, pairs, type Wording } from './wording.ts';

/** How much a folded word tells: the rarer in the library, the more; above 0. */
export type Weigh = (term: string) => number;

/** So many texts to compare with are at hand: a resolution's paragraphs come up again and again. */
const mostPrepared = 2000;

/** Compares wordings, rare words counting more than frequent ones. */
export class Likeness {
  private readonly weigh: Weigh;
  /** By the number of the word; 0 for those that were not asked yet. */
  private weights = new Float64Array(0);

  private readonly whole = new WeakMap<Counts, number>();
  private readonly prepared = new Kept<Wording, LikenessTo>(mostPrepared);

  constructor(weigh: Weigh) {
    this.weigh = weigh;
  }

  /**
   * How alike two wordings are: the share of words and of neighbouring pairs that they have in
   * common. 1 for the same words in the same order, 0 for none in common.
   */
  of(a: Wording, b: Wording): number {
    const ofTerms = this.shareOfBoth(a.terms, b.terms);
    const onlyWords = a.length < 2 || b.length < 2;
    return onlyWords ? ofTerms : (ofTerms + this.shareOfBoth(a.pairs, b.pairs)) / 2;
  }

  /** A score, or how alike two wordings are where that is more. */
  above(score: number, a: Wording, b: Wording): number {
    return this.mostOf(a, b) > score ? Math.max(score, this.of(a, b)) : score;
  }

  /** More than `of` is never, known by what each of them weighs alone: a few words beside a paragraph. */
  private mostOf(a: Wording, b: Wording): number {
    const one = this.weight(a.terms);
    const other = this.weight(b.terms);
    const ofTerms = mostOfBoth(one, other);
    if (a.length < 2 || b.length < 2) return ofTerms;
    return (ofTerms + mostOfBoth(2 * one - this.ends(a), 2 * other - this.ends(b))) / 2;
  }

  /** The first and the last word, which alone are in one pair only. */
  private ends({ numbers }: Wording): number {
    return this.weightOf(numbers[0] as number) + this.weightOf(numbers.at(-1) as number);
  }

  /** Compares others with a text of the library, each in the time that it takes to read it once. */
  to(text: Wording): LikenessTo {
    return this.prepared.of(text, () => this.toTyped(text));
  }

  /** The same with words that are being typed, which are others at the next key: not kept. */
  toTyped(typed: Wording): LikenessTo {
    return new LikenessTo(typed, (key) => this.weightOf(key));
  }

  /** The share of a text's words and pairs that stand somewhere in another. */
  contained(typed: Wording, adopted: Wording): number {
    return this.to(typed).contained(adopted);
  }

  private shareOfBoth(a: Counts, b: Counts): number {
    const all = this.weight(a) + this.weight(b);
    return all === 0 ? 0 : (2 * this.common(a, b)) / all;
  }

  private common(a: Counts, b: Counts): number {
    let weight = 0;
    for (let at = 0, other = 0; at < a.keys.length && other < b.keys.length; ) {
      const key = a.keys[at] as number;
      const than = b.keys[other] as number;
      if (key === than) {
        weight += Math.min(a.times[at] as number, b.times[other] as number) * this.weightOf(key);
      }
      if (key <= than) at += 1;
      if (than <= key) other += 1;
    }
    return weight;
  }

  private weight(counts: Counts): number {
    const known = this.whole.get(counts);
    if (known !== undefined) return known;
    const { keys, times } = counts;
    let weight = 0;
    for (let at = 0; at < keys.length; at += 1) {
      weight += (times[at] as number) * this.weightOf(keys[at] as number);
    }
    this.whole.set(counts, weight);
    return weight;
  }

  /** A pair weighs what its words weigh. */
  private weightOf(key: number): number {
    if (key < pairs) return this.weights[key] || this.weighed(key);
    const second = key % pairs;
    return this.weightOf((key - second) / pairs) + this.weightOf(second);
  }

  private weighed(number: number): number {
    const weight = this.weigh(termOfNumber(number));
    if (number >= this.weights.length) {
      const more = new Float64Array(2 * number + 1024);
      more.set(this.weights);
      this.weights = more;
    }
    this.weights[number] = weight;
    return weight;
  }
}

function mostOfBoth(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * Math.min(one, other)) / (one + other);
}
