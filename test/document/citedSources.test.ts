import { describe, expect, it } from 'vitest';
import { citedSources, sourceKey } from '../../src/document/citedSources.ts';
import { fn } from '../builders.ts';

/** The keys of a note's sources. */
function keys(note: string): string[] {
  return citedSources(fn(note)).map(sourceKey);
}

describe('citedSources', () => {
  it('lists the citations of a note in order', () => {
    const cited = citedSources(fn('A/73/171 and A/HRC/38/45.'));
    expect(cited.map((citation) => citation.source)).toEqual([
      { kind: 'mastheadDocument', documentSymbol: 'A/73/171' },
      { kind: 'mastheadDocument', documentSymbol: 'A/HRC/38/45' },
    ]);
  });

  it('lists none of a note in prose', () => {
    expect(citedSources(fn('Such as the Bali Process (see A/C.3/55/3, annex).'))).toEqual([]);
  });
});

describe('sourceKey', () => {
  const report = 'Report of the Fourth World Conference on Women, Beijing';
  const sales = '(United Nations publication, Sales No. E.96.IV.13), chap. I.';
  const same: readonly [string, string][] = [
    ['Resolution 70/1.', 'See resolution 70/1.'],
    ['Resolution 48/134, annex.', 'See General Assembly resolution 48/134, annex.'],
    ['Resolution 317 (iv).', 'Resolution 317 (IV).'],
    ['Resolution 55/25, annexes I-III.', 'Resolution 55/25, annexes I–III.'],
    [`${report}, 4-15 September 1995 ${sales}`, `${report}, 4–15 September 1995 ${sales}`],
  ];
  it.each(same)('is the same for “%s” and “%s”', (a, b) => {
    expect(keys(a)).toHaveLength(1);
    expect(keys(a)).toEqual(keys(b));
  });

  const other: readonly [string, string][] = [
    ['Resolution 70/1.', 'Resolution 70/1, annex.'],
    ['Resolution 32/3.', 'Human Rights Council resolution 32/3.'],
    [
      'United Nations, Treaty Series, vol. 2225, No. 39574.',
      'United Nations, Treaty Series, vol. 2237, No. 39574.',
    ],
  ];
  it.each(other)('differs for “%s” and “%s”', (a, b) => {
    expect(keys(a)).not.toEqual(keys(b));
  });
});
