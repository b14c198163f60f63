import stored from '../../clause-library/words/thesaurus.json';
import { LibraryWork, type Order, type StampedFile } from '../library/libraryWork.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { browserIndex } from './browserIndex.ts';
import { conversation } from './conversation.ts';
import type { MachineQuestion } from './libraryHost.ts';

// The worker that owns the agreed language: it reads, indexes and answers. For the files of the
// person's library it asks the window, which alone can reach the machine.
addEventListener('message', ({ ports: [port] }) => {
  if (!port) return;
  const { ask } = conversation(port, async (order) => (await work).follow(order as Order));
  const machine = (question: MachineQuestion) => ask(question);
  const work = LibraryWork.begin(browserIndex, thesaurusOf(stored), {
    files: async () => (await machine({ kind: 'files' })) as readonly StampedFile[],
    read: async (name) => (await machine({ kind: 'read', name })) as Uint8Array,
    write: async (name, bytes) => (await machine({ kind: 'write', name, bytes })) as string,
    told: (at, of) => void machine({ kind: 'told', at, of }),
  });
});
