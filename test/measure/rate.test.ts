import { expect, it } from 'vitest';
import type { Answers } from './engine.ts';
import type { Query } from './querySets.ts';
import { measured, sum } from './rate.ts';

function query(text: string, half: Query['half'], answers: string[]): Query {
  return { text, half, part: null, above: [], answers: new Set(answers) };
}

const always = (ids: string[]): Answers => ({
  search: () => ids,
  begin: () => [],
  relatives: () => [],
});

it('counts right first hits, and right ones among the first five, in each half', () => {
  const queries = [
    query('one', 'tune', ['a']),
    query('two', 'tune', ['e']),
    query('three', 'held', ['f']),
  ];
  const { tune, held, misses } = measured(always(['a', 'b', 'c', 'd', 'e', 'f']), {
    asks: 'search',
    queries,
  });
  expect(tune).toEqual({ asked: 2, first: 1, firstFive: 2 });
  expect(held).toEqual({ asked: 1, first: 0, firstFive: 0 });
  expect(sum(tune, held)).toEqual({ asked: 3, first: 1, firstFive: 2 });
  expect(misses.map(({ text }) => text)).toEqual(['two', 'three']);
});

it('asks an engine that knows the draft for what follows the paragraphs above', () => {
  const above = [{ words: 'Recalling all', part: 'preambular' as const }];
  const follow: Answers['follow'] = (_words, part, seen) => [`${part} ${seen[0]?.words}`];
  const asked: Query = {
    ...query('', 'tune', ['preambular Recalling all']),
    part: 'preambular',
    above,
  };
  const { tune } = measured({ ...always([]), follow }, { asks: 'follow', queries: [asked] });
  expect(tune.first).toBe(1);
});
