import type { Part } from '../../src/document/outline.ts';
import type { Clause } from '../../src/library/clause.ts';
import { familyOf, type LineagePair, precedentsOf } from './lineage.ts';
import { hashOf, misspelt } from './typingErrors.ts';

/** Words that somebody asks for, and the clauses that a reader of the texts would call right. */
export interface Judged {
  readonly query: string;
  /** Ids; any of them is right as the first hit. */
  readonly answers: readonly string[];
  /** Whether another set or the thesaurus had it when it was written. */
  readonly seen?: true;
  /** What kind of words it is, where the set has several. */
  readonly kind?: 'topic' | 'everyday' | 'fragment' | 'act';
}

/** The half of the queries that engines are tuned on, and the half that is reported. */
export type Half = 'tune' | 'held';

/** A paragraph that stands above the one in work. */
export interface Above {
  readonly words: string;
  readonly part: Part;
}

/** One question to an engine. */
export interface Query {
  readonly text: string;
  readonly half: Half;
  /** The part of the paragraph in work; null for words typed into a search field. */
  readonly part: Part | null;
  /** The draft's paragraphs above, in order; empty for words typed into a search field. */
  readonly above: readonly Above[];
  readonly answers: ReadonlySet<string>;
}

/** Questions of one kind. */
export interface QuerySet {
  readonly name: string;
  /** What an engine is asked for: a search, a paragraph's beginning with or without context, or its like. */
  readonly asks: 'search' | 'begin' | 'follow' | 'relatives';
  /** The source that is taken out of the library; null where nothing is. */
  readonly without: string | null;
  readonly queries: readonly Query[];
}

/** The half that a query belongs to, by a hash of its own words. */
export function halfOf(text: string): Half {
  return hashOf(text) % 2 === 0 ? 'tune' : 'held';
}

/** Words typed into a search field, as judged. */
export function searchSet(name: string, judged: readonly Judged[]): QuerySet {
  return searches(name, judged, (query) => query);
}

/** The same with a typing error in every long word; each in the half of the words typed right. */
export function misspeltSet(name: string, judged: readonly Judged[]): QuerySet {
  return searches(name, judged, misspelt);
}

function searches(
  name: string,
  judged: readonly Judged[],
  typed: (query: string) => string,
): QuerySet {
  const queries = judged.map(({ query, answers }) => ({
    text: typed(query),
    half: halfOf(query),
    part: null,
    above: [],
    answers: new Set(answers),
  }));
  return { name, asks: 'search', without: null, queries };
}

/** How far a paragraph has been typed, and what is known of the draft. */
export interface Beginning {
  /** How many of its first words are typed; 0 before any. */
  readonly words: number;
  readonly asks: 'begin' | 'follow';
  /** Whether only what it was directly reworded from is right, or its whole family. */
  readonly right: 'precedent' | 'family';
}

/**
 * The paragraphs of a source that have a precedent, typed as far as told, that source taken out of
 * the library.
 */
export function beginnings(
  source: string,
  clauses: readonly Clause[],
  pairs: readonly LineagePair[],
  { words, asks, right }: Beginning,
): QuerySet {
  const own = clauses.filter((clause) => clause.source === source);
  const queries = own.flatMap((clause, at) => {
    if (precedentsOf(clause.id, pairs).length === 0) return [];
    const answers = (right === 'family' ? familyOf : precedentsOf)(clause.id, pairs);
    const text = clause.words.split(/\s+/).slice(0, words).join(' ');
    return [
      {
        text,
        half: halfOf(clause.id),
        part: clause.part,
        above: own.slice(0, at),
        answers: new Set(answers),
      },
    ];
  });
  return {
    name: `${asks}-${words}${right === 'family' ? '-family' : ''}`,
    asks,
    without: source,
    queries,
  };
}

/** The whole paragraphs of a source that have relatives in others, that source taken out. */
export function wholeParagraphs(
  source: string,
  clauses: readonly Clause[],
  pairs: readonly LineagePair[],
): QuerySet {
  const own = clauses.filter((clause) => clause.source === source);
  const queries = own.flatMap(({ id, words, part }, at) => {
    const answers = new Set(
      familyOf(id, pairs).filter((other) => !other.startsWith(`${source}, `)),
    );
    if (answers.size === 0) return [];
    return [{ text: words, half: halfOf(id), part, above: own.slice(0, at), answers }];
  });
  return { name: `whole ${source}`, asks: 'relatives', without: source, queries };
}
