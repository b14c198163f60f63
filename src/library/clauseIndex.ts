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

/** The full-text index over the words, opening phrases and notes of clauses. */
export class ClauseIndex {
  readonly clauses: readonly IndexedClause[];
  readonly likeness = new Likeness((term) => this.weigh(term));
  private readonly weights = new Map<string, number>();
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

  constructor(clauses: readonly Clause[]) {
    this.clauses = clauses.map((clause) => ({ clause, wording: wordingOf(clause.words) }));
    this.full.addAll(this.clauses.map(fieldsOf));
    const frequency = new Map<string, number>();
    for (const { wording } of this.clauses) {
      for (const term of new Set(wording.words.flatMap(({ term, parts }) => [term, ...parts]))) {
        frequency.set(term, (frequency.get(term) ?? 0) + 1);
      }
    }
    for (const [term, count] of frequency)
      this.weights.set(term, this.weightIn(count / this.clauses.length));
  }

  /** Whether a clause has this folded word. */
  knows(term: string): boolean {
    return this.weights.has(term);
  }

  /** How much a folded word tells; a word that no clause has tells most. */
  weigh(term: string): number {
    return this.weights.get(term) ?? this.weightIn(0.5 / this.clauses.length);
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
      const indexed = this.clauses[id];
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
