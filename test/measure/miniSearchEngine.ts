import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Part } from '../../src/document/outline.ts';
import type { Engine } from './engine.ts';

/** Words that MiniSearch is told to pass over; it has no list of its own. */
const passedOver = new Set(
  'a an and the of in on to for with by as or its from that at'.split(' '),
);

/**
 * MiniSearch with the best of the twelve settings tried on the halves for tuning: beginnings of words
 * from four letters and typing errors from six, small words passed over, clauses with all words
 * before those with some. Boosts of opening phrases and notes, other weights of length, and more or
 * fewer typing errors did no better over the sets together.
 */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  build(clauses) {
    const index = new MiniSearch({
      fields: ['words'],
      storeFields: ['part'],
      processTerm: (term) => {
        const small = term.toLowerCase();
        return passedOver.has(small) ? null : small;
      },
      searchOptions: {
        prefix: (term) => term.length > 3,
        fuzzy: (term) => (term.length > 5 ? 0.25 : false),
      },
    });
    index.addAll(clauses.map(({ id, words, part }) => ({ id, words, part })));
    const found = (words: string, part?: Part): string[] => {
      const ofPart: SearchOptions = part ? { filter: (hit) => hit.part === part } : {};
      const all = index.search(words, { ...ofPart, combineWith: 'AND' });
      const some = index.search(words, { ...ofPart, combineWith: 'OR' });
      return [...new Set([...all, ...some].map(({ id }) => id as string))];
    };
    return { search: (words) => found(words), begin: found, relatives: found };
  },
};
