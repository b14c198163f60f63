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

describe('an expression in other forms than the thesaurus has it', () => {
  const loose = growingLibrary(
    thesaurusOf({
      entries: [
        { asked: ['speedy trial'], formal: ['disposition of cases'] },
        { asked: ["don't know their duties"], formal: ['lack of awareness'] },
        { asked: ['know your duties'], formal: ['campaigns to inform'] },
        { asked: ['next report'], formal: ['Secretary-General to submit'] },
        { asked: ['port'], formal: ['border'] },
        { asked: ['e-mail'], formal: ['information'] },
        { asked: ['mail-order'], formal: ['brides'] },
        { asked: ['check of obligations'], formal: ['review of treaties'] },
        {
          asked: ['uninformed'],
          formal: ['a lack of any of the means with which they may be informed'],
        },
      ],
    }),
  );
  loose.add([
    clauseOf({ label: 'OP1', words: 'Invites States to hasten the disposition of cases;' }),
    clauseOf({ label: 'OP2', words: 'Notes the lack of awareness of obligations;' }),
    clauseOf({ label: 'OP3', words: 'Encourages campaigns to inform migrants;' }),
    clauseOf({ label: 'OP4', words: 'Requests the Secretary-General to submit a report;' }),
    clauseOf({ label: 'OP5', words: 'Calls for checks at every border;' }),
    clauseOf({ label: 'OP8', words: 'Condemns the trade in brides;' }),
    clauseOf({ label: 'OP9', words: 'Welcomes the review of treaties;' }),
    clauseOf({
      label: 'OP6',
      words: 'Regrets a lack of any of the means with which they may be informed;',
    }),
    clauseOf({
      label: 'OP7',
      words:
        'Regrets the lack of good schools in rural areas, and asks for any means by which States, agencies and others have informed women;',
    }),
  ]);
  const first = (query: string) => loose.now().search(query)[0]?.clause.label;

  it.each([
    ['speed of the trials', 'OP1'],
    ['trials that are speedy', 'OP1'],
    ['women not knowing their duties', 'OP2'],
  ])('%s is found in %s', (query, label) => {
    expect(first(query)).toBe(label);
  });

  it('is not taken for its contrary', () => {
    const labels = loose
      .now()
      .search("doesn't know duties")
      .map(({ clause }) => clause.label);
    expect(labels.slice(0, 1)).toEqual(['OP2']);
  });

  it('takes a mistyped word for the one that resolutions have', () => {
    expect(first('next rport')).toBe('OP4');
  });

  it('counts the common words of a formal expression as its own', () => {
    const [best, other] = loose.now().search('uninformed');
    expect(best?.clause.label).toBe('OP6');
    expect(other?.score ?? 0).toBeLessThan((best?.score ?? 0) * 0.8);
  });

  it('takes the words of a compound for the compound, and not for a slip in another word', () => {
    expect(first('mail order')).toBe('OP8');
    expect(first('mail-order')).toBe('OP8');
  });

  it('takes known words also for what their expression means, after the words themselves', () => {
    const labels = loose
      .now()
      .search('obligations checks')
      .map(({ clause }) => clause.label);
    expect(labels.slice(0, 1)).toEqual(['OP9']);
    expect(first('checks obligations')).toBe('OP9');
  });
});
