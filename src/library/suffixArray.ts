/**
 * Where each suffix of a text of numbers stands when the suffixes are sorted: `order[0]` is the
 * position of the smallest. `text` holds numbers from 0 below `alphabet`; a suffix that is the
 * beginning of another comes before it. Time and memory grow with the length of the text alone,
 * however often it repeats itself (induced sorting after Nong, Zhang and Chan, 2009).
 */
export function suffixArray(text: ArrayLike<number>, alphabet: number): Int32Array {
  const order = new Int32Array(text.length);
  if (text.length > 0) sortSuffixes(text, alphabet, order);
  return order;
}

const nothing = -1;

function sortSuffixes(text: ArrayLike<number>, alphabet: number, order: Int32Array): void {
  const length = text.length;
  if (length === 1) {
    order[0] = 0;
    return;
  }
  const isSmall = smallerThanNext(text);
  const buckets = new Buckets(text, alphabet);
  const valleys = valleysOf(isSmall);
  order.fill(nothing);
  buckets.toEnds();
  for (const at of valleys) order[buckets.takeEnd(at)] = at;
  induce(text, isSmall, buckets, order);
  const sorted = sortedValleys(text, isSmall, valleys, order);
  order.fill(nothing);
  buckets.toEnds();
  for (let rank = sorted.length - 1; rank >= 0; rank -= 1) {
    const at = sorted[rank] as number;
    order[buckets.takeEnd(at)] = at;
  }
  induce(text, isSmall, buckets, order);
}

/** For each position 1 where its suffix is smaller than the next one; the last is the larger. */
function smallerThanNext(text: ArrayLike<number>): Uint8Array {
  const isSmall = new Uint8Array(text.length);
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const [here, next] = [text[at] as number, text[at + 1] as number];
    if (here < next || (here === next && isSmall[at + 1] === 1)) isSmall[at] = 1;
  }
  return isSmall;
}

/** The positions where the text stops falling: smaller than the next, after a larger one. */
function valleysOf(isSmall: Uint8Array): Int32Array {
  const found: number[] = [];
  for (let at = 1; at < isSmall.length; at += 1) if (isValley(isSmall, at)) found.push(at);
  return Int32Array.from(found);
}

function isValley(isSmall: Uint8Array, at: number): boolean {
  return at > 0 && isSmall[at] === 1 && isSmall[at - 1] === 0;
}

/** Where the suffixes that begin with each number lie in the order. */
class Buckets {
  private readonly text: ArrayLike<number>;
  private readonly bounds: Int32Array;
  private readonly next: Int32Array;

  constructor(text: ArrayLike<number>, alphabet: number) {
    this.text = text;
    this.bounds = new Int32Array(alphabet + 1);
    this.next = new Int32Array(alphabet);
    for (let at = 0; at < text.length; at += 1) this.count((text[at] as number) + 1, 1);
    for (let each = 0; each < alphabet; each += 1) this.count(each + 1, this.bounds[each] ?? 0);
  }

  private count(bound: number, by: number): void {
    this.bounds[bound] = (this.bounds[bound] ?? 0) + by;
  }

  toStarts(): void {
    this.next.set(this.bounds.subarray(0, this.next.length));
  }

  toEnds(): void {
    this.next.set(this.bounds.subarray(1));
  }

  /** The next free place from the front for the suffix at a position. */
  takeStart(at: number): number {
    const bucket = this.text[at] as number;
    const place = this.next[bucket] as number;
    this.next[bucket] = place + 1;
    return place;
  }

  /** The next free place from the back. */
  takeEnd(at: number): number {
    const bucket = this.text[at] as number;
    const place = (this.next[bucket] as number) - 1;
    this.next[bucket] = place;
    return place;
  }
}

/** From the valleys in order, all other suffixes: first the larger ones, then the smaller. */
function induce(
  text: ArrayLike<number>,
  isSmall: Uint8Array,
  buckets: Buckets,
  order: Int32Array,
): void {
  buckets.toStarts();
  const last = text.length - 1;
  order[buckets.takeStart(last)] = last;
  for (let rank = 0; rank < order.length; rank += 1) {
    const before = (order[rank] as number) - 1;
    if (before >= 0 && isSmall[before] === 0) order[buckets.takeStart(before)] = before;
  }
  buckets.toEnds();
  for (let rank = order.length - 1; rank >= 0; rank -= 1) {
    const before = (order[rank] as number) - 1;
    if (before >= 0 && isSmall[before] === 1) order[buckets.takeEnd(before)] = before;
  }
}

/** The valleys in the order of their suffixes. */
function sortedValleys(
  text: ArrayLike<number>,
  isSmall: Uint8Array,
  valleys: Int32Array,
  order: Int32Array,
): Int32Array {
  const names = new Int32Array(text.length).fill(nothing);
  let count = 0;
  let before = nothing;
  for (const at of order) {
    if (!isValley(isSmall, at)) continue;
    if (before !== nothing && !isSameStretch(text, isSmall, before, at)) count += 1;
    names[at] = count;
    before = at;
  }
  const shorter = valleys.map((at) => names[at] as number);
  const distinct = valleys.length === 0 ? 0 : count + 1;
  const ranks = new Int32Array(valleys.length);
  if (distinct === valleys.length) {
    shorter.forEach((name, index) => {
      ranks[name] = index;
    });
  } else {
    sortSuffixes(shorter, distinct, ranks);
  }
  return ranks.map((index) => valleys[index] as number);
}

/** Whether the stretches from two valleys to the next one each are the same. */
function isSameStretch(
  text: ArrayLike<number>,
  isSmall: Uint8Array,
  first: number,
  second: number,
): boolean {
  for (let step = 0; ; step += 1) {
    const [a, b] = [first + step, second + step];
    if (a >= text.length || b >= text.length) return false;
    if (text[a] !== text[b] || isSmall[a] !== isSmall[b]) return false;
    if (step > 0 && isValley(isSmall, a)) return isValley(isSmall, b);
    if (step > 0 && isValley(isSmall, b)) return false;
  }
}
