import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Likeness } from '../../src/library/likeness.ts';
import { wordingOf } from '../../src/library/wording.ts';

const equal = new Likeness(() => 1);
const alike = (a: string, b: string) => equal.of(wordingOf(a), wordingOf(b));
const typing = (a: string, b: string) => equal.to(wordingOf(a)).whileTyping(wordingOf(b));

const adopted = 'Urges Governments to strengthen measures to eliminate sex tourism demand';

describe('likeness of two wordings', () => {
  it('is 1 for the same words in the same order, whatever the punctuation', () => {
    expect(alike(adopted, `${adopted};`)).toBe(1);
  });

  it('is 0 without a word in common, and for no words', () => {
    expect(alike('organ removal', 'sex tourism')).toBe(0);
    expect(alike('', adopted)).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  it('is the mean of the share of words and the share of pairs in common', () => {
    // Of 4 and 4 words 3 are shared, of 3 and 3 pairs 2.
    expect(alike('a1 b1 c1 d1', 'a1 b1 c1 x1')).toBeCloseTo((3 / 4 + 2 / 3) / 2);
  });

  it('is lower for the same words in another order', () => {
    expect(alike('demand for sex tourism', 'sex tourism for demand')).toBeLessThan(0.8);
  });

  it('is the same from either side', () => {
    expect(alike(adopted, 'Urges States')).toBe(alike('Urges States', adopted));
  });

  it('is given where it is above a score, and the score where it is not', () => {
    const weighed = new Likeness((term) => term.charCodeAt(0) - 96);
    const text = fc.array(fc.constantFrom('ba', 'ca', 'da', 'fa', 'ga'), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, score) => {
        const [a, b] = [wordingOf(one.join(' ')), wordingOf(other.join(' '))];
        const alike = weighed.of(a, b);
        expect(weighed.above(score, a, b)).toBe(Math.max(score, alike));
        expect(weighed.above(alike * 0.999, a, b)).toBe(alike);
        const longer = wordingOf([...one, ...other].join(' '));
        const part = weighed.of(a, longer);
        expect(weighed.above(part * 0.999, a, longer)).toBe(part);
      }),
    );
  });

  it('counts a rare word more than a frequent one', () => {
    const weighed = new Likeness((term) => (term === 'nansen' ? 5 : 1));
    const of = (a: string, b: string) => weighed.of(wordingOf(a), wordingOf(b));
    expect(of('Nansen one', 'Nansen two')).toBeGreaterThan(of('other one', 'other two'));
  });
});

describe('likeness while typing', () => {
  it('grows with every word of the same beginning', () => {
    const words = adopted.split(' ');
    const grown = words.map((_, at) => typing(words.slice(0, at + 1).join(' '), adopted));
    expect(grown.at(-1)).toBe(1);
    expect(grown.every((value, at) => at === 0 || value > (grown[at - 1] ?? 1))).toBe(true);
  });

  it('is higher for the beginning than for words from the middle', () => {
    const long = `${adopted}, especially for children, through all possible preventive actions`;
    const middle = typing('eliminate sex tourism demand', long);
    expect(typing('Urges Governments to strengthen', long)).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(0.2);
  });

  it('is plain likeness once the text is as long', () => {
    const longer = `${adopted} especially for children`;
    expect(typing(longer, adopted)).toBe(alike(longer, adopted));
  });
});
