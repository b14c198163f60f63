import { expect, it } from 'vitest';
import { reviewed, wholeText, wordsOfRow } from '../../src/app/reviewRows.ts';
import {
  adoptionLine,
  annex,
  annexParagraph,
  cell,
  continuation,
  doc,
  fn,
  heading,
  op,
  pp,
  row,
  sub,
  table,
} from '../builders.ts';

const rowsOf = (...given: Parameters<typeof doc>) =>
  reviewed(doc(...given)).rows.map(
    (shown) => `${shown.name}|${shown.printed}|${wordsOfRow(shown)}`,
  );

it('shows masthead, title and organ before the paragraphs, each with the name it is called by', () => {
  expect(rowsOf([pp('Recalling a thing'), op('Urges States'), op('Decides')]).slice(1)).toEqual([
    'Title||Trafficking in women and girls',
    'Organ||The General Assembly,',
    'PP1||Recalling a thing,',
    'OP1|1.|Urges States;',
    'OP2|2.|Decides.',
  ]);
});

it('begins with the row of the whole text', () => {
  expect(reviewed(doc([pp('Recalling')])).rows[0]?.key).toBe(wholeText);
});

it('gives every row a key of its own, words after subparagraphs too', () => {
  const { rows } = reviewed(
    doc([
      op(
        'Urges States',
        sub('to act'),
        continuation('in time'),
        sub('to report'),
        continuation('each year'),
      ),
    ]),
  );
  const keys = rows.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(
    rows.filter(({ kind }) => kind === 'continuation').map(({ paragraph }) => paragraph),
  ).toEqual(['p1', 'p1']);
});

it('counts the offset of words after subparagraphs on from the paragraph’s own words', () => {
  const { rows } = reviewed(
    doc([
      op(
        'Urges States',
        sub('to act'),
        continuation('in time'),
        sub('to report'),
        continuation('each year'),
      ),
    ]),
  );
  expect(rows.filter(({ kind }) => kind === 'continuation').map(({ from }) => from)).toEqual([
    12, 19,
  ]);
});

it('lists a note at the row of its mark', () => {
  const { rows, counts } = reviewed(doc([pp('Recalling', fn('Resolution 55/25.')), op('Urges')]));
  expect(rows.map(({ notes }) => notes.map(({ marker }) => marker))).toEqual([[], [], [], [1], []]);
  expect(counts).toEqual({ preambular: 1, operative: 1, notes: 1, marks: 1 });
});

it('counts a mark that repeats a note, whose text is listed once', () => {
  const twice = doc(
    [pp('Recalling', fn('Resolution 55/25.')), op('Urges', fn('Resolution 55/25.'))],
    { footnotePolicy: 'legacy' },
  );
  expect(reviewed(twice).counts).toMatchObject({ notes: 1, marks: 2 });
});

it('names headings and annexes, and puts the adoption line before the annexes', () => {
  const names = reviewed(
    doc([
      pp('Recalling'),
      heading(1, 'Prevention'),
      op('Urges'),
      adoptionLine('53rd', '17 December 2024'),
      annex('Plan of action', annexParagraph('First')),
    ]),
  ).rows.map(({ name }) => name);
  expect(names.slice(3)).toEqual(['PP1', 'Heading I', 'OP1', 'Adoption line', 'Annex', 'Annex, 1']);
});

it('shows a table where it stands, with the notes of its cells', () => {
  const { rows, counts } = reviewed(
    doc([
      op('Decides'),
      annex(
        'Scale',
        annexParagraph('First'),
        table(row(cell(['Spain', fn('Resolution 55/25.')]))),
        annexParagraph('Second'),
      ),
    ]),
  );
  expect(rows.slice(-3).map(({ name }) => name)).toEqual(['Annex, 1', 'Table 1', 'Annex, 2']);
  expect(wordsOfRow(rows.at(-2) ?? { runs: [] })).toBe('Spain');
  expect(counts).toMatchObject({ notes: 1, marks: 1 });
});
