import { expect, it } from 'vitest';
import { addressee, hasAddressee } from '../../src/document/addressee.ts';

it.each([
  [' Governments to act', 'governments'],
  [' all Governments to act', 'all governments'],
  [' States parties to the Convention to act', 'states parties to the convention'],
  [' Governments, and encourages intergovernmental bodies, to act', 'governments'],
  [' Member States, as appropriate, and civil society to act', 'member states, and civil society'],
  [', in this regard, Member States to act', 'member states'],
  [' Member States, in order to see, to act', 'member states'],
  [' the Secretary-General, in his capacity as depositary, to act', 'the secretary-general'],
  [' Member\u00a0States  to act', 'member states'],
  [' Member States', 'member states'],
  [' that States act', 'that states act'],
  ['', ''],
])('"%s" asks "%s"', (words, asked) => {
  expect(addressee(words)).toBe(asked);
});

it('knows which phrases ask somebody', () => {
  const asking = ['Urges', 'Strongly urges', 'Calls upon', 'Once again requests', 'Invites'];
  expect(asking.filter((phrase) => !hasAddressee(phrase))).toEqual([]);
  const others = ['Recalls', 'Calls for', 'Reiterates', 'Expresses support', 'Decides', 'Welcomes'];
  expect(others.filter(hasAddressee)).toEqual([]);
});
