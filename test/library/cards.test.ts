import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/library/cards.ts';
import type { Hit } from '../../src/library/hit.ts';
import { wordingOf } from '../../src/library/wording.ts';
import { clauseOf } from './clauses.ts';

const shelters = 'Urges Governments to establish shelters for victims of trafficking in persons;';
const hit = (source: string, year: number, words: string, score: number, more = {}): Hit => ({
  clause: clauseOf({ source, year, words, ...more }),
  score,
  matched: [],
});
const told = (...hits: Hit[]) =>
  cardsOf(hits, ({ words }) => wordingOf(words)).map((card) =>
    card.map(({ clause }) => clause.source),
  );

describe('the cards of hits', () => {
  it('are one for nearly identical paragraphs, the newest first', () => {
    const newer = shelters.replace('victims', 'all victims');
    expect(told(hit('old', 2006, shelters, 0.9), hit('new', 2024, newer, 0.9))).toEqual([
      ['new', 'old'],
    ]);
  });

  it('begin with an older one where the newer no longer answers as well', () => {
    const newer = shelters.replace('shelters', 'homes');
    expect(told(hit('old', 2006, shelters, 0.9), hit('new', 2024, newer, 0.6))).toEqual([
      ['old', 'new'],
    ]);
  });

  it('begin with agreed language before what a draft proposes', () => {
    const draft = hit('draft', 2025, shelters, 0.9, { standing: 'draft' });
    expect(told(draft, hit('old', 2006, shelters, 0.9))).toEqual([['old', 'draft']]);
  });

  it('keep other wordings apart, in the order of their best hits', () => {
    const other = hit('other', 2024, 'Welcomes the museum of sailing;', 0.5);
    expect(told(hit('old', 2006, shelters, 0.9), other, hit('new', 2024, shelters, 0.4))).toEqual([
      ['old', 'new'],
      ['other'],
    ]);
  });

  it('keep other wordings apart that have as many words', () => {
    const other = 'Invites museums to arrange exhibitions about ships of all great oceans;';
    expect(wordingOf(other).length).toBe(wordingOf(shelters).length);
    expect(told(hit('old', 2006, shelters, 0.9), hit('other', 2024, other, 0.9))).toEqual([
      ['old'],
      ['other'],
    ]);
  });

  it('are one exactly where two texts share so many of their words', () => {
    const text = fc.array(fc.constantFrom('ba', 'ca', 'da', 'fa', 'ga', 'ha', 'ja', 'ka'), {
      minLength: 1,
      maxLength: 12,
    });
    const changed = fc.array(fc.nat(11), { maxLength: 4 });
    fc.assert(
      fc.property(text, text, changed, changed, (one, own, replaced, dropped) => {
        const other = one
          .map((word, at) => (replaced.includes(at) ? (own[at % own.length] ?? word) : word))
          .filter((_, at) => at === 0 || !dropped.includes(at));
        const left = [...other];
        const shared = one.filter((word) => {
          const at = left.indexOf(word);
          if (at >= 0) left.splice(at, 1);
          return at >= 0;
        }).length;
        const isOne = (2 * shared) / (one.length + other.length) >= 0.74;
        const cards = told(hit('a', 2006, one.join(' '), 1), hit('b', 2007, other.join(' '), 1));
        expect(cards.length).toBe(isOne ? 1 : 2);
      }),
    );
  });
});
