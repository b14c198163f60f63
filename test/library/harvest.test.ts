import { describe, expect, it } from 'vitest';
import { harvest } from '../../src/library/harvest.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  continuation,
  doc,
  em,
  fn,
  heading,
  masthead,
  op,
  pp,
  ref,
  sub,
  title,
  withAttrs,
} from '../builders.ts';

const unts = (volume: string, number: string) =>
  fn(`United Nations, Treaty Series, vol. ${volume}, No. ${number}`);

const resolution = doc([
  masthead({ documentSymbol: 'A/RES/81/5', session: 81 }),
  title('Trafficking in persons'),
  pp(
    'Recalling the Convention',
    unts('2225', '39574'),
    ' and the Protocol,',
    unts('2237', '39574'),
  ),
  pp(
    'Reaffirming that the plan was developed',
    sub('To promote ratification', unts('1577', '27531')),
    sub('To help States', sub('With means'), sub('With advice')),
    continuation('and welcoming it'),
  ),
  heading(1, 'Measures'),
  withAttrs(op('Also urges Governments to act on the ', em('Global Report')), { id: 'x' }),
  op('Requests a report on ', ref('x')),
  adoptionLine('53rd', '17 December 2026'),
  annex('Plan', annexParagraph('A paragraph of the annex.')),
]);

const clauses = harvest({ doc: resolution, origin: null });
const clause = (label: string) => clauses.find((found) => found.label === label);

describe('harvesting a resolution', () => {
  it('makes a clause of each paragraph and subparagraph, in reading order', () => {
    expect(clauses.map(({ label }) => label)).toEqual([
      'PP1',
      'PP2',
      'PP2 (a)',
      'PP2 (b)',
      'PP2 (b) (i)',
      'PP2 (b) (ii)',
      'OP1',
      'OP2',
    ]);
  });

  it('tells of each where it comes from', () => {
    expect(clause('OP1')).toMatchObject({
      id: 'A/RES/81/5, OP1',
      source: 'A/RES/81/5',
      title: 'Trafficking in persons',
      date: '17 December 2026',
      year: 2026,
      part: 'operative',
    });
  });

  it('gives the words with their terminal mark and without footnote marks', () => {
    expect(clause('PP1')?.words).toBe('Recalling the Convention and the Protocol,');
    expect(clause('OP1')?.words).toBe('Also urges Governments to act on the Global Report;');
  });

  it('gives a paragraph whole, its subparagraphs and what follows them one a line', () => {
    expect(clause('PP2')?.words.split('\n')).toEqual([
      'Reaffirming that the plan was developed:',
      'To promote ratification,',
      'To help States:',
      'With means,',
      'With advice,',
      'and welcoming it,',
    ]);
    expect(clause('PP2 (b)')?.words).toBe('To help States:\nWith means,\nWith advice,');
  });

  it('prints the words of a cross-reference as they stand in the resolution', () => {
    expect(clause('OP2')?.words).toMatch(/^Requests a report on .*paragraph 1.*\.$/);
  });

  it('prints each citation in full, also where the paper has Ibid.', () => {
    expect(clause('PP1')?.citations).toEqual([
      'United Nations, Treaty Series, vol. 2225, No. 39574.',
      'United Nations, Treaty Series, vol. 2237, No. 39574.',
    ]);
    expect(clause('PP2')?.citations).toEqual([
      'United Nations, Treaty Series, vol. 1577, No. 27531.',
    ]);
    expect(clause('OP1')?.citations).toEqual([]);
  });

  it('names the opening phrase as printed, and none for a subparagraph', () => {
    expect(clause('OP1')?.openingPhrase).toBe('Also urges');
    expect(clause('PP2 (a)')?.openingPhrase).toBe('');
  });

  it('keeps the paragraph itself, with notes and subparagraphs', () => {
    expect(clause('PP2')?.node).toBe(resolution.child(4));
    expect(clause('PP2 (a)')?.node.type.name).toBe('subparagraph');
  });

  it('lists a text without symbol by the name of its origin, and takes the year from it', () => {
    const origin = { name: '2006 text', year: 2006, note: 'Unedited.' };
    const draft = { doc: doc([pp('Recalling'), op('Urges')]), origin };
    expect(harvest(draft).map(({ id, date, year }) => [id, date, year])).toEqual([
      ['2006 text, PP1', '', 2006],
      ['2006 text, OP1', '', 2006],
    ]);
  });

  it('takes cross-references along as words, since what they point at stays behind', () => {
    const target = withAttrs(op('Decides to act'), { id: 'target' });
    const draft = doc([target, op('Requests a report on ', ref('target'), ' in full')]);
    const [, requests] = harvest({ doc: draft, origin: null });
    expect(requests?.node.textContent).toBe('Requests a report on paragraph 1 above in full');
    expect(requests?.words).toBe('Requests a report on paragraph 1 above in full.');
  });

  it('leaves out paragraphs without words', () => {
    expect(harvest({ doc: doc([pp(''), op('Urges')]), origin: null })).toHaveLength(1);
  });
});
