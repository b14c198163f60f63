import { pairs, type Wording } from './wording.ts';

/** So many more words than were typed are the first of adopted words. */
const firstMore = 6;

/** How much adopted words have in common with a text. */
interface InCommon {
  readonly terms: number;
  readonly pairs: number;
  /** How much the adopted words tell themselves. */
  readonly allTerms: number;
  readonly allPairs: number;
}

/** What is alike to one text, which is compared with many others. */
export class LikenessTo {
  private readonly typed: Wording;
  private readonly weigh: (key: number) => number;
  /** For each word and pair of the text its weight, how often it stands there, and how often it was met. */
  private readonly counted = new Map<number, { weight: number; times: number; met: number }>();
  private readonly terms: number;
  private readonly pairs: number;

  /** `weigh` tells how much a word or pair tells, by its key in `Counts`. */
  constructor(typed: Wording, weigh: (key: number) => number) {
    this.typed = typed;
    this.weigh = weigh;
    this.terms = this.count(typed.numbers);
    this.pairs = this.count(pairsIn(typed.numbers));
  }

  /**
   * How alike adopted words are to the text while it is still being typed: that of the whole or,
   * while it is the shorter, that of the beginnings or of what they share anywhere. These count
   * little as long as a few words are all there is.
   */
  whileTyping(adopted: Wording): number {
    const { length } = this.typed;
    const whole = this.inCommon(adopted.numbers);
    const alike = this.share(whole, length, adopted.length);
    if (length >= adopted.length) return alike;
    const beginning = this.inCommon(adopted.numbers.subarray(0, length));
    const evidence = length / (length + 3);
    return Math.max(
      alike,
      this.share(beginning, length, length) * evidence * 0.9,
      this.part(whole) * evidence * 0.5,
    );
  }

  /** How alike another text is, as `Likeness.of`. */
  of(other: Wording): number {
    return this.share(this.inCommon(other.numbers), this.typed.length, other.length);
  }

  /**
   * How far adopted words have those of the text among their first, in any order: a drafter often
   * leaves out or puts in a word at the start.
   */
  amongFirst(adopted: Wording): number {
    const { length } = this.typed;
    if (length === 0) return 0;
    const first = this.inCommon(adopted.numbers.subarray(0, length + firstMore));
    return this.part(first) * (length / (length + 3)) * 0.8;
  }

  /** The share of the text's words and pairs that stand somewhere in another. */
  contained(adopted: Wording): number {
    return this.part(this.inCommon(adopted.numbers));
  }

  private share(common: InCommon, length: number, other: number): number {
    const ofTerms = ofBoth(common.terms, this.terms, common.allTerms);
    if (length < 2 || other < 2) return ofTerms;
    return (ofTerms + ofBoth(common.pairs, this.pairs, common.allPairs)) / 2;
  }

  private part(common: InCommon): number {
    const ofTerms = common.terms / this.terms;
    return this.typed.length < 2 ? ofTerms : (ofTerms + common.pairs / this.pairs) / 2;
  }

  /** Notes words or pairs of the text; how much they tell together. */
  private count(keys: Iterable<number>): number {
    let sum = 0;
    for (const key of keys) {
      const known = this.counted.get(key);
      if (known) known.times += 1;
      else this.counted.set(key, { weight: this.weigh(key), times: 1, met: 0 });
      sum += this.counted.get(key)?.weight ?? 0;
    }
    return sum;
  }

  private inCommon(numbers: Int32Array): InCommon {
    const common = { terms: 0, pairs: 0, allTerms: 0, allPairs: 0 };
    for (const each of this.counted.values()) each.met = 0;
    let before = 0;
    let weightBefore = 0;
    let isShared = false;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] as number;
      const own = this.counted.get(number);
      const weight = own?.weight ?? this.weigh(number);
      common.allTerms += weight;
      if (own) common.terms += met(own);
      if (at > 0) {
        common.allPairs += weightBefore + weight;
        const pair = own && isShared ? this.counted.get(before * pairs + number) : undefined;
        if (pair) common.pairs += met(pair);
      }
      before = number;
      weightBefore = weight;
      isShared = own !== undefined;
    }
    return common;
  }
}

/** What a word tells that was met once more than the text has it, is nothing. */
function met(own: { weight: number; times: number; met: number }): number {
  own.met += 1;
  return own.met > own.times ? 0 : own.weight;
}

function ofBoth(common: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * common) / (one + other);
}

function* pairsIn(numbers: Int32Array): Iterable<number> {
  for (let at = 1; at < numbers.length; at += 1) {
    yield (numbers[at - 1] as number) * pairs + (numbers[at] as number);
  }
}
