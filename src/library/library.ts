import type { Draft } from '../document/draftFile.ts';
import type { Part } from '../document/outline.ts';
import { type Card, cardsOf } from './cards.ts';
import type { Clause } from './clause.ts';
import { ClauseIndex, type Selection } from './clauseIndex.ts';
import { comparisonBy, Descents } from './descent.ts';
import { type Filter, isIn, selectionOf } from './filter.ts';
import { harvest } from './harvest.ts';
import { type Hit, ranked } from './hit.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { type LineageCorrections, noCorrections } from './lineageFile.ts';
import { type Name, nameLookUp } from './lookUp.ts';
import { isLabelled, isNamed, type NamedPlace, namedPlace, sourceNames } from './place.ts';
import { alikeClauses, type Likened } from './relatives.ts';
import { comparedResolutions, type ResolutionComparison } from './resolutionComparison.ts';
import type { SourceRow } from './segment.ts';
import { type AgreedSpans, agreedSpans } from './spans.ts';
import { isCommon } from './spelling.ts';
import {
  type DraftParagraph,
  type DraftPlace,
  keptPrecedents,
  type Suggestion,
  suggestionsAt,
} from './suggestions.ts';
import { noThesaurus, type Thesaurus } from './thesaurus.ts';
import { type Wording, wordingOf } from './wording.ts';
import { searchWords } from './wordSearch.ts';
import type { Word } from './words.ts';

/** Agreed language that can be searched. */
export interface Library {
  /** Each of them, read when it is asked for: of a large library for a long time. */
  readonly clauses: readonly Clause[];
  /** What has clauses in it, in no order. */
  readonly sources: readonly SourceRow[];
  /**
   * The clauses that answer a query, best first: at most 60 for words, with their beginnings and
   * typing errors; words side by side in quotation marks; a whole paragraph, which finds itself and
   * then its like; or a symbol and a label, "79/154 OP27", which go to that paragraph.
   */
  search(query: string, filter?: Filter): readonly Hit[];
  /**
   * The clauses whose words are like those of a paragraph, most alike first, at most 20. The first
   * words of a paragraph are enough to find those that begin so. Those of drafts are left out: their
   * language is not agreed.
   */
  relatives(words: string, part: Part): readonly Hit[];
  /**
   * What may come at a place of a draft, best first, at most 20: clauses that begin like the words
   * typed there, and those that come next in the resolutions that the paragraphs above are from;
   * before a word is typed, these alone. Of agreed language.
   */
  suggest(place: DraftPlace): readonly Suggestion[];
  /** Hits as cards: nearly identical paragraphs of successive resolutions are one. */
  cards(hits: readonly Hit[]): readonly Card[];
  /** The words of a paragraph by what adopted resolutions have of them. */
  spans(words: string): AgreedSpans;
  /** The clauses of a resolution in reading order, by what it is listed under; none where it is not there. */
  resolution(source: string): readonly Clause[];
  /**
   * How a clause came to read as it does, by its id; or how the one did that a paragraph of a draft
   * is most like. Null where there is none.
   */
  lineage(of: string | DraftParagraph): Lineage | null;
  /** What became of each paragraph of a resolution in a later one; of the library, or a draft's. */
  compare(earlier: readonly Clause[], later: readonly Clause[]): ResolutionComparison;
  /** The symbols, titles and opening phrases that are like a name, best first. */
  find(name: string): readonly Name[];
  /** Those of the words that a text has, whatever their case. */
  written(words: readonly string[]): readonly string[];
}

/** Longer queries are a text to compare, not words to look for. */
const mostAskedWords = 8;

/** What is pasted beyond this length, in characters, is not looked up. */
export const longestQuery = 20_000;

const mostHits = 60;

const mostRelatives = 20;

/** A library to which resolutions are added, and taken out again, while it is in use. */
export interface GrowingLibrary {
  /** Sets what people say of which paragraph came from which, over what is computed. */
  correct(corrections: LineageCorrections): void;
  /** Adds clauses of a resolution; a few at a time keep a window responsive. */
  add(clauses: readonly Clause[]): void;
  /** Takes out all clauses of a source. */
  remove(source: string): void;
  /** The library as it is now: another object after each change of its index. */
  now(): Library;
}

/** The library of these resolutions. */
export function library(
  drafts: readonly Draft[],
  thesaurus: Thesaurus = noThesaurus,
  corrections: LineageCorrections = noCorrections,
): Library {
  const growing = growingLibrary(thesaurus);
  growing.correct(corrections);
  growing.add(drafts.flatMap(harvest));
  return growing.now();
}

/** A library over an index, which is empty as yet unless it is given. */
export function growingLibrary(
  thesaurus: Thesaurus = noThesaurus,
  index: ClauseIndex = new ClauseIndex(),
): GrowingLibrary {
  let current: Library | null = null;
  let changes = index.changes;
  let corrections = noCorrections;
  return {
    correct(said) {
      corrections = said;
      current = null;
    },
    add: (clauses) => index.add(clauses),
    remove: (source) => index.remove(source),
    now() {
      if (changes !== index.changes) current = null;
      changes = index.changes;
      current ??= libraryOver(index, thesaurus, corrections);
      return current;
    },
  };
}

/** The library over an index; `sources` are its names where the index holds a part of it only. */
export function libraryOver(
  index: ClauseIndex,
  thesaurus: Thesaurus,
  corrections: LineageCorrections,
  sources = sourceNames(index.sources.map(({ source }) => source)),
): Library {
  const precedents = keptPrecedents(index, agreed);
  const descents = new Descents(index, agreed, corrections);
  let lookUp: Library['find'] | null = null;
  return {
    get clauses() {
      return index.clauses;
    },
    sources: index.sources,
    search: (asked, filter = {}) => {
      const query = asked.slice(0, longestQuery);
      const place = namedPlace(query, sources);
      const named = place ? hitsAt(index, place, filter, thesaurus) : [];
      return named.length > 0 ? named : hitsFor(index, query, selectionOf(filter), thesaurus);
    },
    relatives: (words, part) =>
      alikeClauses(index, wordingOf(words.slice(0, longestQuery)), agreed, mostRelatives, part),
    suggest: (place) => suggestionsAt(index, place, precedents, agreed).slice(0, mostRelatives),
    cards: (hits) => cardsOf(hits, (clause) => index.wordingOf(clause)),
    spans: (words) => agreedSpans(index, words.slice(0, longestQuery)),
    resolution: (source) => descents.clausesOf(source),
    lineage(of) {
      const clause = typeof of === 'string' ? descents.clause(of) : mostAlike(precedents(of));
      return clause && lineageOf(clause, descents);
    },
    compare: (earlier, later) =>
      comparedResolutions(earlier, later, comparisonBy(index), corrections),
    find(name) {
      lookUp ??= nameLookUp(index.clauses);
      return lookUp(name);
    },
    written: (words) => words.filter((word) => index.lexicon.has(word)),
  };
}

/** What a draft proposes is found when it is looked for, and never suggested. */
export const agreed: Selection = { source: ({ standing }) => standing !== 'draft' };

/** A paragraph less like every clause has no lineage in the library. */
const leastOfOwn = 0.3;

/** The clause that a paragraph comes from, of those most alike in each resolution, best first. */
function mostAlike([best]: readonly Likened[]): Clause | null {
  return best && best.score >= leastOfOwn ? best.clause : null;
}

/** What is named, or of it what has the words that were asked beside the name. */
function hitsAt(
  index: ClauseIndex,
  place: NamedPlace,
  filter: Filter,
  thesaurus: Thesaurus,
): Hit[] {
  const isThere = (clause: Clause) => isNamed(clause, place) && isIn(clause, filter);
  if (wordingOf(place.words).words.some(tells)) {
    const named = place.source === null ? filter : { ...filter, source: place.source };
    const hits = hitsFor(index, place.words, selectionOf(named), thesaurus);
    return hits.filter(({ clause }) => isThere(clause));
  }
  const there = index.labelled(place.source, (label) => isLabelled(label, place));
  const named = there.filter((clause) => isIn(clause, filter));
  return ranked(named.map((clause) => ({ clause, score: 1, matched: [] })));
}

function hitsFor(
  index: ClauseIndex,
  query: string,
  selection: Selection,
  thesaurus: Thesaurus,
): Hit[] {
  const asked = wordingOf(query);
  const isText = asked.words.filter(tells).length > mostAskedWords;
  const hits = isText
    ? alikeClauses(index, asked, selection, mostHits)
    : searchWords(index, query, selection, thesaurus);
  const quoted = /^\s*["“].*["”]\s*$/su.test(query) ? hits.filter(hasPhrase(asked)) : [];
  return (quoted.length > 0 ? quoted : hits).slice(0, mostHits);
}

function tells({ term }: Word): boolean {
  return !isCommon(term);
}

/** Whether the words of a clause hold these side by side and in this order. */
function hasPhrase({ words }: Wording): (hit: Hit) => boolean {
  const phrase = ` ${words.map(({ term }) => term).join(' ')} `;
  return ({ clause }) => {
    const text = wordingOf(clause.words).words.map(({ term }) => term);
    return ` ${text.join(' ')} `.includes(phrase);
  };
}
