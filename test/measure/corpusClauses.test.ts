import { expect, it } from 'vitest';
import { corpusClauses, symbolOf } from './corpusClauses.ts';

interface Row {
  readonly text: string;
  readonly type: string;
  readonly paragraph_type?: string;
  readonly prefix?: string;
}

const head: Row[] = [
  {
    text: 'Resolution adopted by the General Assembly on 16\u00a0December 2021',
    type: 'frontmatter',
  },
  { text: '76/162.\tHuman rights and\ncultural diversity', type: 'title' },
];
const pp = (text: string): Row => ({ text, type: 'paragraph', paragraph_type: 'preambular' });
const op = (prefix: string, text: string): Row => {
  return { text, prefix, type: 'paragraph', paragraph_type: 'operative' };
};

function read(rows: Row[], name = 'A_RES_76_162.json', kept?: 'everything') {
  return corpusClauses(name, JSON.stringify(rows), kept);
}

it('reads the symbol from the name of the file', () => {
  expect(symbolOf('A_HRC_RES_S-32_1.json')).toBe('A/HRC/RES/S-32/1');
  expect(symbolOf('S_RES_2379(2017).json')).toBe('S/RES/2379(2017)');
});

it('reads words, label, part, body, year and opening phrase of each paragraph', () => {
  const [first, second] = read([
    ...head,
    pp('Recalling also\nits\u00a0words,'),
    op('1.', 'Affirms it;'),
  ]);
  expect(first).toMatchObject({
    id: 'A/RES/76/162, PP1',
    words: 'Recalling also its words,',
    openingPhrase: 'Recalling also',
    part: 'preambular',
    body: 'General Assembly',
    year: 2021,
    title: '76/162. Human rights and cultural diversity',
  });
  expect(second).toMatchObject({ label: 'OP1', part: 'operative', openingPhrase: 'Affirms' });
  expect(second?.node.textContent).toBe('Affirms it;');
});

it('labels subparagraphs under their paragraph, and no two paragraphs alike', () => {
  const rows = [pp('Recalling,'), op('4.', 'Urges:'), op('(b)', 'to act;'), op('4.', 'Asks;')];
  expect(read(rows).map(({ label }) => label)).toEqual(['PP1', 'OP4', 'OP4 (b)', 'OP4 [2]']);
});

it('counts on where an operative paragraph prints no number', () => {
  const bare: Row = { text: 'Decides;', type: 'paragraph', paragraph_type: 'operative' };
  expect(read([op('2.', 'Asks;'), bare]).map(({ label }) => label)).toEqual(['OP2', 'OP3']);
});

it('leaves out the organ and the masthead, unless everything is wanted', () => {
  const rows = [...head, pp('The General Assembly,'), pp('Recalling,')];
  expect(read(rows).map(({ words }) => words)).toEqual(['Recalling,']);
  expect(read(rows, undefined, 'everything')).toHaveLength(4);
});

it('knows the year of the Security Council by the symbol, and of others by no guess', () => {
  const year = (name: string) => read([pp('Recalling,')], name)[0]?.year;
  expect(year('S_RES_2379(2017).json')).toBe(2017);
  expect(year('E_RES_2015_23.json')).toBe(2015);
  expect(year('A_HRC_RES_34_2.json')).toBeNull();
});
