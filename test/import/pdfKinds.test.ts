import { expect, test } from 'vitest';
import { printed } from '../../src/document/printed.ts';
import { importFile } from '../../src/import/importFile.ts';
import { printedBody, printedNotes } from './printedText.ts';
import { content, type Placed, tinyPdf } from './tinyPdf.ts';

// Pages made by hand, as the kinds of official documents print them (un-style 7).
const left = 123;
const indented = 147;

/** An en dash and an ellipsis as WinAnsi has them, for the pages are written in Latin-1. */
const dash = '\x96';
const dots = '\x85';

function line(y: number, words: string, more: Partial<Placed> = {}): Placed {
  return { x: left, y, words, ...more };
}

function first(y: number, words: string, more: Partial<Placed> = {}): Placed {
  return line(y, words, { x: indented, ...more });
}

const assembly = first(540, 'The General Assembly,', { face: 'italic' });

function read(...pages: readonly (readonly Placed[])[]) {
  return importFile(tinyPdf(pages.map(content)), 'made.pdf');
}

test('a resolution of the Security Council says its year, its meeting and no session', async () => {
  const { doc, doubts } = await read([
    line(747, 'United Nations', { size: 14 }),
    line(747, 'S', { x: 470, size: 20 }),
    line(747, '/RES/2388 (2017)', { x: 482 }),
    line(705, 'Security Council', { size: 20, face: 'bold' }),
    line(706, 'Distr.: General', { x: 397 }),
    line(694, '21 November 2017', { x: 397 }),
    line(560, 'Resolution 2388 (2017)', { size: 14, face: 'bold' }),
    line(536, 'Adopted by the Security Council at its 8111th meeting, on', {
      size: 12,
      face: 'bold',
    }),
    line(522, '21 November 2017', { size: 12, face: 'bold' }),
    first(490, 'The Security Council,', { face: 'italic' }),
    first(472, 'Recalling its resolutions,'),
    first(454, '1. Decides to act;'),
    first(436, '2. Decides to remain seized of the matter.'),
  ]);
  expect(doc.child(0).attrs).toMatchObject({
    organ: 'Security Council',
    documentSymbol: 'S/RES/2388 (2017)',
    distribution: 'General',
    date: '21 November 2017',
    session: null,
  });
  expect(doc.child(1).textContent).toBe('Resolution 2388 (2017)');
  expect(printed(doc).masthead).toMatchObject({
    adoption: ['Adopted by the Security Council at its 8111th meeting, on 21 November 2017'],
    adoptionFirst: true,
    resolutionLine: '',
    titleNumber: '',
  });
  expect(doubts).toEqual([]);
});

test('the Human Rights Council stands below the Assembly, with its dates and its vote', async () => {
  const { doc, doubts } = await read([
    line(747, 'United Nations', { size: 14 }),
    line(747, 'A', { x: 470, size: 20 }),
    line(747, '/HRC/RES/53/9', { x: 485 }),
    line(705, 'General Assembly', { size: 17, face: 'bold' }),
    line(706, 'Distr.: General', { x: 397 }),
    line(694, '18 July 2023', { x: 397 }),
    line(670, 'Original: English', { x: 397 }),
    line(580, 'Human Rights Council', { x: 57, size: 12, face: 'bold' }),
    line(568, 'Fifty-third session', { x: 57, face: 'bold' }),
    line(556, `19 June${dash}14 July 2023`, { x: 57 }),
    line(544, 'Agenda item 3', { x: 57 }),
    line(520, 'Resolution adopted by the Human Rights Council', { size: 14, face: 'bold' }),
    line(504, 'on 12 July 2023', { size: 14, face: 'bold' }),
    line(480, '53/9. Trafficking in persons', { x: 81, size: 12, face: 'bold' }),
    first(456, 'The Human Rights Council,', { face: 'italic' }),
    first(438, 'Guided by the Charter of the United Nations,'),
    first(420, '1. Urges States to act;'),
    first(402, '2. Decides to go on.'),
    line(378, '34th meeting', { x: 430, face: 'italic' }),
    line(366, '12 July 2023', { x: 430, face: 'italic' }),
    line(342, '[Adopted by a recorded vote of 2 to 1, with no abstentions.', { face: 'italic' }),
    first(324, 'In favour:', { face: 'italic' }),
    first(306, 'Brazil and Chile', { face: 'italic' }),
    first(288, 'Against:', { face: 'italic' }),
    first(270, 'Cuba]', { face: 'italic' }),
  ]);
  expect(printed(doc).masthead).toMatchObject({
    organ: 'General Assembly',
    committee: 'Human Rights Council',
    session: 'Fifty-third session',
    sessionDates: '19 June–14 July 2023',
    resolutionLine: 'Resolution adopted by the Human Rights Council on 12 July 2023',
    titleNumber: '53/9.',
    adoption: ['34th meeting', '12 July 2023'],
    vote: [
      '[Adopted by a recorded vote of 2 to 1, with no abstentions.',
      'In favour:',
      'Brazil and Chile',
      'Against:',
      'Cuba]',
    ],
  });
  expect(printedBody(doc)).toBe(
    'Guided by the Charter of the United Nations, 1. Urges States to act; 2. Decides to go on.',
  );
  expect(doubts).toEqual([]);
});

test('sponsors keep their asterisks, and the note about them', async () => {
  const { doc, doubts } = await read([
    line(590, 'Albania,* Bosnia and Herzegovina, Chile* and', { face: 'bold' }),
    line(578, 'Uruguay: revised draft resolution', { face: 'bold' }),
    line(556, `53/${dots} Trafficking in persons`, { size: 12, face: 'bold' }),
    first(530, 'The Human Rights Council,', { face: 'italic' }),
    first(512, 'Recalling its resolutions,'),
    first(494, '1. Decides to act.'),
    line(98, '* State not a member of the Human Rights Council.', { size: 8.5 }),
  ]);
  const { sponsors, sponsorNotes, proposalKind } = doc.child(0).attrs;
  expect(sponsors).toEqual(['Albania*', 'Bosnia and Herzegovina', 'Chile*', 'Uruguay']);
  expect(sponsorNotes).toEqual(['* State not a member of the Human Rights Council.']);
  expect(proposalKind).toBe('revised draft resolution');
  expect(printed(doc).masthead.sponsors).toBe(
    'Albania,* Bosnia and Herzegovina, Chile* and Uruguay: revised draft resolution',
  );
  expect(doc.child(1).textContent).toBe('Trafficking in persons');
  expect(doubts.map(({ reason }) => reason)).not.toContainEqual(
    expect.stringContaining('State not'),
  );
});

test('a draft that a Chair submits has no sponsors', async () => {
  const { doc } = await read([
    line(620, 'Agenda item 133', { x: 60 }),
    line(608, 'Programme budget', { x: 60, face: 'bold' }),
    line(585, 'Draft resolution submitted by the Chair of the Committee', { face: 'bold' }),
    line(573, 'following informal consultations', { face: 'bold' }),
    line(550, 'Limited budgetary discretion', { size: 12, face: 'bold' }),
    { ...assembly, y: 525 },
    first(507, 'Recalling its resolutions,'),
    first(489, '1. Decides to act.'),
  ]);
  expect(doc.child(0).attrs).toMatchObject({
    agendaItemTitle: 'Programme budget',
    sponsors: [],
    proposalKind:
      'draft resolution submitted by the Chair of the Committee following informal consultations',
  });
  expect(doc.child(1).textContent).toBe('Limited budgetary discretion');
});

test('a page number alone, and notes that are more than the text, are told from it', async () => {
  const { doc } = await read(
    [assembly, first(520, 'Recalling the Convention, and the'), line(30, 'GE.23-13562(E)')],
    [
      line(720, 'Protocol'),
      line(723.5, '1', { x: 160, size: 6.5 }),
      line(720, 'thereto,', { x: 166 }),
      first(700, '1. Decides to act.'),
      line(120, '1', { x: 117, size: 5.5 }),
      line(117, `See ${'the report of the Conference and '.repeat(2)}`, { size: 9 }),
      line(106, `${'all of the annexes to it, which are many and '.repeat(2)}`, { size: 9 }),
      line(95, 'A/CONF.1/2.', { size: 9 }),
      line(30, '2', { x: 57, face: 'bold', size: 9 }),
    ],
  );
  expect(printedBody(doc)).toBe(
    'Recalling the Convention, and the Protocol[1] thereto, 1. Decides to act.',
  );
  expect(printedNotes(doc)[0]).toMatch(/^See the report.*A\/CONF\.1\/2\.$/);
});

test('headings in italics, and one inside a list, whose labels go on', async () => {
  const { doc } = await read([
    assembly,
    first(520, 'Recalling its resolutions,'),
    line(496, 'Protection of civilians', { face: 'italic' }),
    first(478, '1. Decides that the Mission shall support:'),
    line(460, 'The police', { face: 'italic' }),
    first(442, '(a) In training;'),
    line(424, 'The army', { face: 'italic' }),
    first(406, '(b) In discipline, and'),
    first(388, '(c) In supply;'),
    first(370, '2. Decides to go on.'),
  ]);
  expect(printed(doc).entries.map(({ entry }) => `${entry.kind} ${entry.printed}`)).toEqual([
    'paragraph ',
    'heading ',
    'paragraph 1.',
    'continuation ',
    'subparagraph (a)',
    'continuation ',
    'subparagraph (b)',
    'subparagraph (c)',
    'paragraph 2.',
  ]);
});

test('a declaration that is adopted has the numbers, the paragraph before it none', async () => {
  const { doc } = await read([
    first(540, 'The General Assembly', { face: 'italic' }),
    first(520, 'Adopts the following declaration:'),
    line(496, 'Declaration on trafficking', { x: 250, face: 'bold' }),
    first(478, '1. We, Heads of State and Government, have met;'),
    first(460, '2. We reaffirm our will.'),
  ]);
  expect(printedBody(doc)).toBe(
    'Adopts the following declaration: Declaration on trafficking 1. We, Heads of State and Government, have met; 2. We reaffirm our will.',
  );
});

test('a draft resolution that a resolution recommends keeps its enacting words and numbers', async () => {
  const { doc, doubts } = await read([
    first(540, 'The Economic and Social Council', { face: 'italic' }),
    first(
      520,
      'Recommends to the General Assembly the adoption of the following draft resolution:',
    ),
    first(500, 'The General Assembly,', { face: 'italic' }),
    first(480, 'Recalling its resolutions,'),
    first(460, '1. Urges States to act;'),
    first(440, '2. Decides to go on.'),
  ]);
  expect(printedBody(doc)).toBe(
    'Recommends to the General Assembly the adoption of the following draft resolution: The General Assembly, Recalling its resolutions, 1. Urges States to act; 2. Decides to go on.',
  );
  expect(doubts.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('recommends'));
});

test('items with a sign in place of a label stay apart, under a doubt', async () => {
  const { doc, doubts } = await read([
    assembly,
    first(520, 'Recalling its resolutions,'),
    first(500, '1. Requests the Mission:'),
    first(480, `${dash} To report on its work;`),
    first(460, `${dash} To act together;`),
    first(440, '2. Decides to go on.'),
  ]);
  expect(printed(doc).entries.map(({ entry }) => entry.kind)).toEqual([
    'paragraph',
    'paragraph',
    'continuation',
    'continuation',
    'paragraph',
  ]);
  expect(doubts.filter(({ place }) => place.startsWith('OP1')).length).toBeGreaterThan(1);
});

test('the number of a note at the very foot of a page stands apart from its words and is theirs', async () => {
  const { doc } = await read([
    { ...assembly, y: 525 },
    first(507, 'Recalling its resolution,'),
    first(489, '1. Decides to act;'),
    { x: 230, y: 492, words: '1', size: 6 },
    first(471, '2. Decides to remain seized of the matter.'),
    { x: 93, y: 54, words: '1', size: 6 },
    line(51, 'Resolution 79/59.', { x: 150, size: 8.5 }),
  ]);
  expect(printedNotes(doc)).toEqual(['Resolution 79/59.']);
});

test('a running head that breaks the title behind a hyphen is left out', async () => {
  const { doc, doubts } = await read(
    [
      line(600, 'Outcome of the high-level meeting and', { size: 12, face: 'bold' }),
      line(586, 'other matters', { size: 12, face: 'bold' }),
      { ...assembly, y: 545 },
      first(527, 'Recalling its resolution, which was adopted by consensus and which'),
      line(515, 'has since been the basis of the work of all Member States and'),
    ],
    [
      line(742, 'Outcome of the high-', { x: 400, size: 8.5, face: 'bold' }),
      line(732, 'level meeting and other', { x: 400, size: 8.5, face: 'bold' }),
      line(722, 'matters', { x: 500, size: 8.5, face: 'bold' }),
      line(700, 'of the Secretariat,'),
      first(682, '1. Decides to act;'),
      first(664, '2. Decides to remain seized of the matter.'),
    ],
  );
  expect(printedBody(doc)).toContain('all Member States and of the Secretariat,');
  expect(doubts.map(({ place }) => place)).not.toContain('PP1');
});

test('annexes keep their numbers where they begin again in a part, or not at 1', async () => {
  const { doc, doubts } = await read([
    { ...assembly, y: 600 },
    first(582, 'Recalling its resolution,'),
    first(564, 'Adopts the guidelines.'),
    line(540, 'Annex I', { size: 14, face: 'bold' }),
    line(520, 'Guidelines', { size: 14, face: 'bold' }),
    line(500, 'Purposes', { face: 'bold' }),
    first(482, '1. The Committee shall meet.'),
    first(464, '2. The Committee shall report.'),
    line(446, 'Methods', { face: 'bold' }),
    first(428, '1. The Committee shall vote.'),
    line(404, 'Annex II', { size: 14, face: 'bold' }),
    line(384, 'Rules', { size: 14, face: 'bold' }),
    first(364, '6. The Chair shall preside.'),
    first(346, '7. The Chair shall report.'),
  ]);
  const numbers = printed(doc).entries.map(({ entry }) => entry.printed);
  expect(numbers).toEqual(['', '', 'Annex I', '', '1.', '2.', '', '1.', 'Annex II', '6.', '7.']);
  const about = doubts.filter(({ place }) => place.startsWith('Annex'));
  expect(about.map(({ place, did }) => [place, did])).toEqual([['Annex II, 6', 'Kept it.']]);
});
