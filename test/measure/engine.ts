import type { Part } from '../../src/document/outline.ts';
import type { Clause } from '../../src/library/clause.ts';
import type { Above } from './querySets.ts';

/** A way to search clauses that is measured. */
export interface Engine {
  readonly name: string;
  /** Indexes the clauses, and answers from then on. */
  build(clauses: readonly Clause[]): Answers;
}

/** The answers of an engine: ids of clauses, best first, as many as it likes. */
export interface Answers {
  /** To words typed into a search field. */
  search(words: string): string[];
  /** To the first words of a paragraph. */
  begin(words: string, part: Part): string[];
  /** To a whole paragraph. */
  relatives(words: string, part: Part): string[];
  /** To the first words of a paragraph, or none, below others; absent where an engine cannot. */
  follow?(words: string, part: Part, above: readonly Above[]): string[];
}

/** How many answers are asked for where an engine can be told. */
export const askedFor = 20;
