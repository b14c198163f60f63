import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSimilarity } from '../../src/shared-library/wordLookUp.ts';

/** How similar PostgreSQL's pg_trgm says two words of small letters are. */
function similarity(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const common = [...a].filter((each) => b.has(each)).length;
  return common / (a.size + b.size - common);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: word.length + 1 }, (_, at) => padded.slice(at, at + 3)));
}

const letter = fc.constantFrom(...'abcde');
const wrong = fc.record({
  kind: fc.constantFrom('changed', 'left out', 'put in', 'swapped'),
  at: fc.nat(20),
  letter,
});

function withError(
  word: string,
  { kind, at, letter }: { kind: string; at: number; letter: string },
) {
  const place = at % word.length;
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  if (kind === 'changed') return before + letter + after;
  if (kind === 'left out') return before + after;
  if (kind === 'put in') return before + letter + word.slice(place);
  return before + after.slice(0, 1) + (word[place] ?? '') + after.slice(1);
}

describe('the least similarity of misspelt words', () => {
  it('is reached by every word with as many errors', () => {
    const words = fc.array(letter, { minLength: 4, maxLength: 16 }).map((all) => all.join(''));
    fc.assert(
      fc.property(words, wrong, wrong, (word, one, two) => {
        const once = withError(word, one);
        expect(similarity(word, once)).toBeGreaterThanOrEqual(leastSimilarity(word, 1));
        const twice = withError(once, two);
        expect(similarity(word, twice)).toBeGreaterThanOrEqual(leastSimilarity(word, 2));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a long word has to share much', 'responsibilities', 2, 0.3, 0.5],
    ['a short one little', 'organ', 1, 0.1, 0.2],
    ['a word of six letters with two errors may share nothing', 'victim', 2, 0, 0],
    ['nothing is told of other letters', 'права', 1, 0, 0],
  ])('%s', (_, word, errors, from, to) => {
    expect(leastSimilarity(word, errors)).toBeGreaterThanOrEqual(from);
    expect(leastSimilarity(word, errors)).toBeLessThanOrEqual(to);
  });
});
