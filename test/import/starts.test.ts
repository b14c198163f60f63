import { expect, test } from 'vitest';
import { adoptionOf, endingOf, endsClosed, endsStopped, startOf } from '../../src/import/starts.ts';

test.each([
  ['The General Assembly,', 'enacting', 'General Assembly'],
  ['The Human Rights Council,', 'enacting', 'Human Rights Council'],
  ['The Commission on the Status of Women,', 'enacting', 'Commission on the Status of Women'],
  ['12. Urges Governments', 'number', '12'],
  ['1998. vol. I', 'number', undefined],
  ['12.5 per cent', 'number', undefined],
  ['(a) To promote', 'label', '(a)'],
  ['(iv) To promote', 'label', '(iv)'],
  ['a. To promote', 'label', 'a.'],
  ['ii) To promote', 'label', 'ii)'],
  ['Recalling also its', 'preambular', ''],
  ['Also calls upon States', 'operative', ''],
  ['53rd plenary meeting 17 December 2024', 'adoption', '53rd'],
  ['Annex II', 'annex', 'II'],
  ['Annex 2', 'annex', '2'],
  ['ANNEX', 'annex', ''],
  ['Annexes II', 'annex', undefined],
  ['Exploitation of the Prostitution of Others', 'none', undefined],
  ['including awareness-raising', 'none', undefined],
])('“%s” begins as %s', (words, kind, sign) => {
  const start = startOf(words);
  if (sign === undefined) expect(start?.kind).not.toBe(kind);
  else expect(start).toMatchObject({ kind, sign });
});

test('a long block is recognised by its beginning', () => {
  expect(startOf(`12. Urges ${'Governments '.repeat(1000)}`)?.kind).toBe('number');
});

test('an adoption line may lack its date', () => {
  expect(adoptionOf('5th meeting')).toEqual({
    meeting: '5th',
    meetingKind: 'meeting',
    date: '',
    vote: '',
  });
});

test('abbreviations do not close a note or paragraph', () => {
  expect(
    ['vol.', 'Sales No.', 'chap.', 'annex I.', 'others,', 'others', 'it”.'].map(endsStopped),
  ).toEqual([false, false, false, true, false, false, true]);
  expect(['others,', 'others;', 'others', 'see vol.', 'organs”,'].map(endsClosed)).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});

test.each(['aims,3', 'aims;3,4', 'aims, 3/', 'aims;^80', 'aims.¹⁵'])(
  'the footnote mark behind “%s” does not leave the paragraph open',
  (words) => {
    expect(endsClosed(endingOf(words))).toBe(true);
  },
);

test('figures that are no footnote marks stay at the end', () => {
  expect(endingOf('resolution 60/3')).toBe('resolution 60/3');
  expect(endsClosed(endingOf('the 3/'))).toBe(false);
});
