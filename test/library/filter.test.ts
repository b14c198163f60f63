import { describe, expect, it } from 'vitest';
import { type Filter, isIn } from '../../src/library/filter.ts';
import { library } from '../../src/library/library.ts';
import { adoptionLine, doc, masthead, op, pp } from '../builders.ts';

const resolution = (symbol: string, year: number, ...paragraphs: Parameters<typeof doc>[0]) => ({
  doc: doc([
    masthead({ documentSymbol: symbol }),
    ...paragraphs,
    adoptionLine('53rd', `17 December ${year}`),
  ]),
  origin: null,
});

const all = library([
  resolution(
    'A/RES/73/1',
    2018,
    pp('Welcoming the shelters for victims of trafficking'),
    op('Calls upon Governments, in cooperation with civil society, to open shelters'),
    op('Also calls upon Member States to fund shelters'),
  ),
  resolution(
    'A/RES/79/1',
    2024,
    op('Urges Member States and Governments to keep shelters open'),
    op('Further requests the Secretary-General to report on shelters'),
    op('Takes note with appreciation of the shelters that Governments have opened'),
  ),
]);

/** The ids that a search for shelters finds within a filter, in the order of the library. */
function found(filter: Filter): string[] {
  const ids = new Set(all.search('shelters', filter).map(({ clause }) => clause.id));
  const inOrder = all.clauses.filter(({ id }) => ids.has(id));
  // What is told of one clause is what the search goes by.
  expect(all.clauses.filter((clause) => isIn(clause, filter))).toEqual(inOrder);
  return inOrder.map(({ id }) => id.replace('A/RES/', ''));
}

describe('a search keeps to', () => {
  it('nothing without a filter', () => {
    expect(found({})).toHaveLength(6);
  });

  it('a part and a resolution', () => {
    expect(found({ part: 'preambular' })).toEqual(['73/1, PP1']);
    expect(found({ part: 'operative', source: 'A/RES/73/1' })).toEqual(['73/1, OP1', '73/1, OP2']);
  });

  it('years, both ends included, and either end alone', () => {
    expect(found({ from: 2018, to: 2018 })).toHaveLength(3);
    expect(found({ from: 2019 })).toHaveLength(3);
    expect(found({ to: 2024 })).toHaveLength(6);
    expect(found({ to: 2017 })).toEqual([]);
  });

  it('a body, in any case', () => {
    expect(found({ body: 'general assembly' })).toHaveLength(6);
    expect(found({ body: 'Human Rights Council' })).toEqual([]);
  });

  it('the beginning of an opening phrase, whatever also and further say', () => {
    expect(found({ openingPhrase: 'calls upon' })).toEqual(['73/1, OP1', '73/1, OP2']);
    expect(found({ openingPhrase: 'Takes note' })).toEqual(['79/1, OP3']);
    expect(found({ openingPhrase: 'Call' })).toEqual([]);
  });

  it('whom a paragraph asks, by whole words, and not whom it only names', () => {
    expect(found({ addressee: 'Governments' })).toEqual(['73/1, OP1', '79/1, OP1']);
    expect(found({ addressee: 'the Secretary-General' })).toEqual(['79/1, OP2']);
    expect(found({ addressee: 'Government' })).toEqual([]);
    expect(found({ addressee: 'civil society' })).toEqual([]);
  });

  it('all of it at once, and also a paragraph that is named', () => {
    expect(found({ part: 'operative', from: 2024, addressee: 'Member States' })).toEqual([
      '79/1, OP1',
    ]);
    const named = all.search('73/1 OP1', { addressee: 'Member States' });
    expect(named.map(({ clause }) => clause.label)).not.toContain('OP1');
  });
});

it('a text without a year is in no years', () => {
  const draft = library([{ doc: doc([op('Urges all States to open shelters')]), origin: null }]);
  expect(draft.search('shelters', { from: 1900 })).toEqual([]);
  expect(draft.search('shelters', {})).toHaveLength(1);
});
