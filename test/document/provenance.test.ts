import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Adopted,
  adoptedWording,
  joinedProvenance,
  type Provenance,
  placesNamed,
  splitProvenance,
} from '../../src/document/provenance.ts';
import { checkProvenance } from '../../src/document/provenanceCheck.ts';

const words = fc
  .array(fc.constantFrom('Urges', 'States', 'to', 'act,', '–'), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '));
const wording = words.chain((text) =>
  fc.record({
    words: fc.constant(text),
    notes: fc
      .array(fc.integer({ min: 0, max: text.length }), { maxLength: 3 })
      .map((places) => places.sort((a, b) => a - b).map((at) => ({ at, words: `A/79/${at}.` }))),
  }),
);
const adopted: fc.Arbitrary<Adopted> = fc
  .tuple(fc.constantFrom('PP1', 'OP2', 'OP3 (a)'), wording)
  .map(([label, own]) => ({ source: 'A/RES/79/154', label, ...own }));
const provenances: fc.Arbitrary<Provenance> = fc
  .tuple(adopted, fc.array(adopted, { maxLength: 2 }), fc.option(wording))
  .map(([first, joined, said]) => ({
    ...first,
    ...(joined.length > 0 ? { joined } : {}),
    ...(said ? { deliberate: { reason: 'As agreed', ...said } } : {}),
  }));

test('the parts of a split hold all words and notes, are sound, and join to what they were', () => {
  fc.assert(
    fc.property(provenances, fc.nat(100), fc.nat(100), (provenance, adopted, deliberate) => {
      const halves = splitProvenance(provenance, { adopted, deliberate });
      for (const half of halves) expect(() => checkProvenance(half)).not.toThrow();
      const joined = joinedProvenance(...halves);
      expect(() => checkProvenance(joined)).not.toThrow();
      expect(joined && adoptedWording(joined)).toEqual(adoptedWording(provenance));
      expect({ ...joined, deliberate: null }).toEqual({ ...provenance, deliberate: null });
    }),
    { numRuns: 500 },
  );
});

test('paragraphs of two places that are joined are held against the words of both', () => {
  const one = { source: 'A/RES/79/154', label: 'OP1', words: 'Urges States', notes: [] };
  const other = {
    source: 'A/RES/73/146',
    label: 'OP4',
    words: 'to act',
    notes: [{ at: 6, words: 'A/79/1.' }],
  };
  const joined = joinedProvenance(one, other);
  expect(joined && adoptedWording(joined)).toEqual({
    words: 'Urges States to act',
    notes: [{ at: 19, words: 'A/79/1.' }],
  });
  expect(joined && placesNamed(joined)).toBe('A/RES/79/154, OP1 and A/RES/73/146, OP4');
  expect(joinedProvenance(null, other)).toBe(other);
  expect(joinedProvenance(one, null)).toBe(one);
});

test('the reasons of two paragraphs that are joined are both kept', () => {
  const said = (words: string, reason: string) => ({
    source: 'A/RES/79/154',
    label: words,
    words,
    deliberate: { reason, words: `${words} now`, notes: [] },
  });
  expect(joinedProvenance(said('A', 'One'), said('B', 'Two'))?.deliberate).toEqual({
    reason: 'One; Two',
    words: 'A now B now',
    notes: [],
  });
});

test.each([
  ['no words', { source: 'A', label: 'PP1' }],
  [
    'a note beyond the words',
    { source: 'A', label: 'PP1', words: 'ab', notes: [{ at: 3, words: '' }] },
  ],
  [
    'notes out of order',
    {
      source: 'A',
      label: 'PP1',
      words: 'ab',
      notes: [
        { at: 2, words: '' },
        { at: 1, words: '' },
      ],
    },
  ],
  [
    'italics beyond the note',
    { source: 'A', label: 'PP1', words: 'ab', notes: [{ at: 1, words: 'a', italics: [[0, 2]] }] },
  ],
  [
    'an excerpt longer than the whole',
    { source: 'A', label: 'PP1', words: 'ab', excerpt: { from: 3, of: 4 } },
  ],
  [
    'a departure without its notes',
    { source: 'A', label: 'PP1', words: 'ab', deliberate: { reason: '', words: '' } },
  ],
  ['something else joined', { source: 'A', label: 'PP1', words: 'ab', joined: [{ source: 'A' }] }],
])('%s is no provenance', (_name, value) => {
  expect(() => checkProvenance(value)).toThrow(RangeError);
});
