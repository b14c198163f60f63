import { GrowingNumbers } from './growingNumbers.ts';

/**
 * Which clauses have each folded word. `terms` are the words' numbers, rising; those of the word at
 * `i` lie from `starts[i]` to `starts[i + 1]` in `clauses`, rising, and `counts` says how often each
 * clause has it: 0 where it stands in the notes alone, at most 255.
 */
export interface Postings {
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  readonly clauses: Uint32Array;
  readonly counts: Uint8Array;
}

/** Where the clauses of a word lie; empty where no clause has it. */
export function stretchOf({ terms, starts }: Postings, term: number): readonly [number, number] {
  const at = firstFrom(terms, term);
  return terms[at] === term ? [starts[at] as number, starts[at + 1] as number] : [0, 0];
}

/** The place of the first number that is not smaller, in rising numbers. */
export function firstFrom(
  rising: Uint32Array,
  number: number,
  from = 0,
  to = rising.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects postings, clause by clause. */
export class PostingsWriter {
  private readonly terms = new GrowingNumbers();
  private readonly clauses = new GrowingNumbers();
  private readonly counts = new GrowingNumbers();

  /** Takes the words of the next clause, each once. */
  add(clause: number, counted: ReadonlyMap<number, number>): void {
    for (const [term, count] of counted) {
      this.terms.push(term);
      this.clauses.push(clause);
      this.counts.push(Math.min(count, 255));
    }
  }

  /** The postings, by the numbers of the words. `mostTerms` is above every number of a word. */
  written(mostTerms: number): Postings {
    const [terms, clauses, counts] = [
      this.terms.taken(),
      this.clauses.taken(),
      this.counts.taken(),
    ];
    const ends = new Uint32Array(mostTerms + 1);
    for (const term of terms) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    for (let term = 0; term < mostTerms; term += 1)
      ends[term + 1] = at(ends, term) + at(ends, term + 1);
    const present = Uint32Array.from(distinct(ends, mostTerms));
    const starts = Uint32Array.from([...present, mostTerms], (term) => at(ends, term));
    const sorted = { clauses: new Uint32Array(terms.length), counts: new Uint8Array(terms.length) };
    const next = ends.slice();
    for (let each = 0; each < terms.length; each += 1) {
      const place = at(next, at(terms, each));
      next[at(terms, each)] = place + 1;
      sorted.clauses[place] = at(clauses, each);
      sorted.counts[place] = at(counts, each);
    }
    return { terms: present, starts, ...sorted };
  }
}

function distinct(ends: Uint32Array, mostTerms: number): number[] {
  const present: number[] = [];
  for (let term = 0; term < mostTerms; term += 1) {
    if (at(ends, term + 1) > at(ends, term)) present.push(term);
  }
  return present;
}

function at(numbers: Uint32Array, place: number): number {
  return numbers[place] as number;
}
