import { type Card, cardsOf } from './cards.ts';
import { packed, unpacked } from './carried.ts';
import type { Library } from './library.ts';
import type { SourceRow } from './segment.ts';
import { wordingOf } from './wording.ts';

/** What a library is asked; it takes longer the more it holds. */
export type Question = Exclude<keyof Library, 'clauses' | 'sources' | 'cards'>;

/** A library that answers a moment later, as one in a worker does. */
export type LaterLibrary = Pick<Library, 'sources' | 'cards'> & {
  readonly [Each in Question]: (
    ...asked: Parameters<Library[Each]>
  ) => Promise<ReturnType<Library[Each]>>;
};

/** What is asked of a library elsewhere, as plain data. */
export interface AskedLater {
  readonly question: Question;
  /** Packed. */
  readonly asked: unknown;
}

/** The library that answers through `ask`, which gives packed answers; `sources` are what it has now. */
export function laterLibrary(
  ask: (asked: AskedLater) => Promise<unknown>,
  sources: readonly SourceRow[],
): LaterLibrary {
  const later =
    <Each extends Question>(question: Each) =>
    async (...asked: Parameters<Library[Each]>): Promise<ReturnType<Library[Each]>> =>
      unpacked(await ask({ question, asked: packed(asked) })) as ReturnType<Library[Each]>;
  return {
    sources,
    cards: (hits): readonly Card[] => cardsOf(hits, ({ words }) => wordingOf(words)),
    search: later('search'),
    relatives: later('relatives'),
    suggest: later('suggest'),
    spans: later('spans'),
    resolution: later('resolution'),
    lineage: later('lineage'),
    compare: later('compare'),
    find: later('find'),
    written: later('written'),
  };
}

/** The packed answer of a library to what was asked. */
export function answerOf(library: Library, { question, asked }: AskedLater): unknown {
  const answer = library[question] as (...asked: unknown[]) => unknown;
  return packed(answer.apply(library, unpacked(asked) as unknown[]));
}
