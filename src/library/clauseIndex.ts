import MiniSearch, { type Query } from 'minisearch';
import type { Clause } from './clause.ts';
import { Likeness } from './likeness.ts';
import { isCommon } from './spelling.ts';
import { type Wording, wordingOf } from './wording.ts';
import { type Word, wordsOf } from './words.ts';

/** A clause with its words counted. */
export interface IndexedClause {
  readonly clause: Clause;
  readonly wording: Wording;
}

/** A clause that the index found. */
export interface Found {
  readonly indexed: IndexedClause;
  /** The words of the clause that were found, folded. */
  readonly terms: readonly string[];
  /** How well it fits beside the others of the same look-up; above 0, without an upper end. */
  readonly score: number;
}

/** Whether a clause is among those looked for. */
export type Accepts = (clause: Clause) => boolean;

/** The full-text index over the words, opening phrases and notes of clauses; it can grow. */
export class ClauseIndex {
  /** How many clauses have each folded word. */
  private readonly frequency = new Map<string, number>();
  /** By the numbers that the full text knows them by. */
  private readonly indexed = new Map<number, IndexedClause>();
  private added = 0;
  private compared: Likeness | null = null;
  private readonly full = new MiniSearch<Fields>({
    fields: ['words', 'opening', 'notes'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: {
      boost: { opening: 2, notes: 0.3 },
      weights: { prefix: 0.5, fuzzy: 0.4 },
      maxFuzzy: 2,
    },
  });

  /** In the order in which they were added. */
  get clauses(): Iterable<IndexedClause> {
    return this.indexed.values();
  }

  get likeness(): Likeness {
    this.compared ??= new Likeness((term) => this.weigh(term));
    return this.compared;
  }

  add(clauses: readonly Clause[]): void {
    for (const clause of clauses) {
      const indexed = { clause, wording: wordingOf(clause.words) };
      this.indexed.set(this.added, indexed);
      this.full.add(fieldsOf(indexed, this.added));
      this.added += 1;
      this.count(indexed, 1);
    }
    // What was weighed by the words of fewer clauses is weighed anew.
    this.compared = null;
  }

  /** Takes out the clauses of a source. */
  remove(source: string): void {
    for (const [id, indexed] of this.indexed) {
      if (indexed.clause.source !== source) continue;
      this.indexed.delete(id);
      this.full.remove(fieldsOf(indexed, id));
      this.count(indexed, -1);
    }
    this.compared = null;
  }

  private count({ wording }: IndexedClause, by: 1 | -1): void {
    for (const term of new Set(wording.words.flatMap(({ term, parts }) => [term, ...parts]))) {
      const frequency = (this.frequency.get(term) ?? 0) + by;
      if (frequency === 0) this.frequency.delete(term);
      else this.frequency.set(term, frequency);
    }
  }

  /** Whether a clause has this folded word. */
  knows(term: string): boolean {
    return this.frequency.has(term);
  }

  /** How much a folded word tells; a word that no clause has tells most. */
  weigh(term: string): number {
    return this.weightIn((this.frequency.get(term) ?? 0.5) / this.indexed.size);
  }

  /** The weight of a word that stands in this share of the clauses. */
  weightIn(share: number): number {
    return Math.log(1 + 1 / share);
  }

  /** The words that tell most, each once, at most `count`; common ones only when there is no other. */
  rarest(words: readonly Word[], count: number): string[] {
    const terms = [...new Set(words.map((word) => word.term))];
    const telling = terms.filter((term) => !isCommon(term));
    return (telling.length > 0 ? telling : terms)
      .sort((a, b) => this.weigh(b) - this.weigh(a))
      .slice(0, count);
  }

  /** The accepted clauses that a query of folded words finds, best first. */
  find(query: Query, accepts: Accepts): Found[] {
    return this.full.search(query).flatMap(({ id, terms, score }) => {
      const indexed = this.indexed.get(id);
      return indexed && accepts(indexed.clause) ? [{ indexed, terms, score }] : [];
    });
  }
}

interface Fields {
  readonly id: number;
  readonly words: string;
  readonly opening: string;
  readonly notes: string;
}

function fieldsOf({ clause, wording }: IndexedClause, id: number): Fields {
  return {
    id,
    words: termsOf(wording.words),
    opening: termsOf(wordsOf(clause.openingPhrase)),
    notes: termsOf(wordsOf(clause.citations.join(' '))),
  };
}

function termsOf(words: readonly Word[]): string {
  return words.flatMap(({ term, parts }) => [term, ...parts]).join(' ');
}
