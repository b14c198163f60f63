import { FileError } from '../document/fileError.ts';
import type { IndexStore } from '../library/keptIndex.ts';
import { LibraryWork, type Order } from '../library/libraryWork.ts';
import { thesaurusOf } from '../library/thesaurus.ts';

/** An order to the worker of the library. */
export interface LibraryRequest {
  readonly id: number;
  readonly order: Order;
}

/** Its answer, or why there is none. */
export type LibraryNews =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly why: string; readonly isFileError: boolean };

/** Gives orders to the library, which follows them one after another. Rejects as `LibraryWork.follow`. */
export type GiveOrder = (order: Order) => Promise<unknown>;

/** The library in a worker; where there are none, as in a test without a page, in this thread. */
export function libraryHost(): GiveOrder {
  return typeof Worker === 'undefined' ? inThisThread() : inWorker();
}

function inWorker(): GiveOrder {
  const worker = new Worker(new URL('./libraryWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<LibraryNews>) => {
    const { done, failed } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('value' in data) done?.(data.value);
    else failed?.(data.isFileError ? new FileError(data.why) : new RangeError(data.why));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { failed } of waiting.values()) failed(new RangeError(message));
    waiting.clear();
  });
  return (order) =>
    new Promise((done, failed) => {
      count += 1;
      waiting.set(count, { done, failed });
      worker.postMessage({ id: count, order } satisfies LibraryRequest);
    });
}

function inThisThread(): GiveOrder {
  const work = import('../../clause-library/words/thesaurus.json').then(({ default: stored }) =>
    LibraryWork.begin(nowhere, thesaurusOf(stored)),
  );
  return async (order) => (await work).follow(order);
}

const nowhere: IndexStore = {
  read: async () => null,
  write: async () => undefined,
  names: async () => [],
  remove: async () => undefined,
};
