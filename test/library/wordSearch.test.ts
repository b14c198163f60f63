import { describe, expect, it } from 'vitest';
import { growingLibrary } from '../../src/library/library.ts';
import { thesaurusOf } from '../../src/library/thesaurus.ts';
import { clauseOf } from './clauses.ts';

const thesaurus = thesaurusOf({
  entries: [
    { asked: ['bribe'], formal: ['corruption'] },
    { asked: ['UNCAC'], formal: ['Convention against Corruption'] },
    { asked: ['rapporteur group'], formal: ['mechanism'] },
  ],
});

/** Words tell something only among others. */
const others = ['Noting rivers', 'Noting hills', 'Noting roofs', 'Noting trees', 'Noting birds'];

/** The labels that a query finds among clauses, which are OP1, OP2 …, best first. */
function found(query: string, ...words: readonly string[]): string[] {
  const growing = growingLibrary(thesaurus);
  growing.add(words.map((each, at) => clauseOf({ label: `OP${at + 1}`, words: each })));
  growing.add(others.map((each, at) => clauseOf({ label: `PP${at + 1}`, words: each })));
  return growing
    .now()
    .search(query)
    .map(({ clause }) => clause.label);
}

describe('a search for a few words', () => {
  const convention = 'Recalls the Convention against Corruption and its annexes, as adopted;';
  const substance = 'Urges States to punish every corruption of officers, as agreed;';

  it('takes what a paragraph says before what stands in the name of an instrument', () => {
    expect(found('corruption', convention, substance)).toEqual(['OP2', 'OP1']);
    expect(found('bribe', convention, substance)).toEqual(['OP2', 'OP1']);
  });

  it('takes the name where a name is asked for', () => {
    expect(found('UNCAC', substance, convention)[0]).toBe('OP2');
    const asked = ['Recalls the fight against corruption;', convention];
    expect(found('Convention against Corruption', ...asked)[0]).toBe('OP2');
  });

  it('takes words in one passage before the same words all over a long paragraph', () => {
    const far = `Urges shelters ${'and more and other measures '.repeat(8)}for all survivors;`;
    const close = 'Urges shelters that are safe and open at night, also to all survivors;';
    expect(found('shelters survivors', far, close)).toEqual(['OP2', 'OP1']);
  });

  it('takes a word that the thesaurus knows for no typing error', () => {
    expect(found('bribes', 'Notes the brides of soldiers;', substance)).toEqual(['OP2']);
  });

  it('takes a word whose stem there is for no typing error', () => {
    const words = ['Deplores every abuse;', 'Provides housing of soldiers;'];
    expect(found('abusing', ...words)).toEqual(['OP1']);
  });

  it('takes no short word for a slip in another of some stem', () => {
    expect(found('hostage', 'Notes the briefings that were hosted;')).toEqual([]);
  });

  it('finds other words of the stem of a misspelt word', () => {
    expect(found('deterrring', 'Urges States to deter traffickers;')).toEqual(['OP1']);
    expect(found('prevetion', 'Urges prevention;', 'Urges States to prevent it;')).toEqual([
      'OP1',
      'OP2',
    ]);
  });

  it('finds a misspelt expression of the thesaurus by its own words too', () => {
    const words = ['Invites the mechanism;', 'Invites the rapporteur group;'];
    expect(found('rapporeur group', ...words)).toEqual(['OP2', 'OP1']);
  });

  it('takes only the last word, or one that no clause has, for the beginning of another', () => {
    const words = ['Notes the part of rivers;', 'Notes particular hills;', 'Notes partners;'];
    expect(found('part rivers', ...words)).toEqual(['OP1', 'PP1']);
    expect(found('rivers part', ...words).sort()).toEqual(['OP1', 'OP2', 'OP3', 'PP1']);
    expect(found('parti hills', ...words)[0]).toBe('OP2');
  });

  it('leaves out what has next to nothing of what the best answer has', () => {
    const common = Array.from({ length: 40 }, (_, at) => `Notes the women of ${at} towns;`);
    const query = 'women parliamentary budget committees';
    const best = 'Welcomes the women of parliamentary budget committees;';
    expect(found(query, best, ...common)).toEqual(['OP1']);
    expect(found('women', best, ...common)).toHaveLength(41);
  });

  it('asks for none of the words of a question', () => {
    const rivers = 'Notes how much there is to say about birds and about rivers;';
    expect(found('what about corruption', rivers, substance)).toEqual(['OP2']);
    expect(found('about', rivers, substance)).toEqual(['OP1']);
  });

  it('asks less for words of every subject', () => {
    const words = ['Seeks better roads;', 'Seeks data;', 'Seeks ports;', 'Seeks better ships;'];
    expect(found('better data', ...words)[0]).toBe('OP2');
  });
});
