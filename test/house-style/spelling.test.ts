import { readdirSync, readFileSync } from 'node:fs';
import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import { unitedNationsSpelling } from '../../src/house-style/spelling.ts';
import { wordsToSpell } from '../../src/house-style/wordsToSpell.ts';

const dictionaryOf = ({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }) =>
  nspell({ aff: Buffer.from(aff), dic: Buffer.from(dic) });
const spelling = unitedNationsSpelling(dictionaryOf(british), dictionaryOf(american), ['Kaprun']);

test.each([
  // Oxford -ize, and what is never written so (un-style 5.1).
  ...['organization', 'Recognizing', 'criminalize', 'penalized', 'globalization'],
  ...['revictimization', 'advise', 'exercise', 'devise', 'appraise', 'enterprise', 'comprise'],
  ...['apprised', 'analyse', 'analysing', 'seize', 'size', 'wise', 'raised', 'promise'],
  // un-style 5.2.
  ...['programme', 'labour', 'fulfilment', 'counselling', 'judgement', 'towards', 'paedophilia'],
  ...['States’', 'women’s', 'Secretary-General’s', 'gender-responsive', 'Kaprun', 'Kaprun’s'],
  ...['well-being', 'inter', 'alia', 'follow-up', 'non-refoulement'],
])('%s is right', (word) => {
  expect(spelling.isCorrect(word)).toBe(true);
  expect(spelling.suggestions(word)).toEqual([]);
});

test.each([
  ['organisation', 'organization'],
  ['Recognising', 'Recognizing'],
  ['criminalised', 'criminalized'],
  ['exercize', 'exercise'],
  ['analyze', 'analyse'],
  ['program', 'programme'],
  ['Labor', 'Labour'],
  ['judgment', 'judgement'],
  ['co-operation', 'cooperation'],
  ['traficking', 'trafficking'],
  ['responsibilty', 'responsibility'],
  ['Goverments', 'Governments'],
  ['organizaton', 'organization'],
  ['States-partie', undefined],
  ['xqzzqx', undefined],
])('%s is wrong, and %s is meant', (word, meant) => {
  expect(spelling.isCorrect(word)).toBe(false);
  expect(spelling.suggestions(word)[0]).toBe(meant);
});

test('a suggestion is itself right and has the page’s apostrophe', () => {
  const words = ['organistaion', 'traffikers', 'womens', 'dont', 'co-ordinated', 'Asembly'];
  for (const suggestion of words.flatMap((word) => spelling.suggestions(word))) {
    expect(suggestion).not.toContain("'");
    expect(spelling.isCorrect(suggestion), suggestion).toBe(true);
  }
});

// un-style 5.2 has “programme”, and so has 79/154 itself in every other place.
test('finds one word of the four resolutions wrong, “programs” in 79/154', () => {
  const folder = new URL('../../clause-library/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(names).toHaveLength(4);
  const wrong = names.flatMap((name) => {
    const { doc } = readDraft(readFileSync(new URL(name, folder), 'utf8'));
    const found: string[] = [];
    doc.descendants((node) => {
      if (!node.isTextblock) return true;
      const words = wordsToSpell(node).filter(({ word }) => !spelling.isCorrect(word));
      found.push(...words.map(({ word }) => word));
      return false;
    });
    return found;
  });
  expect(wrong).toEqual(['programs']);
});
