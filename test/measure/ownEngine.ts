import { growingLibrary } from '../../src/library/library.ts';
import type { Engine } from './engine.ts';

/** The library as the window and the command ask it. */
export const ownEngine: Engine = {
  name: 'Chapeau',
  build(clauses) {
    const growing = growingLibrary();
    growing.add(clauses);
    const library = growing.now();
    const ids = (hits: ReturnType<typeof library.search>) => hits.map(({ clause }) => clause.id);
    return {
      search: (words) => ids(library.search(words)),
      begin: (words, part) => ids(library.relatives(words, part)),
      relatives: (words, part) => ids(library.relatives(words, part)),
    };
  },
};
