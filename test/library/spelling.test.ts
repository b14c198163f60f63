import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, isCommon, stemOf } from '../../src/library/spelling.ts';

describe('folding words for comparison', () => {
  it('is the same for a word in small letters, which is looked at first, and in capitals', () => {
    const piece = fc.constantFrom(
      ...'a e i o u s l r m d g y our ll ae oe is ys es ies re tre bred ence lic def ed ing er'.split(
        ' ',
      ),
      ...'ation programme dgement men children lives traffick organ'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const word = pieces.join('');
        expect(folded(word)).toBe(folded(word.toUpperCase()));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['organised', 'organized'],
    ['Organisations', 'organization'],
    ['criminalise', 'criminalizes'],
    ['labor', 'labour'],
    ['behaviour', 'behavior'],
    ['favourable', 'favorable'],
    ['neighbourhoods', 'neighborhood'],
    ['centre', 'center'],
    ['victim-centred', 'victim-centered'],
    ['programmes', 'program'],
    ['defence', 'defense'],
    ['paedophilia', 'pedophilia'],
    ['counselling', 'counseling'],
    ['fulfilment', 'fulfillment'],
    ['judgement', 'judgment'],
    ['analyse', 'analyze'],
    ['Governments', 'government'],
    ['women', 'woman'],
    ['children', 'child'],
    ['bodies', 'body'],
    ['processes', 'process'],
    ['women’s', "women's"],
    ['women’s', 'women'],
    ['Governments’', 'government'],
    ['Côte', 'cote'],
    ['Türkiye', 'turkiye'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['trafficking', 'traffickers'],
    ['measure', 'mesh'],
    ['course', 'cause'],
    ['our', 'or'],
    ['its', 'it'],
    ['crisis', 'crisi'],
    ['2171', '2173'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it('knows the words that every paragraph has, in their folded form', () => {
    expect(['of', 'The', 'which', 'has', 'those'].map((word) => isCommon(folded(word)))).toEqual(
      Array(5).fill(true),
    );
    expect(isCommon(folded('organ'))).toBe(false);
  });
});

describe('the stem of a folded word', () => {
  it.each([
    ['prosecution', 'prosecute'],
    ['prosecutor', 'prosecute'],
    ['trafficking', 'trafficker'],
    ['trafficking', 'traffic'],
    ['exploitation', 'exploited'],
    ['protection', 'protective'],
    ['assistance', 'assist'],
    ['prevention', 'prevent'],
    ['implementation', 'implement'],
    ['abusing', 'abuse'],
    ['deterring', 'deter'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOf(folded(one))).toBe(stemOf(folded(other)));
  });

  it.each([
    ['organ', 'organization'],
    ['state', 'status'],
    ['general', 'gender'],
  ])('differs for %s and %s', (one, other) => {
    expect(stemOf(folded(one))).not.toBe(stemOf(folded(other)));
  });
});
