import { expect, it } from 'vitest';
import { operativePhrases, preambularPhrases } from '../../src/document/lexicon.ts';
import { strengthChange } from '../../src/library/strength.ts';

it.each([
  ['Invites', 'Encourages', 'stronger'],
  ['Encourages', 'Calls upon', 'stronger'],
  ['Calls upon', 'Urges', 'stronger'],
  ['Urges', 'Strongly urges', 'stronger'],
  ['Urges', 'Invites', 'weaker'],
  ['Takes note', 'Recalls', 'stronger'],
  ['Takes note with appreciation', 'Welcomes', 'stronger'],
  ['Notes with concern', 'Expresses deep concern', 'stronger'],
  ['Deeply concerned', 'Concerned', 'weaker'],
  ['Condemns', 'Strongly condemns', 'stronger'],
  ['Strongly condemns', 'Condemns in the strongest terms', 'stronger'],
  ['Also urges', 'Further urges', 'equal'],
  ['Welcoming', 'Welcomes', 'equal'],
  ['Taking note also', 'Takes note', 'equal'],
  ['Emphasizes', 'Stresses', 'equal'],
  ['Notes with encouragement', 'Welcomes', 'stronger'],
  ['Notes with distress', 'Notes with interest', 'family'],
  ['Invites', 'Decides', 'family'],
  ['Welcomes', 'Notes with concern', 'family'],
  ['Requests', 'Takes note', 'family'],
  ['Urges', '', null],
  ['', 'Urges', null],
  ['Dances', 'Urges', null],
] as const)('%j to %j is %s', (earlier, later, change) => {
  expect(strengthChange(earlier, later)).toBe(change);
});

it('turned round, what was stronger is weaker', () => {
  const turned = { stronger: 'weaker', weaker: 'stronger', equal: 'equal', family: 'family' };
  const phrases = [...operativePhrases, ...preambularPhrases].filter((_, at) => at % 7 === 0);
  for (const one of phrases) {
    for (const other of phrases) {
      const change = strengthChange(one, other);
      expect(strengthChange(other, one)).toBe(change && turned[change]);
    }
  }
});

it('knows nearly every phrase of the lexicon', () => {
  const all = [...operativePhrases, ...preambularPhrases];
  const unknown = all.filter((phrase) => strengthChange(phrase, phrase) === null);
  expect(unknown.length / all.length).toBeLessThan(0.15);
});
