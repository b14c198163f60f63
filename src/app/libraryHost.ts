import type { IndexStore } from '../library/keptIndex.ts';
import { type LibraryMachine, LibraryWork, type Order } from '../library/libraryWork.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { conversation } from './conversation.ts';

/** Gives orders to the library. Rejects as `LibraryWork.follow`. */
export type GiveOrder = (order: Order) => Promise<unknown>;

/** What the library's worker asks of the machine, which only the window's own thread can reach. */
export type MachineQuestion =
  | { readonly kind: 'files' }
  | { readonly kind: 'read'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'told'; readonly at: number; readonly of: number };

/** The library in a worker; where there are none, as in a test without a page, in this thread. */
export function libraryHost(machine: LibraryMachine): GiveOrder {
  return typeof Worker === 'undefined' ? inThisThread(machine) : inWorker(machine);
}

function inWorker(machine: LibraryMachine): GiveOrder {
  const worker = new Worker(new URL('./libraryWorker.ts', import.meta.url), { type: 'module' });
  const { port1: ours, port2: theirs } = new MessageChannel();
  worker.postMessage(null, [theirs]);
  const { ask, end } = conversation(ours, (question) =>
    answered(machine, question as MachineQuestion),
  );
  worker.addEventListener('error', ({ message }) => end(new RangeError(message)));
  return ask;
}

async function answered(machine: LibraryMachine, question: MachineQuestion): Promise<unknown> {
  if (question.kind === 'files') return machine.files();
  if (question.kind === 'read') return machine.read(question.name);
  if (question.kind === 'write') return machine.write(question.name, question.bytes);
  return machine.told(question.at, question.of);
}

function inThisThread(machine: LibraryMachine): GiveOrder {
  const work = import('../../clause-library/words/thesaurus.json').then(({ default: stored }) =>
    LibraryWork.begin(nowhere, thesaurusOf(stored), machine),
  );
  return async (order) => (await work).follow(order);
}

const nowhere: IndexStore = {
  read: async () => null,
  write: async () => undefined,
  names: async () => [],
  remove: async () => undefined,
};
