import { describe, expect, it } from 'vitest';
import { lastWordKept, nonBreaking } from '../../src/export/nonBreaking.ts';

const space = '\u00A0';

describe('non-breaking spaces (un-style 5.10)', () => {
  it.each([
    ['of 17 December 2024 and', `of 17${space}December 2024 and`],
    ['4–15 September 1995', `4–15${space}September 1995`],
    ['vol. 2225, No. 39574', `vol.${space}2225, No.${space}39574`],
    ['vols. 2171 and 2173, Nos. 1 and 2', `vols.${space}2171 and 2173, Nos.${space}1 and 2`],
    ['chap. I, sect. A, para. 65', `chap.${space}I, sect.${space}A, para.${space}65`],
    ['paras. 1 and 2', `paras.${space}1 and 2`],
  ])('keeps "%s" together', (words, kept) => {
    expect(nonBreaking(words)).toBe(kept);
  });

  it.each(['resolution 72/4', 'paragraph 3', 'December 2024', 'May the 5 States', 'A/79/322'])(
    'lets "%s" break, as the official texts do',
    (words) => {
      expect(nonBreaking(words)).toBe(words);
    },
  );

  it('keeps the two symbols of one document together', () => {
    expect(nonBreaking('see A/67/828-S/2013/210.')).toBe('see A/67/828\u2011S/2013/210.');
  });

  it('keeps short prefixes, and names with their numbers, together', () => {
    expect(nonBreaking('non-governmental, Non-use, sub-centres, pre-eminent, COVID-19')).toBe(
      'non\u2011governmental, Non\u2011use, sub\u2011centres, pre\u2011eminent, COVID\u201119',
    );
    expect(nonBreaking('resolution LC-LP.1 (2008)')).toBe('resolution LC\u2011LP.1 (2008)');
    expect(nonBreaking('UN-Women and UN-Habitat')).toBe('UN-Women and UN-Habitat');
  });

  it.each(['post-conflict', 'gender-based', 'inter-Korean', 'canon-law', 'pre- and post-natal'])(
    'lets "%s" break behind its hyphen, as the official texts do',
    (words) => {
      expect(nonBreaking(words)).toBe(words);
    },
  );

  it('leaves the hyphen inside a session number', () => {
    expect(nonBreaking('resolution S-26/2 and A/RES/S-26/2')).toBe(
      'resolution S-26/2 and A/RES/S-26/2',
    );
  });
});

describe('the last word of a title', () => {
  it('stays with the one before it', () => {
    expect(lastWordKept('Republic of Korea')).toBe(`Republic of${space}Korea`);
  });

  it('has none before it in a title of one word', () => {
    expect(lastWordKept('Disarmament')).toBe('Disarmament');
    expect(lastWordKept('')).toBe('');
  });
});
