import type { Part } from '../document/outline.ts';
import type { Clause } from './clause.ts';
import { GrowingNumbers } from './growingNumbers.ts';
import { boundary, type Lexicon } from './lexicon.ts';
import { type Postings, PostingsWriter } from './postings.ts';
import { suffixArray } from './suffixArray.ts';

/** What the clauses of one resolution have in common. */
export type SourceRow = Pick<Clause, 'source' | 'title' | 'body' | 'date' | 'year' | 'standing'>;

/** Clauses and what finds them; once made it never changes. Clauses are counted from 0. */
export interface Segment {
  readonly size: number;
  clause(at: number): Clause;
  readonly sources: readonly SourceRow[];
  /** For each clause its resolution in `sources`, its label in `labels`, and its part in `parts`. */
  readonly sourceAt: Uint32Array;
  readonly labels: readonly string[];
  readonly labelAt: Uint32Array;
  readonly partAt: Uint8Array;
  readonly postings: Postings;
  /** The written words of all clauses by number, a boundary after each clause. */
  readonly words: Uint32Array;
  /** The folded forms of a written word, by number. */
  termsAt(word: number): readonly number[];
  /** The number of a written word's folded form as all texts have it (`numberOfTerm`). */
  foldAt(word: number): number;
  /** Where each clause begins in `words`, and after the last one where that ends. */
  readonly starts: Uint32Array;
  /** The places in `words`, sorted by the words from there on; made when it is first asked for. */
  readonly order: Int32Array;
}

/** The parts of a resolution as `partAt` counts them. */
export const parts: readonly Part[] = ['preambular', 'operative', 'annex'];

/** Indexes clauses. */
export function segmentOf(clauses: readonly Clause[], lexicon: Lexicon): Segment {
  const writer = new SegmentWriter(lexicon);
  for (const clause of clauses) writer.add(clause);
  return writer.written((at) => clauses[at] as Clause);
}

/** Indexes clauses one after another, which need not all be at hand at once. */
export class SegmentWriter {
  private readonly lexicon: Lexicon;
  private readonly sources = new Numbered<SourceRow>();
  private readonly labels = new Numbered<string>();
  private readonly columns = {
    source: new GrowingNumbers(),
    label: new GrowingNumbers(),
    part: new GrowingNumbers(),
  };
  private readonly words = new GrowingNumbers();
  private readonly starts = new GrowingNumbers();
  private readonly postings = new PostingsWriter();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  get size(): number {
    return this.starts.length;
  }

  add(clause: Clause): void {
    const { source, title, body, date, year, standing } = clause;
    const number = this.size;
    this.columns.source.push(
      this.sources.of(source, { source, title, body, date, year, standing }),
    );
    this.columns.label.push(this.labels.of(clause.label, clause.label));
    this.columns.part.push(parts.indexOf(clause.part));
    this.starts.push(this.words.length);
    const words = this.lexicon.read(clause.words);
    for (const word of words) this.words.push(word);
    this.words.push(boundary);
    const notes = clause.citations.flatMap((citation) => this.lexicon.read(citation));
    this.postings.add(number, this.counted(words, notes));
  }

  /** The segment; `clause` gives its clauses again. */
  written(clause: (at: number) => Clause): Segment {
    const size = this.size;
    this.starts.push(this.words.length);
    const words = this.words.taken();
    return segment({
      size,
      clause,
      sources: this.sources.rows,
      sourceAt: this.columns.source.taken(),
      labels: this.labels.rows,
      labelAt: this.columns.label.taken(),
      partAt: Uint8Array.from(this.columns.part.taken()),
      postings: this.postings.written(this.lexicon.terms.length),
      words,
      starts: this.starts.taken(),
      termsAt: (word) => this.lexicon.termsAt(word),
      foldAt: (word) => this.lexicon.foldAt(word),
      lexiconSize: this.lexicon.size,
    });
  }

  /** How often the words have each folded word; 0 for those of the notes alone. */
  private counted(words: readonly number[], notes: readonly number[]): Map<number, number> {
    const counts = new Map<number, number>();
    const count = (term: number, by: number) => counts.set(term, (counts.get(term) ?? 0) + by);
    for (const [list, by] of [
      [words, 1],
      [notes, 0],
    ] as const) {
      for (const word of list) {
        for (const term of this.lexicon.termsAt(word)) count(term, by);
      }
    }
    return counts;
  }
}

/** A segment of its columns; its order is made when it is first asked for. */
export function segment(
  columns: Omit<Segment, 'order'> & { readonly lexiconSize: number; readonly order?: Int32Array },
): Segment {
  let order = columns.order;
  return {
    ...columns,
    get order() {
      order ??= suffixArray(columns.words, columns.lexiconSize);
      return order;
    },
  };
}

/** Rows that are counted from 0 in the order in which they first came. */
class Numbered<Row> {
  readonly rows: Row[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, row: Row): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}
