import { type Card, cardsOf } from './cards.ts';
import { packed, unpacked } from './carried.ts';
import type { Library } from './library.ts';
import type { SourceRow } from './segment.ts';
import { wordingOf } from './wording.ts';

/** What a library is asked; it takes longer the more it holds. */
export type Question = Exclude<keyof Library, 'clauses' | 'sources' | 'cards'>;

/** What another machine is asked as well; the rest would need all its clauses, or all its words. */
type DistantQuestion = Exclude<Question, 'find' | 'written'>;

/** A library that answers a moment later, as one in a worker does. */
export type LaterLibrary<Asked extends Question = Question> = Pick<Library, 'sources' | 'cards'> & {
  readonly [Each in Asked]: (
    ...asked: Parameters<Library[Each]>
  ) => Promise<ReturnType<Library[Each]>>;
};

/** One that may lie on another machine, which is let go of when nothing more is asked. */
export type DistantLibrary = LaterLibrary<DistantQuestion> & { close(): Promise<void> };

/** How a library elsewhere answers a question. */
type Answering = <Each extends Question>(
  question: Each,
  asked: Parameters<Library[Each]>,
) => Promise<ReturnType<Library[Each]>>;

/** A library of this thread, asked like one of another. */
export function asLater(library: Library): LaterLibrary {
  return answering(
    async (question, asked) => answerTo(library, question, asked) as never,
    library.sources,
  );
}

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
  return answering(
    async (question, asked) => unpacked(await ask({ question, asked: packed(asked) })) as never,
    sources,
  );
}

/** The packed answer of a library to what was asked. */
export function answerOf(library: Library, { question, asked }: AskedLater): unknown {
  return packed(answerTo(library, question, unpacked(asked) as unknown[]));
}

/** Hits as cards, by their words alone: what found them may be elsewhere. */
export const cardsByWords: Library['cards'] = (hits): readonly Card[] =>
  cardsOf(hits, ({ words }) => wordingOf(words));

function answering(answer: Answering, sources: readonly SourceRow[]): LaterLibrary {
  const later =
    <Each extends Question>(question: Each) =>
    (...asked: Parameters<Library[Each]>) =>
      answer(question, asked);
  return {
    sources,
    cards: cardsByWords,
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

function answerTo(library: Library, question: Question, asked: readonly unknown[]): unknown {
  return (library[question] as (...asked: readonly unknown[]) => unknown).apply(
    library,
    asked as unknown[],
  );
}
