import { describe, expect, it } from 'vitest';
import { growingLibrary } from '../../src/library/library.ts';
import { thesaurusOf } from '../../src/library/thesaurus.ts';
import { clauseOf } from './clauses.ts';

const thesaurus = thesaurusOf({
  entries: [
    { asked: ['CSW'], formal: ['Commission on the Status of Women'] },
    { asked: ['safe house', 'refuge'], formal: ['shelter'] },
    { asked: ['cop'], formal: ['law enforcement'] },
  ],
});
const growing = growingLibrary(thesaurus);
growing.add([
  clauseOf({ label: 'OP1', words: 'Invites the Commission on the Status of Women to meet;' }),
  clauseOf({ label: 'OP2', words: 'Urges States to fund shelters for women of any status;' }),
  clauseOf({ label: 'OP3', words: 'Encourages the enforcement of the law in every house;' }),
  clauseOf({ label: 'OP4', words: 'Calls upon law enforcement officials to be safe;' }),
]);
const found = (query: string) =>
  growing
    .now()
    .search(query)
    .map(({ clause }) => clause.label);

describe('a search by everyday words', () => {
  it.each([
    ['CSW', 'OP1'],
    ['csw', 'OP1'],
    ['safe houses', 'OP2'],
    ['refuge', 'OP2'],
    ['refuhe', 'OP2'],
    ['cops', 'OP4'],
  ])('%s finds the formal ones in %s first', (query, label) => {
    expect(found(query)[0]).toBe(label);
  });

  it('takes the words of a formal expression near each other before those far apart', () => {
    expect(found('cops').indexOf('OP4')).toBeLessThan(found('cops').indexOf('OP3'));
  });

  it('marks the formal words, for which the clause was found', () => {
    const [hit] = growing.now().search('CSW');
    const marked = hit?.matched.map(({ from, to }) => hit.clause.words.slice(from, to));
    expect(marked).toEqual(['Commission', 'Status', 'Women']);
  });

  it('finds a word itself before what the thesaurus says for it', () => {
    growing.add([clauseOf({ label: 'OP5', words: 'Welcomes a refuge for birds;' })]);
    expect(found('refuge')).toEqual(['OP5', 'OP2']);
  });
});
