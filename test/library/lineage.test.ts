import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/document/draftFile.ts';
import type { Clause } from '../../src/library/clause.ts';
import { growingLibrary, type Library, library } from '../../src/library/library.ts';
import { noCorrections, readLineageFile } from '../../src/library/lineageFile.ts';
import { noThesaurus } from '../../src/library/thesaurus.ts';
import { clauseOf } from './clauses.ts';

const common = [
  'shelters that municipal councils opened for survivors along the northern rivers',
  'border guards in recognizing forged seafarers’ papers and counterfeit stamps',
  'universities to study how debts bind seasonal workers to their recruiters',
  'the Secretary-General to submit a report on legal aid for domestic workers',
];

/** A resolution of a made series whose third paragraph opens as it is told. */
function resolution(year: number, phrase: string, words = common[2] as string): Clause[] {
  const source = `A/RES/${year}`;
  return [
    ['Welcomes', common[0]],
    ['Urges', `Governments to train ${common[1]}`],
    [phrase, words],
    ['Requests', common[3]],
  ].map(([openingPhrase = '', rest], at) =>
    clauseOf({
      source,
      year,
      label: `OP${at + 1}`,
      openingPhrase,
      words: `${openingPhrase} ${rest};`,
    }),
  );
}

function libraryOf(...resolutions: readonly (readonly Clause[])[]): Library {
  const growing = growingLibrary();
  for (const each of resolutions) growing.add(each);
  return growing.now();
}

const three = () =>
  libraryOf(
    resolution(2024, 'Encourages'),
    resolution(2018, 'Invites'),
    resolution(2006, 'Invites'),
  );

const idsOf = (all: Library, id: string) =>
  all.lineage(id)?.steps.map(({ clause }) => clause.id) ?? null;

describe('the lineage of a clause', () => {
  it.each(['A/RES/2006, OP3', 'A/RES/2018, OP3', 'A/RES/2024, OP3'])(
    'from %s has all years, oldest first',
    (id) => {
      expect(idsOf(three(), id)).toEqual(['A/RES/2006, OP3', 'A/RES/2018, OP3', 'A/RES/2024, OP3']);
    },
  );

  it('leads from each step to the next newer one only, and tells the strength', () => {
    const steps = three().lineage('A/RES/2018, OP3')?.steps ?? [];
    expect(steps.map(({ next }) => next)).toMatchObject([
      [{ to: 'A/RES/2018, OP3', kind: 'same', strength: 'equal', isJudged: false }],
      [{ to: 'A/RES/2024, OP3', kind: 'reworded', strength: 'stronger' }],
      [],
    ]);
    expect(steps.map(({ next }) => next.length)).toEqual([1, 1, 0]);
  });

  it('of one that nothing is like is that clause alone', () => {
    const alone = clauseOf({
      source: 'A/RES/9',
      year: 2020,
      words: 'Thanks the lighthouse keepers;',
    });
    expect(idsOf(libraryOf(resolution(2018, 'Invites'), [alone]), alone.id)).toEqual([alone.id]);
  });

  it('of an unknown id is none', () => {
    expect(three().lineage('A/RES/2024, OP99')).toBeNull();
    expect(three().lineage('nonsense')).toBeNull();
  });

  it('passes over a resolution that left the paragraph out', () => {
    const without = resolution(2018, 'Thanks', 'the lighthouse keepers for their hospitality');
    const all = libraryOf(resolution(2006, 'Invites'), without, resolution(2024, 'Encourages'));
    expect(idsOf(all, 'A/RES/2024, OP3')).toEqual(['A/RES/2006, OP3', 'A/RES/2024, OP3']);
  });

  it('leaves drafts out: their language is not agreed', () => {
    const draft = resolution(2025, 'Urges').map((clause) => ({
      ...clause,
      standing: 'draft' as const,
    }));
    expect(idsOf(libraryOf(resolution(2018, 'Invites'), draft), 'A/RES/2018, OP3')).toEqual([
      'A/RES/2018, OP3',
    ]);
  });

  it('branches where a paragraph was split', () => {
    const both = `${common[2]}, and calls upon banks to freeze accounts that brokers use to collect recruitment fees`;
    const split = [
      ...resolution(2024, 'Encourages'),
      clauseOf({
        source: 'A/RES/2024',
        year: 2024,
        label: 'OP5',
        words: 'Calls upon banks to freeze accounts that brokers use to collect recruitment fees;',
      }),
    ];
    const lineage = libraryOf(resolution(2018, 'Invites', both), split).lineage('A/RES/2018, OP3');
    expect(lineage?.steps.map(({ clause }) => clause.label)).toEqual(['OP3', 'OP3', 'OP5']);
    expect(lineage?.steps[0]?.next.map(({ kind }) => kind)).toEqual(['split', 'split']);
  });

  it('of a paragraph in work is that of the clause it is most like', () => {
    const words = `Strongly encourages ${common[2]}`;
    const lineage = three().lineage({ words, part: 'operative' });
    expect(lineage?.clause.label).toBe('OP3');
    expect(lineage?.steps).toHaveLength(3);
    expect(
      three().lineage({ words: 'Thanks the lighthouse keepers', part: 'operative' }),
    ).toBeNull();
  });
});

describe('what people say of lineage', () => {
  const correct = (corrections: Partial<typeof noCorrections>) => {
    const growing = growingLibrary();
    for (const [year, phrase] of [
      [2018, 'Invites'],
      [2024, 'Encourages'],
    ] as const) {
      growing.add(resolution(year, phrase));
    }
    growing.correct({ ...noCorrections, ...corrections });
    return growing.now();
  };
  const pair = { later: 'A/RES/2024, OP3', earlier: 'A/RES/2018, OP3' };

  it('parts what was computed', () => {
    expect(idsOf(correct({ apart: [pair] }), pair.later)).toEqual([pair.later]);
  });

  it('joins what was not, in the place of what was', () => {
    const pairs = [{ ...pair, earlier: 'A/RES/2018, OP1', kind: 'reworded' as const }];
    const lineage = correct({ pairs }).lineage(pair.later);
    expect(lineage?.steps.map(({ clause }) => clause.id)).toEqual(['A/RES/2018, OP1', pair.later]);
    expect(lineage?.steps[0]?.next[0]?.isJudged).toBe(true);
  });

  it('is found from the older one too', () => {
    const pairs = [{ ...pair, earlier: 'A/RES/2018, OP1', kind: 'reworded' as const }];
    expect(idsOf(correct({ pairs }), 'A/RES/2018, OP1')).toContain(pair.later);
  });

  it('leaves nothing computed between resolutions that were judged whole', () => {
    const whole = ['A/RES/2018', 'A/RES/2024'];
    expect(idsOf(correct({ whole }), pair.later)).toEqual([pair.later]);
    expect(idsOf(correct({ whole: ['A/RES/2024'] }), pair.later)).toHaveLength(2);
  });

  it('may name clauses that the library has not', () => {
    const pairs = [{ ...pair, earlier: 'A/RES/1950, OP1', kind: 'same' as const }];
    expect(idsOf(correct({ pairs }), pair.later)).toHaveLength(2);
  });
});

describe('the four resolutions', () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../clause-library/${name}.json`, import.meta.url), 'utf8');
  const judged = readLineageFile(read('lineage/four-resolutions'));
  const drafts = ['79-154', '73-146', '72-195', '2006-text'].map((name) => readDraft(read(name)));
  const all = library(drafts, noThesaurus, judged);

  it('have exactly the judged pairs', () => {
    const found = all.clauses.flatMap(({ id }) =>
      (all.lineage(id)?.steps ?? []).flatMap(({ clause, next }) =>
        next.map((link) => `${link.to} ← ${clause.id}`),
      ),
    );
    const expected = judged.pairs.map(({ later, earlier }) => `${later} ← ${earlier}`);
    expect([...new Set(found)].sort()).toEqual(expected.sort());
  });

  it('tell that 79/154 encourages where 73/146 invited', () => {
    const steps = all.lineage('A/RES/79/154, OP47')?.steps ?? [];
    const link = steps.find(({ clause }) => clause.id === 'A/RES/73/146, OP47')?.next[0];
    expect(link).toMatchObject({ to: 'A/RES/79/154, OP47', strength: 'stronger', isJudged: true });
  });
});
