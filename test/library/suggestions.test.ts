import { describe, expect, it } from 'vitest';
import { growingLibrary } from '../../src/library/library.ts';
import { clauseOf } from './clauses.ts';

const words = [
  'Urges Governments to establish shelters for victims of trafficking',
  'Encourages States to train border officials in identifying victims',
  'Requests the Secretary-General to report on the museum of sailing',
  'Invites the private sector to adopt codes of conduct',
];
const resolution = (source: string, year: number, texts: readonly string[], first = 1) =>
  texts.map((text, at) => clauseOf({ source, year, label: `OP${first + at}`, words: text }));

const libraryOf = (...all: ReturnType<typeof resolution>[]) => {
  const growing = growingLibrary();
  for (const clauses of all) growing.add(clauses);
  return growing.now();
};
const agreed = libraryOf(resolution('A/RES/73/1', 2018, words));
const above = (...texts: string[]) =>
  texts.map((text) => ({ words: text, part: 'operative' as const }));
const suggested = (library: typeof agreed, typed: string, before: string[]) =>
  library
    .suggest({ words: typed, part: 'operative', above: above(...before) })
    .map(({ clause }) => clause.label);

describe('what is suggested below other paragraphs', () => {
  it('is, before a word is typed, what follows their precedents in the earlier resolution', () => {
    expect(suggested(agreed, '', [words[0] ?? ''])[0]).toBe('OP2');
    expect(suggested(agreed, '', [words[0] ?? '', words[1] ?? ''])[0]).toBe('OP3');
  });

  it('follows precedents that were reworded', () => {
    const reworded =
      'Urges all Governments to establish safe shelters for the victims of trafficking';
    expect(suggested(agreed, '', [reworded])[0]).toBe('OP2');
  });

  it('is not what a paragraph above has taken already', () => {
    const before = [words[1] ?? '', words[0] ?? ''];
    expect(suggested(agreed, '', before)[0]).toBe('OP3');
  });

  it('is what resolutions begin with where the draft has nothing above, the newest first', () => {
    const two = libraryOf(
      resolution('A/RES/73/1', 2018, words),
      resolution('A/RES/74/2', 2019, ['Welcomes the sailing museum of another city']),
    );
    const hits = two.suggest({ words: '', part: 'operative', above: [] });
    expect(hits.map(({ clause }) => clause.id)).toEqual(['A/RES/74/2, OP1', 'A/RES/73/1, OP1']);
  });

  it('goes by the words once they say something else', () => {
    expect(suggested(agreed, 'Invites the private sector', [words[0] ?? ''])[0]).toBe('OP4');
  });

  it('does not mind "also" and "further" at the beginning', () => {
    expect(suggested(agreed, 'Further requests the Secretary-General', [])[0]).toBe('OP3');
  });

  it('stays within one resolution', () => {
    const two = libraryOf(
      resolution('A/RES/73/1', 2018, words.slice(0, 1)),
      resolution('A/RES/74/2', 2019, ['Welcomes the sailing museum of another city']),
    );
    expect(suggested(two, '', [words[0] ?? ''])).toEqual([]);
  });

  it('leaves out what a draft proposes', () => {
    const proposed = resolution('A/C.3/80/L.1', 2025, words).map((clause) => ({
      ...clause,
      standing: 'draft' as const,
    }));
    expect(suggested(libraryOf(proposed), '', [words[0] ?? ''])).toEqual([]);
  });
});
