import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Part } from '../../src/document/outline.ts';
import type { Engine } from './engine.ts';

/**
 * MiniSearch with the best of the settings tried on the halves for tuning: beginnings of words from
 * four letters and typing errors from six, clauses with all words before those with some. A boost of
 * opening phrases made the first words of a paragraph find less.
 */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  build(clauses) {
    const index = new MiniSearch({
      fields: ['words', 'notes'],
      storeFields: ['part'],
      searchOptions: {
        boost: { notes: 0.3 },
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      },
    });
    index.addAll(
      clauses.map(({ id, words, part, citations }) => {
        return { id, words, part, notes: citations.join(' ') };
      }),
    );
    const found = (words: string, part?: Part): string[] => {
      const ofPart: SearchOptions = part ? { filter: (hit) => hit.part === part } : {};
      const all = index.search(words, { ...ofPart, combineWith: 'AND' });
      const some = index.search(words, { ...ofPart, combineWith: 'OR' });
      return [...new Set([...all, ...some].map(({ id }) => id as string))];
    };
    return { search: (words) => found(words), begin: found, relatives: found };
  },
};
