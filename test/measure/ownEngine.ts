import stored from '../../clause-library/words/thesaurus.json';
import { growingLibrary } from '../../src/library/library.ts';
import { thesaurusOf } from '../../src/library/thesaurus.ts';
import type { Engine } from './engine.ts';

/** The library as the window and the command ask it. */
export const ownEngine: Engine = {
  name: 'Chapeau',
  build(clauses) {
    const growing = growingLibrary(thesaurusOf(stored));
    growing.add(clauses);
    const library = growing.now();
    const ids = (hits: ReturnType<typeof library.search>) => hits.map(({ clause }) => clause.id);
    return {
      follow: (words, part, above) => ids(library.suggest({ words, part, above })),
      search: (words) => library.cards(library.search(words)).flatMap(ids),
      begin: (words, part) => ids(library.relatives(words, part)),
      relatives: (words, part) => ids(library.relatives(words, part)),
    };
  },
};
