import type { Part } from '../document/outline.ts';
import type { Lexicon } from '../library/lexicon.ts';
import { PostingsWriter } from '../library/postings.ts';
import { parts, type Segment, type SourceRow, segment } from '../library/segment.ts';
import { placedIn } from './vectors.ts';

/** A clause that may be among the best: its number, resolution, part, length, and asked words. */
export type CandidateRow = readonly [
  number: number,
  resolution: number,
  part: Part,
  length: number,
  terms: string,
];

/**
 * A segment of clauses that has of their words only those asked for, at their places; enough to say
 * how well each answers. `rows` in the order of their numbers.
 */
export function candidateSegment(
  rows: readonly CandidateRow[],
  sources: ReadonlyMap<number, SourceRow>,
  lexicon: Lexicon,
): Segment {
  const ids = [...new Set(rows.map(([, resolution]) => resolution))];
  const rowOf = new Map(ids.map((id, at) => [id, at]));
  const starts = startsOf(rows);
  const words = new Uint32Array(starts.at(-1) ?? 0);
  const forms = new FormsAtPlaces();
  const postings = new PostingsWriter();
  for (const [at, [, , , , terms]] of rows.entries()) {
    const counted = new Map<number, number>();
    for (const [term, places] of placedIn(terms)) {
      const number = lexicon.termNumber(term);
      counted.set(number, places.length);
      for (const place of places) forms.put(words, (starts[at] as number) + place - 1, number);
    }
    postings.add(at, counted);
  }
  return segment({
    size: rows.length,
    clause: () => {
      throw new RangeError('a candidate has no text yet');
    },
    sources: ids.map((id) => sourceOf(sources, id)),
    sourceAt: Uint32Array.from(rows, ([, resolution]) => rowOf.get(resolution) ?? 0),
    labels: [''],
    labelAt: new Uint32Array(rows.length),
    partAt: Uint8Array.from(rows, ([, , part]) => parts.indexOf(part)),
    postings: postings.written(lexicon.terms.length),
    words,
    starts,
    termsAt: (word) => forms.at(word),
    foldAt: () => {
      throw new RangeError('a candidate is not compared yet');
    },
    lexiconSize: forms.size,
  });
}

function sourceOf(sources: ReadonlyMap<number, SourceRow>, id: number): SourceRow {
  const row = sources.get(id);
  if (!row) throw new RangeError(`a clause of a resolution that is not there: ${id}`);
  return row;
}

/** Where the clauses begin, with a boundary after each, and where the last one ends. */
function startsOf(rows: readonly CandidateRow[]): Uint32Array {
  const starts = new Uint32Array(rows.length + 1);
  for (const [at, [, , , length]] of rows.entries()) {
    starts[at + 1] = (starts[at] as number) + length + 1;
  }
  return starts;
}

/** Numbers for the folded forms that stand at one place together, as those of a compound do; 0 is none. */
class FormsAtPlaces {
  private readonly forms: (readonly number[])[] = [[]];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.forms.length;
  }

  at(number: number): readonly number[] {
    return this.forms[number] ?? [];
  }

  put(words: Uint32Array, place: number, term: number): void {
    const all = [...this.at(words[place] ?? 0), term];
    const key = all.join(' ');
    const known = this.numbers.get(key);
    words[place] = known ?? this.forms.push(all) - 1;
    if (known === undefined) this.numbers.set(key, this.forms.length - 1);
  }
}
