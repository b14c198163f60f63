import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/library/hit.ts';
import { library } from '../../src/library/library.ts';
import { doc, masthead, op, pp } from '../builders.ts';

const older = doc([
  masthead({ documentSymbol: 'A/RES/73/1' }),
  pp('Noting the programmes of health-care centres for girls'),
  pp('Welcoming the Nansen Initiative'),
  op('Urges Governments to eliminate the demand for sex tourism'),
  op('Calls upon Governments to punish the illegal removal of organs'),
]);
const newer = doc([
  masthead({ documentSymbol: 'A/RES/79/2' }),
  pp('Noting the labour of well-being services'),
  pp('Welcoming the Nansen Initiative and its agenda'),
  op('Urges Governments to eliminate the demand for sex tourism, especially online'),
  op('Encourages States to contribute to the voluntary trust fund for victims'),
]);
const agreed = library([
  { doc: older, origin: { name: '', year: 2018, note: '' } },
  { doc: newer, origin: { name: '', year: 2024, note: '' } },
]);

const ids = (hits: readonly Hit[]) => hits.map(({ clause }) => clause.id);
const found = (query: string) => ids(agreed.search(query));
const marked = (hit: Hit | undefined) =>
  hit?.matched.map(({ from, to }) => hit.clause.words.slice(from, to));

describe('searching agreed language', () => {
  it.each([
    ['healthcare', 'A/RES/73/1, PP1'],
    ['health care', 'A/RES/73/1, PP1'],
    ['health-care centers', 'A/RES/73/1, PP1'],
    ['program', 'A/RES/73/1, PP1'],
    ['wellbeing', 'A/RES/79/2, PP1'],
    ['well being', 'A/RES/79/2, PP1'],
    ['labor', 'A/RES/79/2, PP1'],
    ['orgn', 'A/RES/73/1, OP2'],
    ['contrbute fund', 'A/RES/79/2, OP2'],
    ['volunt', 'A/RES/79/2, OP2'],
    ['removal of organs', 'A/RES/73/1, OP2'],
    ['NANSEN', 'A/RES/79/2, PP2'],
  ])('%s finds %s first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('puts the newer of equally good ones first', () => {
    expect(found('sex tourism')).toEqual(['A/RES/79/2, OP1', 'A/RES/73/1, OP1']);
  });

  it('puts a clause that has all the words before one that has some', () => {
    expect(found('Nansen Initiative agenda')).toEqual(['A/RES/79/2, PP2', 'A/RES/73/1, PP2']);
  });

  it('puts a clause that has the words side by side before one that has them near each other', () => {
    const both = library([
      {
        doc: doc([
          op('Takes note of the Human Rights Council and of trafficking in persons'),
          op('Condemns human trafficking in persons of the Council'),
          op('Condemns trafficking, in human and other kinds'),
        ]),
        origin: null,
      },
    ]);
    expect(both.search('human trafficking')[0]?.clause.label).toBe('OP2');
    expect(both.search('trafficking in human')[0]?.clause.label).toBe('OP3');
  });

  it('finds words between quotation marks only side by side', () => {
    expect(found('“Initiative and its agenda”')).toEqual(['A/RES/79/2, PP2']);
    expect(found('"tourism demand"')).toEqual(found('tourism demand'));
  });

  it('marks the words that were found, those side by side as one', () => {
    expect(marked(agreed.search('voluntary trust fund')[0])).toEqual(['voluntary trust fund']);
    expect(marked(agreed.search('organ removal')[0])).toEqual(['removal', 'organs']);
    expect(marked(agreed.search('girl care')[0])).toEqual(['health-care', 'girls']);
  });

  it('keeps to a part or a source', () => {
    expect(ids(agreed.search('Governments', { part: 'preambular' }))).toEqual([]);
    expect(ids(agreed.search('Nansen', { source: 'A/RES/73/1' }))).toEqual(['A/RES/73/1, PP2']);
    expect(ids(agreed.search('OP1', { source: 'A/RES/73/1' }))).toEqual(['A/RES/73/1, OP1']);
  });

  it('goes to a named paragraph at once', () => {
    expect(found('79/2 OP2')).toEqual(['A/RES/79/2, OP2']);
    expect(found('PP2')).toEqual(['A/RES/79/2, PP2', 'A/RES/73/1, PP2']);
    expect(found('A/RES/73/1')).toHaveLength(4);
    expect(found('tourism 73/1')).toEqual(['A/RES/73/1, OP1']);
  });

  it('searches for the words when the named paragraph is not there', () => {
    expect(found('OP99 tourism')).toEqual(found('tourism'));
    expect(found('79/2 OP99')).toEqual([]);
  });

  it('knows which words its texts have, whatever their case', () => {
    expect(agreed.written(['Nansen', 'nansen', 'Nansens', 'health-care', 'Kaprun', ''])).toEqual([
      'Nansen',
      'nansen',
      'health-care',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(['', '   ', '…', '“”', '?!'].map(found)).toEqual([[], [], [], [], []]);
  });
});

describe('relatives of a paragraph', () => {
  const relatives = (words: string) => agreed.relatives(words, 'operative');

  it('are most alike first, and 1 for the same words', () => {
    const hits = relatives('Urges Governments to eliminate the demand for sex tourism');
    expect(ids(hits).slice(0, 2)).toEqual(['A/RES/73/1, OP1', 'A/RES/79/2, OP1']);
    expect(hits[0]?.score).toBe(1);
    expect(hits[1]?.score).toBeGreaterThan(0.8);
    expect(hits[1]?.score).toBeLessThan(1);
  });

  it('are found from the first words on', () => {
    expect(ids(relatives('Encourages States')).slice(0, 1)).toEqual(['A/RES/79/2, OP2']);
  });

  it('of the paragraph’s own part come before those of the other', () => {
    const both = library([
      {
        doc: doc([pp('Welcoming the Khartoum process'), op('Welcomes the Khartoum process')]),
        origin: null,
      },
    ]);
    for (const part of ['preambular', 'operative'] as const) {
      const hits = both.relatives('the Khartoum process of 2014', part);
      expect(hits).toHaveLength(2);
      expect(hits[0]?.clause.part).toBe(part);
    }
  });

  it('are none for words that no clause has', () => {
    expect(relatives('Quite another subject')).toEqual([]);
    expect(relatives('')).toEqual([]);
  });

  it('have the words in common marked', () => {
    expect(marked(relatives('Urges States to eliminate sex tourism')[0])).toContain('sex tourism');
  });
});

describe('names that the library knows', () => {
  const names = (name: string) => agreed.find(name).map(({ text }) => text);

  it.each([
    ['A/RES/79/2', 'A/RES/79/2'],
    ['Trafficing in women', 'Trafficking in women and girls'],
    ['encourges', 'Encourages'],
  ])('%s is %s', (name, text) => {
    expect(names(name)[0]).toBe(text);
  });

  it('stand with their clauses', () => {
    expect(agreed.find('Urges')[0]?.clauses).toHaveLength(2);
  });

  it('are none for nothing, or for a whole text', () => {
    expect(names(' ')).toEqual([]);
    expect(names('word '.repeat(10_000))).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const word = fc.constantFrom(
    'Urges',
    'sex-tourism',
    '79/2',
    'OP1',
    '“',
    '(a)',
    'İ',
    'ﬁ',
    '.',
    '\n',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );

  it('answers with scores from 0 to 1 and with stretches of the words, in order and apart', () => {
    fc.assert(
      fc.property(query, (asked) => {
        for (const hit of [...agreed.search(asked), ...agreed.relatives(asked, 'preambular')]) {
          expect(hit.score).toBeGreaterThanOrEqual(0);
          expect(hit.score).toBeLessThanOrEqual(1);
          let end = 0;
          for (const { from, to } of hit.matched) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(hit.clause.words.length);
        }
        agreed.find(asked);
      }),
    );
  });

  it('answers to ten thousand words, and to one long word', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `Urges word${at}`).join(' ');
    expect(() => found(many)).not.toThrow();
    expect(() => agreed.relatives(many, 'operative')).not.toThrow();
    expect(found('x'.repeat(1_000_000))).toEqual([]);
  });

  it('answers from an empty library', () => {
    const empty = library([]);
    expect([empty.search('x'), empty.relatives('x', 'operative'), empty.find('x')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
