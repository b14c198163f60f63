import { describe, expect, it } from 'vitest';
import { outlineJson } from '../../src/cli/outlineJson.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  cell,
  continuation,
  doc,
  fn,
  headerRow,
  heading,
  masthead,
  op,
  pp,
  row,
  sub,
  table,
  title,
} from '../builders.ts';

const protocol = () => fn('United Nations, Treaty Series, vol. 2237, No. 39574');

const resolution = doc(
  [
    masthead({ documentSymbol: 'A/RES/81/5', session: 81, agendaItem: '27' }),
    title('Trafficking in persons'),
    pp(
      'Reaffirming also that the plan was developed',
      sub('To promote the Protocol', protocol()),
      sub('To help', sub('With advice')),
      continuation('and welcoming it'),
    ),
    heading(1, 'Measures'),
    op('Also urges Governments to ratify the Protocol', protocol(), ' and to act'),
    op('Requests a report'),
    adoptionLine('53rd', '17 December 2026'),
    annex('Plan', annexParagraph('States should act')),
  ],
  { footnotePolicy: 'legacy' },
);

describe('the outline as JSON', () => {
  const json = outlineJson(resolution);

  it('has exactly the fields that are promised', () => {
    expect(Object.keys(json)).toEqual([
      'title',
      'documentSymbol',
      'session',
      'agendaItem',
      'adopted',
      'paragraphs',
      'footnotes',
    ]);
    for (const paragraph of json.paragraphs) {
      expect(Object.keys(paragraph)).toEqual([
        'label',
        'part',
        'depth',
        'printed',
        'openingPhrase',
        'text',
        'footnotes',
      ]);
    }
  });

  it('tells what the masthead and the adoption line state', () => {
    expect(json).toMatchObject({
      title: 'Trafficking in persons',
      documentSymbol: 'A/RES/81/5',
      session: 81,
      agendaItem: '27',
      adopted: '17 December 2026',
    });
  });

  it('says null for what is not stated', () => {
    const blank = doc([masthead({}), pp('Recalling'), op('Urges'), adoptionLine('', '')]);
    expect(outlineJson(blank)).toMatchObject({
      documentSymbol: null,
      session: null,
      agendaItem: null,
      adopted: null,
    });
    expect(outlineJson(doc([pp('Recalling'), op('Urges')])).adopted).toBeNull();
  });

  it('lists paragraphs, subparagraphs and continuations in reading order, and no headings', () => {
    expect(
      json.paragraphs.map(({ label, part, depth, printed }) => [label, part, depth, printed]),
    ).toEqual([
      ['PP1', 'preambular', 0, ''],
      ['PP1 (a)', 'preambular', 1, '(a)'],
      ['PP1 (b)', 'preambular', 1, '(b)'],
      ['PP1 (b) (i)', 'preambular', 2, '(i)'],
      ['PP1 (continued)', 'preambular', 0, ''],
      ['OP1', 'operative', 0, '1.'],
      ['OP2', 'operative', 0, '2.'],
      ['Annex, 1', 'annex', 0, '1.'],
    ]);
  });

  it('prints the words with their terminal mark and without footnote marks', () => {
    expect(json.paragraphs.map(({ text }) => text)).toEqual([
      'Reaffirming also that the plan was developed:',
      'To promote the Protocol,',
      'To help:',
      'With advice,',
      'and welcoming it,',
      'Also urges Governments to ratify the Protocol and to act;',
      'Requests a report.',
      'States should act.',
    ]);
  });

  it('names opening phrases as printed', () => {
    expect(json.paragraphs.map(({ openingPhrase }) => openingPhrase)).toEqual([
      'Reaffirming also',
      null,
      null,
      null,
      null,
      'Also urges',
      'Requests',
      null,
    ]);
  });

  it('prints a note once, and each of its marks where it stands', () => {
    expect(json.footnotes).toEqual([
      { marker: 1, text: 'United Nations, Treaty Series, vol. 2237, No. 39574.' },
    ]);
    expect(json.paragraphs.map(({ footnotes }) => footnotes)).toEqual([
      [],
      [1],
      [],
      [],
      [],
      [1],
      [],
      [],
    ]);
  });

  it('does not number a single operative paragraph', () => {
    const single = outlineJson(doc([op('Decides to adopt the plan')])).paragraphs[0];
    expect([single?.label, single?.printed]).toEqual(['OP1', '']);
  });

  it('gives tables as rows of words, beside the paragraphs and not among them', () => {
    const withTable = outlineJson(
      doc([
        op('Adopts the scale'),
        annex(
          'Scale',
          annexParagraph('The shares are as follows:'),
          table(headerRow('State', 'Share'), row('Belarus', cell(['0.041', protocol()]))),
        ),
      ]),
    );
    expect(withTable.paragraphs.map(({ text }) => text)).toEqual([
      'Adopts the scale.',
      'The shares are as follows:',
    ]);
    expect(withTable.tables).toEqual([
      {
        label: 'Table 1',
        part: 'annex',
        after: 'Annex, 1',
        headerRows: 1,
        rows: [
          ['State', 'Share'],
          ['Belarus', '0.041'],
        ],
        footnotes: [1],
      },
    ]);
  });
});
