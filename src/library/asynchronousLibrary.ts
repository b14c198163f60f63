import type { Library } from './library.ts';

/** What is asked of a library that may lie on another machine. */
type Asked =
  | 'search'
  | 'relatives'
  | 'suggest'
  | 'cards'
  | 'spans'
  | 'resolution'
  | 'lineage'
  | 'compare';

/** A `Library` that may lie on another machine: the same answers to the same questions, later. */
export type AsynchronousLibrary = {
  readonly [Name in Asked]: (
    ...asked: Parameters<Library[Name]>
  ) => Promise<ReturnType<Library[Name]>>;
} & {
  /** What its texts are listed under, in the order of the library. */
  sources(): Promise<readonly string[]>;
  /** Lets go of the other machine; nothing can be asked after that. */
  close(): Promise<void>;
};

/** A library of this machine, asked like one of another. */
export function asynchronous(library: Library): AsynchronousLibrary {
  return {
    search: async (...asked) => library.search(...asked),
    relatives: async (...asked) => library.relatives(...asked),
    suggest: async (...asked) => library.suggest(...asked),
    cards: async (...asked) => library.cards(...asked),
    spans: async (...asked) => library.spans(...asked),
    resolution: async (...asked) => library.resolution(...asked),
    lineage: async (...asked) => library.lineage(...asked),
    compare: async (...asked) => library.compare(...asked),
    sources: async () => library.sources.map(({ source }) => source),
    close: async () => {},
  };
}
