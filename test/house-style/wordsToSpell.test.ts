import { expect, test } from 'vitest';
import { schema } from '../../src/document/schema.ts';
import { wordsToSpell } from '../../src/house-style/wordsToSpell.ts';
import { em, fn, op } from '../builders.ts';

const deleted = (words: string) =>
  schema.text(words, [schema.mark('proposedDeletion', { author: '', date: '' })]);

const words = (...content: Parameters<typeof op>) => {
  const textblock = op(...content).child(0);
  return wordsToSpell(textblock).map(({ word, from, to }) => {
    expect(textblock.textBetween(from, to)).toContain(word.slice(-1));
    return `${word} ${from}–${to}`;
  });
};

test('gives each word with its place, over marks and with its hyphens and apostrophes', () => {
  expect(words('Urges ', fn('A note'), 'States’ law-makers, women’s')).toEqual([
    'Urges 0–5',
    'States 14–20',
    'law-makers 22–32',
    'women’s 34–41',
  ]);
});

test('gives the words of a note, and nothing of what it cites', () => {
  const note = fn('See the “Traficking Reprot” on traficking victms, A/79/1');
  const found = wordsToSpell(note).map(({ word }) => word);
  expect(found).toEqual(expect.arrayContaining(['on', 'traficking', 'victms']));
  expect(found).not.toContain('Reprot');
});

test.each([
  ['a symbol', 'A/RES/79/154'],
  ['an abbreviation', 'UNODC'],
  ['abbreviations', 'NGOs'],
  ['figures', '2030 12th'],
  ['an address', 'www.un.org someone@un.org'],
  ['the number of a subparagraph', '(iii)'],
  ['a letter', '(a)'],
  ['a quoted title', '“Trafiking in persons: a rewiew”'],
])('leaves out %s', (_what, text) => {
  expect(words(`all ${text} ends`).map((one) => one.split(' ')[0])).toEqual(['all', 'ends']);
});

test('leaves out titles in italics and what is proposed to be deleted', () => {
  expect(words('the ', em('Globl Reprot'), ' of ', deleted('alll'), 'all')).toEqual([
    'the 0–3',
    'of 17–19',
    'all 24–27',
  ]);
});
