import { expect, test } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { storedWords } from '../../src/document/runs.ts';
import { importText } from '../../src/import/importText.ts';

const adopted = (lines: string) =>
  importText(`## Resolution adopted by the General Assembly on 17 December 2024

### 79/154. Trafficking in women and girls

*The General Assembly,*

*Recalling* its resolutions,

1. *Urges* Governments to act;

2. *Requests* a report.

${lines}
`);

test.each([
  ['in one block', '*53rd plenary meeting*\n*17 December 2024*'],
  ['in blocks of their own', '*53rd plenary meeting*\n\n*17 December 2024*'],
])('meeting and date of adoption are read %s', (_, lines) => {
  const { doc, doubts } = adopted(lines);
  expect(doc.lastChild?.attrs).toEqual({
    meeting: '53rd',
    meetingKind: 'plenary meeting',
    date: '17 December 2024',
    vote: '',
  });
  expect(doubts.filter(({ reason }) => reason.includes('adoption line'))).toEqual([]);
});

/** What a text of bare words is read as: part, depth, kind, what is printed before and the words. */
function read(lines: readonly string[]) {
  const { doc, doubts } = importText(['The General Assembly,', ...lines].join('\n\n'));
  const rows = outline(doc).entries.map(({ part, depth, kind, printed, words }) => {
    const level = kind === 'paragraph' || kind === 'subparagraph' ? depth : kind;
    return [part, level, printed, storedWords(words)].join(' | ');
  });
  return { rows, reasons: doubts.map(({ place, reason }) => `${place}: ${reason}`) };
}

test('a section of several preambular paragraphs has them all, and numbers of its own', () => {
  const { rows } = read([
    'Recalling its resolutions,',
    '1. Takes note of the report;',
    'Limited discretion',
    'Recalling its resolution 60/246,',
    'Having considered the report of the Secretary-General,',
    'Noting the need for care,',
    '1. Endorses the conclusions;',
    'Contingency fund',
    'Having considered the report,',
    'Notes that a balance remains.',
  ]);
  expect(rows.slice(3, 7)).toEqual([
    'preambular | 0 |  | Recalling its resolution 60/246',
    'preambular | 0 |  | Having considered the report of the Secretary-General',
    'preambular | 0 |  | Noting the need for care',
    'operative | 0 | 1. | Endorses the conclusions',
  ]);
  expect(rows.slice(8)).toEqual([
    'preambular | 0 |  | Having considered the report',
    'operative | 0 | 2. | Notes that a balance remains',
  ]);
});

test('a participle between operative paragraphs begins no preamble', () => {
  const { rows } = read([
    'Recalling its resolutions,',
    '1. Takes note of the report;',
    'Recalling its resolution 60/246,',
    '2. Endorses the conclusions.',
  ]);
  expect(rows.filter((row) => row.startsWith('preambular'))).toHaveLength(1);
});

test('a long title of a section is a heading where only a section can begin below it', () => {
  const title = `Request for a subvention to the Institute resulting from ${'the recommendations of its board on the programme of work '.repeat(2)}for 2016`;
  const section = ['Having considered the note,', '1. Takes note of the note.'];
  const before = ['Recalling its resolutions,', '1. Endorses the conclusions;'];
  expect(read([...before, title, ...section]).rows[2]).toBe(`operative | heading |  | ${title}`);
  expect(read([...before, title, '2. Takes note of the note.']).rows[2]).not.toContain('heading');
});

test('an annex begins with a figure or in capitals too', () => {
  const body = ['Recalling its resolutions,', 'Adopts the principles.'];
  const principles = ['Principles', 'Violence shall end.'];
  for (const sign of ['Annex 1', 'ANNEX', 'ANNEX II']) {
    expect(read([...body, sign, ...principles]).rows.at(-1)).toMatch(/^annex \| 0/);
  }
  expect(read([...body, 'Annex 1', ...principles]).reasons).toContain(
    'Annex: The source has “Annex 1” here; counting gives “Annex”.',
  );
});

test('articles of an annex are headings, and their numbered paragraphs stay apart', () => {
  const { rows, reasons } = read([
    'Recalling its resolutions,',
    'Adopts the Declaration.',
    'Annex',
    'Declaration on the rights of villages',
    'Article 1',
    'Villages have rights.',
    '1. Villages are free.',
    '2. Villages are equal.',
    '1. Villages have a name.',
  ]);
  expect(rows.slice(3)).toEqual([
    'annex | heading |  | Article 1',
    'annex | 0 |  | Villages have rights',
    'annex | 0 | 1. | Villages are free',
    'annex | 0 | 2. | Villages are equal',
    'annex | 0 | 1. | Villages have a name',
  ]);
  expect(reasons.filter((reason) => reason.includes('The number 1 does not follow'))).toHaveLength(
    1,
  );
});

test.each([
  ['a.', 'b.', 'c.'],
  ['a)', 'b)', 'c)'],
  ['i)', 'ii)', 'iii)'],
  ['i.', 'ii.', 'iii.'],
])('a list labelled %s, %s is one of subparagraphs, and told', (one, two, three) => {
  const { rows, reasons } = read([
    'Recalling its resolutions,',
    '1. Requests a report on:',
    `${one} villages;`,
    `${two} towns;`,
    `${three} cities;`,
    '2. Decides to remain seized of the matter.',
  ]);
  expect(rows.slice(2)).toEqual([
    'operative | 1 | (a) | villages',
    'operative | 1 | (b) | towns',
    'operative | 1 | (c) | cities',
    'operative | 0 | 2. | Decides to remain seized of the matter',
  ]);
  expect(reasons.filter((reason) => reason.includes('label'))).toEqual([
    `OP1 (a): The source labels this list ${one} where resolutions print (a).`,
  ]);
});

test('a label in another form begins no list without a colon, and does not change its form', () => {
  const begun = read(['Recalling its aims,', '1. Requests a report;', 'a. villages;']);
  expect(begun.rows.some((row) => row.includes('| 1 |'))).toBe(false);
  const changed = read(['Recalling its aims,', '1. Requests:', 'a. villages;', 'b) towns.']);
  expect(changed.rows.filter((row) => row.includes('| 1 |'))).toHaveLength(1);
});

test('operative paragraphs without numbers stay apart where a comma ends them', () => {
  const { rows } = read([
    'Recalling its resolutions,',
    'Invites States to accede,',
    'Encourages the Parties to act,',
    'Requests a report.',
  ]);
  expect(rows.slice(1).map((row) => row.split(' | ')[3])).toEqual([
    'Invites States to accede',
    'Encourages the Parties to act',
    'Requests a report',
  ]);
});

test('a sign of direction behind a number does not hide it', () => {
  const { rows } = read([
    'Recalling its aims,',
    '1. Urges all;',
    '2.\u200e Reaffirms its decision.',
  ]);
  expect(rows.at(-1)).toBe('operative | 0 | 2. | Reaffirms its decision');
});

test('paragraphs that lost their numbers do not hide the number that goes on', () => {
  const { rows } = read([
    'Recalling its aims,',
    '1. Establishes a board;',
    'Recommendations of a general character.',
    'Proposals that were adopted.',
    '2. The secretariat shall be headed by a Secretary-General;',
    '3. The Conference will review its work.',
  ]);
  expect(rows.slice(-2)).toEqual([
    'operative | 0 | 2. | The secretariat shall be headed by a Secretary-General',
    'operative | 0 | 3. | The Conference will review its work',
  ]);
});

test('a title in a list that has no mark is told of where a paragraph follows it', () => {
  const { rows, reasons } = read([
    'Recalling its resolutions,',
    '1. Decides upon the following process:',
    '(a) Initiation of conciliation by the President',
    'The process may also be initiated whenever the President so decides;',
    '(b) Time for the request;',
    '2. Requests a report.',
  ]);
  expect(rows).toContain(
    'operative | 1 | (a) | Initiation of conciliation by the President The process may also be initiated whenever the President so decides',
  );
  expect(reasons).toContain('OP1 (a): The words before end without a mark, as a title does.');
});

test('words that go on in small letters are no title with a paragraph below it', () => {
  const { reasons } = read([
    '1. Decides upon the following process:',
    '(a) Initiation of conciliation by the President',
    'or by any other member;',
    '2. Requests a report.',
  ]);
  expect(reasons.join()).not.toContain('as a title does');
});
