import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/library/words.ts';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

describe('the words of a text', () => {
  it('stand where their positions say', () => {
    const text = '“Health-care services”, adopted';
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Health-care',
      'services',
      'adopted',
    ]);
  });

  it('are the same with a hyphen, a non-breaking one, or none', () => {
    const [first] = terms('health-care');
    expect(terms('healthcare health‑care health‐care')).toEqual([first, first, first]);
  });

  it('have their parts where they are compounds', () => {
    expect(wordsOf('gender-based and/or plain').map(({ parts }) => parts)).toEqual([
      ['gender', 'based'],
      ['and', 'or'],
      [],
    ]);
  });

  it('keep a document symbol whole, with the number that texts cite', () => {
    expect(wordsOf('A/RES/79/154 64/293 A/79/161')).toMatchObject([
      { term: 'a/res/79/154', parts: ['79/154'] },
      { term: '64/293', parts: [] },
      { term: 'a/79/161', parts: ['79/161'] },
    ]);
  });

  it('are none in punctuation', () => {
    expect(terms(' … , ; — “” *** ')).toEqual([]);
  });

  it('leave out what is too long to be a word', () => {
    expect(terms(`of ${'x'.repeat(100_000)} organs`)).toEqual(terms('of organs'));
  });
});
