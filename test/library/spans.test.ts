import { describe, expect, it } from 'vitest';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { agreedSpans } from '../../src/library/spans.ts';
import { clauseOf } from './clauses.ts';

const adopted = (label: string, words: string, year = 2020) =>
  clauseOf({ source: `A/RES/${year - 1945}/1`, label, words, year });

const index = (...clauses: Parameters<ClauseIndex['add']>[0]) => {
  const made = new ClauseIndex();
  made.add(clauses);
  return made;
};

const shelters = adopted(
  'OP1',
  'Urges Governments to establish shelters for victims of trafficking in persons and to fund them well;',
);

/** Each span as "kind: words". */
function told(over: ClauseIndex, text: string): string[] {
  return agreedSpans(over, text).spans.map(
    ({ kind, from, to, adopted: there }) =>
      `${kind}: ${text.slice(from, to)}${kind === 'near' ? ` [${there}]` : ''}`,
  );
}

describe('the words of a paragraph', () => {
  it('are exact as a whole where a clause has them all, whatever its capitals and marks', () => {
    const text = 'urges Governments to establish shelters for victims of trafficking in persons';
    expect(told(index(shelters), text)).toEqual([`exact: ${text}`]);
  });

  it('are near where one word of a clause differs, which tells what was adopted', () => {
    const text = 'Urges Governments to establish safe houses for victims of trafficking in persons';
    expect(told(index(shelters), text)).toEqual([
      'exact: Urges Governments to establish',
      'near: safe houses [shelters]',
      'exact: for victims of trafficking in persons',
    ]);
  });

  it('are near where words of a clause were left out', () => {
    const text =
      'Urges Governments to establish shelters for victims of trafficking and to fund them well';
    expect(told(index(shelters), text)).toContain('near:  [in persons]');
  });

  it('are new where no clause has them', () => {
    const text = 'Welcomes a museum of sailing';
    expect(told(index(shelters), text)).toEqual([`new: ${text}`]);
    expect(agreedSpans(index(shelters), text).words).toEqual({ exact: 0, near: 0, new: 5 });
  });

  it('are no run of agreed words by common ones alone', () => {
    const over = index(adopted('OP1', 'Decides that it is to be of the one that is for all;'));
    expect(told(over, 'Welcomes that it is to be of the museum')).toEqual([
      'new: Welcomes that it is to be of the museum',
    ]);
  });

  it('name the newest of the clauses that have them, and how often they stand there', () => {
    const later = adopted('OP7', 'Also urges Governments to establish shelters for victims;', 2022);
    const { spans } = agreedSpans(index(shelters, later), 'establish shelters for victims');
    expect(spans.map(({ clauses, times }) => [clauses.map(({ id }) => id), times])).toEqual([
      [['A/RES/77/1, OP7', 'A/RES/75/1, OP1'], 2],
    ]);
  });

  it('are not agreed by what a draft proposes', () => {
    const proposed = { ...shelters, standing: 'draft' as const };
    expect(agreedSpans(index(proposed), shelters.words).words.exact).toBe(0);
  });

  it('are not agreed by a text that was taken out again', () => {
    const over = index(shelters);
    over.remove(shelters.source);
    expect(agreedSpans(over, shelters.words).words.exact).toBe(0);
  });

  it('are all told, in order and without overlap', () => {
    const other = adopted(
      'OP2',
      'Requests the Secretary-General to fund them from the regular budget;',
    );
    const text =
      'Urges Governments, at last, to establish shelters for victims of trafficking and to fund them from the regular budget';
    const { spans, words } = agreedSpans(index(shelters, other), text);
    expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(19);
    expect(words.exact + words.near + words.new).toBe(19);
    spans.slice(1).forEach((span, at) => {
      expect(span.from).toBeGreaterThanOrEqual(spans[at]?.to ?? 0);
    });
  });

  it('are nothing for a text without words', () => {
    expect(agreedSpans(index(shelters), ' — ').spans).toEqual([]);
  });
});
