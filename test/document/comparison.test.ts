import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparison } from '../../src/document/comparison.ts';
import { wordTokens } from '../../src/document/wordTokens.ts';

/** A comparison on one line: "the [-crucial] [+vital] role". */
function shown(before: string, after: string): string {
  return comparison(before, after)
    .map(({ kind, text }) => (kind === 'kept' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`))
    .join('');
}

const vocabulary = [
  ...'women girls men trafficking Protocol States combat 79/154 women’s gender-based'.split(' '),
  ...'of the and in to , ; “ ”'.split(' '),
];
const texts = fc
  .array(
    fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '  ')),
  )
  .map((words) => words.flat().join(''));

test('the same text has nothing but what is kept', () => {
  expect(comparison('Urges States', 'Urges States')).toEqual([
    { kind: 'kept', text: 'Urges States', before: 0, after: 0 },
  ]);
  expect(comparison('', '')).toEqual([]);
});

test('a replaced word is removed and added, with its places in both texts', () => {
  expect(comparison('the crucial role', 'the vital role')).toEqual([
    { kind: 'kept', text: 'the ', before: 0, after: 0 },
    { kind: 'removed', text: 'crucial', before: 4, after: 4 },
    { kind: 'added', text: 'vital', before: 11, after: 4 },
    { kind: 'kept', text: ' role', before: 11, after: 9 },
  ]);
});

test.each([
  [
    'whole words change, never letters',
    'trafficked girls',
    'trafficking girl',
    '[-trafficked girls][+trafficking girl]',
  ],
  [
    'changes that a telling word parts are two',
    'the crucial importance of the rules',
    'the vital importance of these rules',
    'the [-crucial][+vital] importance of [-the][+these] rules',
  ],
  [
    'a common word parts no change',
    'to prevent and combat it',
    'to end and punish it',
    'to [-prevent and combat][+end and punish] it',
  ],
  [
    'a comma parts no change',
    'for women, girls today',
    'for men, boys today',
    'for [-women, girls][+men, boys] today',
  ],
  ['a comma changes alone', 'women and girls', 'women, and girls', 'women[+,] and girls'],
  [
    'words are added with one space',
    'women and girls',
    'women and all girls',
    'women and [+all ]girls',
  ],
  ['words at the end go', 'women and girls', 'women', 'women[- and girls]'],
  [
    'what stands together stays together',
    'States and civil society of the region',
    'civil society and States of the region',
    '[-States and ]civil society [+and States ]of the region',
  ],
  [
    'a symbol is one word',
    'resolution 79/154 of',
    'resolution 80/154 of',
    'resolution [-79/154][+80/154] of',
  ],
  [
    'a word with an apostrophe is one',
    'the women’s rights',
    'the men’s rights',
    'the [-women’s][+men’s] rights',
  ],
  [
    'a kind of space is a change of space only',
    'article 3 says',
    'article\u00a03 says',
    'article[- ][+\u00a0]3 says',
  ],
])('%s', (_name, before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('without what is added it is the one text, without what is removed the other, to the character', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const stretches = comparison(before, after);
      const without = (kind: string) =>
        stretches.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
    { numRuns: 1000 },
  );
});

test('places are where the words stand, and stretches are never empty or doubled', () => {
  fc.assert(
    fc.property(texts, fc.oneof(texts, fc.string({ unit: 'binary' })), (before, after) => {
      let [from, to] = [0, 0];
      let last = '';
      for (const { kind, text, before: old, after: now } of comparison(before, after)) {
        expect([old, now]).toEqual([from, to]);
        expect(text).not.toBe('');
        expect(kind).not.toBe(last);
        expect(`${last} ${kind}`).not.toBe('added removed');
        if (kind !== 'added') from += text.length;
        if (kind !== 'removed') to += text.length;
        if (kind !== 'added') expect(before.slice(old, from)).toBe(text);
        if (kind !== 'removed') expect(after.slice(now, to)).toBe(text);
        last = kind;
      }
      expect([from, to]).toEqual([before.length, after.length]);
    }),
    { numRuns: 1000 },
  );
});

test('no change begins or ends within a word', () => {
  const edges = (text: string) => new Set(wordTokens(text).flatMap(({ from, to }) => [from, to]));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const all = { removed: edges(before), added: edges(after) };
      for (const { kind, text, before: old, after: now } of comparison(before, after)) {
        if (kind === 'kept' || text.trim() === '') continue;
        const from = (kind === 'removed' ? old : now) + text.length - text.trimStart().length;
        expect(all[kind]).toContain(from);
        expect(all[kind]).toContain(from + text.trim().length);
      }
    }),
  );
});

test('a text beyond the limit of weighing is compared around words that each text has once', () => {
  const words = Array.from({ length: 4000 }, (_, at) => (at % 3 === 0 ? `word${at}` : 'States'));
  const other = words.map((word, at) => (at === 1500 ? 'changed' : word));
  other[0] = 'first';
  other[3999] = 'last';
  const changed = comparison(words.join(' '), other.join(' ')).filter(
    ({ kind }) => kind !== 'kept',
  );
  expect(changed.map(({ text }) => text)).toEqual([
    'word0',
    'first',
    'word1500',
    'changed',
    'word3999',
    'last',
  ]);
});

test('two paragraphs of 400 words are compared in a few milliseconds', () => {
  const text = (seed: number) =>
    Array.from({ length: 400 }, (_, at) => vocabulary[(at * seed + at * at) % 14]).join(' ');
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    comparison(text(3), text(5));
    return performance.now() - start;
  });
  // The goal is 5 ms; the rest is for a busy machine.
  expect(times.sort((a, b) => a - b)[2]).toBeLessThan(15);
});
