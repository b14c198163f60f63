import { describe, expect, it } from 'vitest';
import { namedPlace, sourceNames } from '../../src/library/place.ts';

const sources = sourceNames([
  'A/RES/79/154',
  'A/RES/73/146',
  'A/RES/72/195',
  '2006 text',
  'A/C.3/80/L.29/Rev.1',
  'S/RES/1325(2000)',
]);
const place = (query: string) => {
  const named = namedPlace(query, sources);
  return named && [named.source, named.label, named.words];
};

describe('symbols and labels in a query', () => {
  it.each([
    ['A/RES/79/154 OP27', ['A/RES/79/154', 'OP27', '']],
    ['79/154 OP27', ['A/RES/79/154', 'OP27', '']],
    ['a/res/79/154, op 27', ['A/RES/79/154', 'OP27', '']],
    ['OP27 of 79/154', ['A/RES/79/154', 'OP27', '']],
    ['resolution 79/154', ['A/RES/79/154', null, '']],
    ['PP3', [null, 'PP3', '']],
    ['pp8 (a)', [null, 'PP8 (a)', '']],
    ['72/195 PP8(f)', ['A/RES/72/195', 'PP8 (f)', '']],
    ['OP12 (a) (ii)', [null, 'OP12 (a) (ii)', '']],
    ['operative paragraph 4 of 72/195', ['A/RES/72/195', 'OP4', '']],
    ['preambular para. 4, 72/195', ['A/RES/72/195', 'PP4', '']],
    ['2006 text PP1', ['2006 text', 'PP1', '']],
    ['organ removal 79/154', ['A/RES/79/154', null, 'organ removal']],
    ['79/154: organ removal', ['A/RES/79/154', null, 'organ removal']],
    ['A/C.3/80/L.29/Rev.1 OP2', ['A/C.3/80/L.29/Rev.1', 'OP2', '']],
    ['women S/RES/1325(2000)', ['S/RES/1325(2000)', null, 'women']],
    ['OP5 measures', [null, 'OP5', 'measures']],
    ['79/154 27', ['A/RES/79/154', 'OP27', '']],
    ['79/154, 27.', ['A/RES/79/154', 'OP27', '']],
    ['2006 text 4 (b)', ['2006 text', 'OP4 (b)', '']],
    ['79/154 2030 Agenda', ['A/RES/79/154', null, '2030 Agenda']],
    ['79/154 16 days', ['A/RES/79/154', null, '16 days']],
  ])('%s names a place', (query, expected) => {
    expect(place(query)).toEqual(expected);
  });

  it.each([
    'organ removal',
    'measures in paragraph 5 above',
    '64/293',
    '79/1545',
    'A/C.3/80/L.29',
    'A/RES/179/154',
    '27',
    'top5',
    'OP',
    '',
  ])('%s names none', (query) => {
    expect(place(query)).toBeNull();
  });

  it('are words in a longer text, unless it begins with them', () => {
    const text =
      'Recalling its resolutions on trafficking in persons, in particular resolution 73/146';
    expect(place(`${text} of 17 December 2018 and the reports before it`)).toBeNull();
    expect(place(`A/RES/79/154, OP27: ${text} of 17 December 2018`)?.slice(0, 2)).toEqual([
      'A/RES/79/154',
      'OP27',
    ]);
  });
});
