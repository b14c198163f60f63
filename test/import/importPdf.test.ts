import { expect, test } from 'vitest';
import { importFile } from '../../src/import/importFile.ts';
import { printedBody, printedNotes } from './printedText.ts';
import { content, type Placed, tinyPdf } from './tinyPdf.ts';

// Pages made by hand, each with one thing that official files have. Places are those of un-style 7.
const left = 123;
const indented = 147;

function line(y: number, words: string, more: Partial<Placed> = {}): Placed {
  return { x: left, y, words, ...more };
}

/** The first line of a paragraph; what follows goes 12 points lower, at the left. */
function paragraph(y: number, ...words: readonly string[]): Placed[] {
  return words.map((text, index) => line(y - 12 * index, text, index === 0 ? { x: indented } : {}));
}

/** A mark in small type, `x` points from the left. */
function mark(x: number, y: number, words: string): Placed {
  return { x, y: y + 3.5, words, size: 6.5 };
}

const rule = (y: number) => line(y, '__________________', { x: 100, size: 8 });

function note(y: number, number: string, words: string): Placed[] {
  return [{ x: 117, y: y + 3, words: number, size: 5.5 }, line(y, words, { size: 8.5 })];
}

const enacting = line(640, 'The General Assembly,', { x: indented, face: 'italic' });

function read(...pages: readonly (readonly Placed[])[]) {
  return importFile(tinyPdf(pages.map(content)), 'made.pdf');
}

test('two marks side by side are two notes', async () => {
  const { doc } = await read([
    enacting,
    ...paragraph(600, 'Recalling the Convention'),
    mark(260, 600, '1,2'),
    { x: 271, y: 600, words: 'and the Protocol,' },
    ...paragraph(580, '1. Decides to act.'),
    rule(110),
    ...note(98, '1', 'A/79/1.'),
    ...note(87, '2', 'A/79/2.'),
  ]);
  expect(printedBody(doc)).toBe(
    'Recalling the Convention[1][2] and the Protocol, 1. Decides to act.',
  );
  expect(printedNotes(doc)).toEqual(['A/79/1.', 'A/79/2.']);
});

test('a paragraph and a note that a page cuts are whole, and the page’s own lines are gone', async () => {
  const head = (symbol: number, title: number) => [
    line(733, 'A/RES/99/1', { x: symbol, face: 'bold', size: 8.5 }),
    line(733, 'Cut by pages', { x: title, face: 'bold', size: 8.5 }),
  ];
  const { doc, doubts } = await read(
    [
      line(735, 'A/RES/99/1', { x: 490 }),
      line(480, '99/1.   Cut by pages', { x: 72, size: 12, face: 'bold' }),
      { ...enacting, y: 440 },
      ...paragraph(
        420,
        'Recalling all of the resolutions that it has adopted on the subject,',
        'and in particular',
      ),
      mark(205, 408, '1'),
      rule(110),
      ...note(98, '1', 'Official Records of the General Assembly, Ninety-ninth Session,'),
      line(44, '26-12345 (E)', { x: 65 }),
      line(30, '*2612345*', { x: 65 }),
    ],
    [
      ...head(60, 440),
      line(710, 'those of its last session,'),
      ...paragraph(692, '1. Decides to act;'),
      line(110, '__________________', { x: 100, size: 8 }),
      line(98, 'Supplement No. 1 (A/99/1).', { size: 8.5 }),
      line(37, '2/3', { x: 60, face: 'bold', size: 8.5 }),
      line(38, '26-12345', { x: 525, size: 7 }),
    ],
    [
      ...head(490, 60),
      ...paragraph(710, '2. Requests a report.'),
      line(37, '3/3', { x: 540, face: 'bold', size: 8.5 }),
      line(38, '26-12345', { x: 60, size: 7 }),
    ],
  );
  expect(printedBody(doc)).toBe(
    'Recalling all of the resolutions that it has adopted on the subject, and in particular[1] those of its last session, 1. Decides to act; 2. Requests a report.',
  );
  expect(printedNotes(doc)).toEqual([
    'Official Records of the General Assembly, Ninety-ninth Session, Supplement No. 1 (A/99/1).',
  ]);
  expect(doubts.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('does not state a distribution'),
    'The file has no adoption line.',
  ]);
});

test('notes are found without a rule above them', async () => {
  const { doc } = await read([
    enacting,
    ...paragraph(600, 'Recalling the Convention,'),
    mark(262, 600, '1'),
    ...paragraph(580, '1. Decides to act.'),
    ...note(98, '1', 'A/79/1.'),
  ]);
  expect(printedBody(doc)).toBe('Recalling the Convention,[1] 1. Decides to act.');
  expect(printedNotes(doc)).toEqual(['A/79/1.']);
});

test('letters set apart stay one word, and words without a space between them are two', async () => {
  const { doc } = await read([
    enacting,
    { x: indented, y: 600, words: 'Recalling in it' },
    // "Recalling in it" is 56.7 points wide and "s" 3.9: gaps of 0.13 and 0.28 of the size.
    { x: indented + 58, y: 600, words: 's' },
    { x: indented + 64.7, y: 600, words: 'work,' },
    ...paragraph(580, '1. Decides to act.'),
  ]);
  expect(printedBody(doc)).toBe('Recalling in its work, 1. Decides to act.');
});

test('sections, their headings and levels of subparagraphs', async () => {
  const { doc } = await read([
    enacting,
    ...paragraph(600, 'Recalling its resolutions,'),
    line(576, 'I', { x: 304, face: 'bold' }),
    line(558, 'Measures', { x: 285, face: 'bold' }),
    ...paragraph(540, '1. Urges States:'),
    ...paragraph(522, '(a) To act:'),
    line(504, '(i) At once;', { x: 171 }),
    line(486, '(ii) Together;', { x: 171 }),
    ...paragraph(468, '(b) To report;'),
    line(444, 'II', { x: 304, face: 'bold' }),
    line(426, 'Follow-up', { x: 285, face: 'bold' }),
    ...paragraph(408, '2. Decides to go on.'),
  ]);
  expect(printedBody(doc)).toBe(
    'Recalling its resolutions, I Measures 1. Urges States: (a) To act: (i) At once; (ii) Together; (b) To report; II Follow-up 2. Decides to go on.',
  );
});

test('the Security Council speaks too', async () => {
  const { doc } = await read([
    line(640, 'The Security Council,', { x: indented, face: 'italic' }),
    ...paragraph(620, 'Recalling its resolutions,'),
    ...paragraph(602, 'Acting under Chapter VII of the Charter of the United Nations,'),
    ...paragraph(584, '1. Decides to remain seized of the matter.'),
  ]);
  expect(doc.child(2).textContent).toBe('The Security Council');
  expect(printedBody(doc)).toBe(
    'Recalling its resolutions, Acting under Chapter VII of the Charter of the United Nations, 1. Decides to remain seized of the matter.',
  );
});

test('italics of a title stay, those of an opening phrase are computed', async () => {
  const { doc } = await read([
    enacting,
    { x: indented, y: 600, words: 'Noting', face: 'italic' },
    { x: indented + 30, y: 600, words: 'the' },
    { x: indented + 45, y: 600, words: 'Global Report', face: 'italic' },
    { x: indented + 103, y: 600, words: 'of 2024,' },
    ...paragraph(580, '1. Decides to act.'),
  ]);
  const italic: string[] = [];
  doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'emphasis')) italic.push(node.text ?? '');
  });
  expect(italic).toEqual(['Global Report']);
});

test('a note with an asterisk is told word for word, with its page', async () => {
  const { doubts } = await read([
    enacting,
    ...paragraph(600, 'Recalling its resolutions,'),
    ...paragraph(580, '1. Decides to act.'),
    rule(110),
    ...note(98, '*', 'Reissued for technical reasons.'),
  ]);
  const told = doubts.find(({ reason }) => reason.includes('Reissued for technical reasons.'));
  expect(told).toMatchObject({ page: 1, line: null });
});
