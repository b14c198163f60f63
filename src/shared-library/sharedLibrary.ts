import { FileError } from '../document/fileError.ts';
import { cardsByWords, type DistantLibrary } from '../library/laterLibrary.ts';
import { agreed, type Library, libraryOver, longestQuery } from '../library/library.ts';
import type { LineageCorrections } from '../library/lineageFile.ts';
import { type NamedPlace, namedPlace, type SourceNames, sourceNames } from '../library/place.ts';
import type { SourceRow } from '../library/segment.ts';
import { isCommon } from '../library/spelling.ts';
import {
  type DraftPlace,
  followed,
  keptPrecedents,
  lookedAt,
  mostBeginnings,
} from '../library/suggestions.ts';
import type { Thesaurus } from '../library/thesaurus.ts';
import { wordsOf } from '../library/words.ts';
import { loadRuns } from './agreedRuns.ts';
import { bestNumbers, chosenSources, type SourceRows } from './candidates.ts';
import { loadClauses, sourceRows } from './clauseRows.ts';
import { type Connection, connection, orClose } from './connection.ts';
import { PartialIndex, type Question } from './partialIndex.ts';
import { checkTables } from './tables.ts';
import { lookUpWords } from './wordLookUp.ts';

/** A lineage leads from resolution to resolution, each loaded when it is come to; in ms. */
const longestLineage = 30_000;

const tooLong =
  'The lineage of this paragraph leads through more of the shared library than can be looked at in a moment, so it was given up. Compare two of its resolutions (“chapeau compare”), or ask your own library.';

/** A question that needs more steps than this has none of ours. */
const mostSteps = 500;

/**
 * The library that was published in the database of an address. It is seen as it is now, whatever is
 * published meanwhile; a lineage is given up after so many milliseconds of `patience`. Throws `FileError` where
 * it cannot be reached or there is none.
 */
export async function sharedLibrary(
  address: string,
  thesaurus: Thesaurus,
  corrections: LineageCorrections,
  patience = longestLineage,
): Promise<DistantLibrary> {
  const open = await connection(address);
  return orClose(open, libraryBehind(open, thesaurus, corrections, patience));
}

async function libraryBehind(
  open: Connection,
  thesaurus: Thesaurus,
  corrections: LineageCorrections,
  patience: number,
): Promise<DistantLibrary> {
  await open.rows('begin isolation level repeatable read read only');
  const size = await checkTables(open);
  const sources = await sourceRows(open);
  return new Behind(open, size, sources, thesaurus, corrections, patience);
}

/** So many clauses are kept for the next question; a larger part is slower than loading them again. */
const mostKept = 1000;

/** The library over a part of the clauses as it was. */
interface Made {
  readonly library: Library;
  readonly index: PartialIndex;
  readonly changes: number;
}

/** The library behind a connection, of which the parts that are asked for are loaded and kept. */
class Behind implements DistantLibrary {
  readonly sources: readonly SourceRow[];
  readonly cards = cardsByWords;
  private readonly open: Connection;
  private readonly size: number;
  private readonly rows: SourceRows;
  private readonly names: SourceNames;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly thesaurus: Thesaurus;
  private readonly corrections: LineageCorrections;
  private readonly patience: number;
  private index: PartialIndex;
  private made: Made | null = null;

  constructor(
    open: Connection,
    size: number,
    sources: SourceRows,
    thesaurus: Thesaurus,
    corrections: LineageCorrections,
    patience: number,
  ) {
    this.open = open;
    this.rows = sources;
    this.sources = [...sources.values()];
    this.names = sourceNames(this.sources.map(({ source }) => source));
    this.numbers = new Map([...sources].map(([id, { source }]) => [source, id]));
    this.thesaurus = thesaurus;
    this.corrections = corrections;
    this.patience = patience;
    this.size = size;
    this.index = this.emptyIndex();
  }

  async search(...[query, filter = {}]: Parameters<Library['search']>) {
    this.begin();
    const place = namedPlace(query.slice(0, longestQuery), this.names);
    if (place) await this.loadNamed(place);
    return this.settled((library) => library.search(query, filter));
  }

  relatives(...asked: Parameters<Library['relatives']>) {
    this.begin();
    return this.settled((library) => library.relatives(...asked));
  }

  async suggest(place: DraftPlace) {
    this.begin();
    if (place.above.length === 0) await this.loadBeginnings(place);
    else await this.loadFollowing(place);
    return this.settled((library) => library.suggest(place));
  }

  async spans(words: string) {
    this.begin();
    await loadRuns(this.open, this.index, this.rows, words.slice(0, longestQuery));
    return this.settled((library) => library.spans(words));
  }

  resolution(...asked: Parameters<Library['resolution']>) {
    return this.settled((library) => library.resolution(...asked));
  }

  /** Rejects with a `FileError` where it is not worked out in time. */
  lineage(...asked: Parameters<Library['lineage']>) {
    this.begin();
    const until = performance.now() + this.patience;
    return this.settled((library) => {
      if (performance.now() > until) throw new FileError(tooLong);
      return library.lineage(...asked);
    });
  }

  compare(...asked: Parameters<Library['compare']>) {
    return this.settled((library) => library.compare(...asked));
  }

  close(): Promise<void> {
    return this.open.close();
  }

  private emptyIndex(): PartialIndex {
    return new PartialIndex(this.size, (question) => keyOf(question, this.rows));
  }

  /** Begins with a small part again where the one that is there has grown large. */
  private begin(): void {
    if (this.index.loadedCount > mostKept) this.index = this.emptyIndex();
  }

  /** Works on the part that is there, and loads what it lacked, until it lacks nothing. */
  private async settled<Result>(work: (library: Library) => Result): Promise<Result> {
    const { index } = this;
    for (let step = 0; step < mostSteps; step += 1) {
      index.forgetLacking();
      const result = work(this.now());
      // A question is another one while it is not known how often its words stand.
      if (await lookUpWords(this.open, index)) continue;
      if (index.lackingQuestions.size + index.lackingSources.size === 0) return result;
      await this.loadSources([...index.lackingSources]);
      await this.loadAnswers([...index.lackingQuestions]);
    }
    throw new RangeError(`a question that is not answered in ${mostSteps} steps`);
  }

  /** The library over the part that is there; what it remembers holds until more is there. */
  private now(): Library {
    const { index, thesaurus, corrections, names } = this;
    if (this.made?.index !== index || this.made.changes !== index.changes) {
      const library = libraryOver(index, thesaurus, corrections, names);
      this.made = { library, index, changes: index.changes };
    }
    return this.made.library;
  }

  private async loadSources(sources: readonly string[]): Promise<void> {
    if (sources.length === 0) return;
    const ids = sources.flatMap((source) => this.numbers.get(source) ?? []);
    await loadClauses(this.open, this.index, this.rows, 'resolutions', ids);
    for (const source of sources) this.index.complete(source);
  }

  private async loadAnswers(questions: readonly (readonly [string, Question])[]): Promise<void> {
    const wanted = new Set<number>();
    for (const [, question] of questions) {
      const best = await bestNumbers(this.open, this.index, this.rows, question);
      for (const number of best) if (!this.index.has(number)) wanted.add(number);
    }
    if (wanted.size > 0) {
      await loadClauses(this.open, this.index, this.rows, 'numbers', [...wanted]);
    }
    for (const [key] of questions) this.index.answer(key);
  }

  /** What a query names is looked for among the clauses themselves. */
  private async loadNamed({ source, label, words }: NamedPlace): Promise<void> {
    if (source !== null) await this.loadSources([source]);
    else if (label !== null && wordsOf(words).every(({ term }) => isCommon(term))) {
      await loadClauses(this.open, this.index, this.rows, 'label', label);
    }
  }

  /** What stands beside the precedents of the paragraphs above. */
  private async loadFollowing({ above }: DraftPlace): Promise<void> {
    const sources = await this.settled(() => {
      const precedents = keptPrecedents(this.index, agreed);
      const all = lookedAt(above).flatMap((paragraph) => followed(paragraph, precedents));
      return new Set(all.map(({ clause }) => clause.source));
    });
    await this.loadSources([...sources]);
  }

  /** The first clauses of resolutions, and none that only seems to be one. */
  private async loadBeginnings(place: DraftPlace): Promise<void> {
    const { chosen } = chosenSources(this.rows, agreed.source);
    await this.loadFirst(chosen.slice(0, mostBeginnings));
    await this.settled((library) => library.suggest(place));
    await this.loadFirst(
      [...this.index.loadedSources].flatMap((each) => this.numbers.get(each) ?? []),
    );
  }

  private loadFirst(ids: readonly number[]): Promise<void> {
    return loadClauses(this.open, this.index, this.rows, 'first', ids);
  }
}

/** The same for questions that ask for the same clauses. */
function keyOf({ asked, selection, most }: Question, sources: SourceRows): string {
  const ways = asked.map(({ ways, weight }) => [
    weight,
    ...ways.map(({ terms, factor }) => [factor, ...terms]),
  ]);
  const { chosen } = chosenSources(sources, selection.source);
  const all = chosen.length === sources.size;
  return JSON.stringify([ways, selection.part, selection.opening, most, all ? 'all' : chosen]);
}
