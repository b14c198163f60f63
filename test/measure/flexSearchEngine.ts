import { Charset, Encoder, Index } from 'flexsearch';
import { askedFor, type Engine } from './engine.ts';

/**
 * FlexSearch over the words of clauses, which begin with their opening phrases: the best of the
 * pairings of its tokenizers and encoders that were tried on the halves for tuning.
 */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  build(clauses) {
    const index = new Index({
      tokenize: 'tolerant',
      encoder: new Encoder(Charset.Normalize),
      resolution: 9,
    });
    clauses.forEach(({ words }, at) => {
      index.add(at, words);
    });
    const found = (words: string): string[] => {
      const hits = index.search(words, { limit: askedFor, suggest: true });
      return (hits as number[]).flatMap((at) => clauses[at]?.id ?? []);
    };
    return { search: found, begin: found, relatives: found };
  },
};
