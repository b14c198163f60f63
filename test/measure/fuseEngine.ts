import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Clause } from '../../src/library/clause.ts';
import { askedFor, type Engine } from './engine.ts';

/** Fuse.js refuses longer patterns in its plain search, and takes minutes over long ones. */
const longestPattern = 1000;

/** Fuse.js over the words and opening phrases of clauses. */
function fuseEngine(name: string, options: IFuseOptions<Clause>): Engine {
  return {
    name,
    build(clauses) {
      const fuse = new Fuse(clauses, {
        ignoreLocation: true,
        keys: [
          { name: 'words', weight: 1 },
          { name: 'openingPhrase', weight: 0.2 },
        ],
        ...options,
      });
      const found = (words: string): string[] =>
        fuse.search(words.slice(0, longestPattern), { limit: askedFor }).map(({ item }) => item.id);
      return { search: found, begin: found, relatives: found };
    },
  };
}

/** Each word by itself, with rare ones counting more; the best of three thresholds tried. */
export const fuseTokens: Engine = fuseEngine('Fuse.js, tokens', {
  useTokenSearch: true,
  threshold: 0.2,
});

/** Each word anywhere and in any order, by its extended syntax. */
export const fuseExtended: Engine = fuseEngine('Fuse.js, extended', {
  useExtendedSearch: true,
  threshold: 0.3,
});
