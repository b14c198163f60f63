import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { noteWords } from '../../src/document/note.ts';
import type { PastedPart, PastedPiece, PasteReading } from '../../src/document/pasted.ts';
import { storedWords } from '../../src/document/runs.ts';
import { tableGrid } from '../../src/document/tableGrid.ts';
import { readPasted } from '../../src/import/readPasted.ts';

const ofText = (text: string) => readPasted({ kind: 'text', text });

const words = (text: string): PastedPiece => ({ kind: 'text', text, italic: false, bold: false });
const paragraph = (text: string, label = '', depth = 0): PastedPart => ({
  kind: 'paragraph',
  pieces: [words(text)],
  label,
  depth,
  heading: 0,
});

/** Blocks as "op Urges", what stands below them indented, marks of notes as "*". */
function shown({ blocks }: Pick<PasteReading, 'blocks'>): string[] {
  return blocks.flatMap(({ node, known }) => linesOf(node, known ? '' : '? '));
}

function linesOf(node: Node, indent: string): string[] {
  const name = node.type.name.replace('Paragraph', '').replace('paragraph', '');
  if (node.type.name === 'table') return [`${indent}table`];
  if (node.isTextblock) return [`${indent}${name} ${textOf(node)}`];
  const [own, ...below] = node.children;
  const first = `${indent}${name} ${own ? textOf(own) : ''}`;
  return [first, ...below.flatMap((child) => linesOf(child, `${indent}  `))];
}

function textOf(textblock: Node): string {
  return textblock.children.map((child) => child.text ?? '*').join('');
}

function notesOf({ blocks }: PasteReading): string[] {
  const notes: string[] = [];
  for (const { node } of blocks) {
    node.descendants((child) => {
      if (child.type.name === 'footnote') notes.push(noteWords(child));
      return child.type.name !== 'footnote';
    });
  }
  return notes;
}

/** Two pages as a browser's PDF viewer copies them. */
const pages = `A/RES/79/154
Improving the coordination of efforts against trafficking in persons
24-24150 3/14
Recalling the United Nations Convention against Transnational Organized Crime,1 and
the Protocol thereto, and reaffirming the need to protect vic-
tims and their families,
Expressing solidarity with and compassion for the victims of trafficking and their
__________________
1 United Nations, Treaty Series, vol. 2225, No. 39574.
2 Resolution 64/293.
A/RES/79/154
Improving the coordination of efforts against trafficking in persons
24-24150 4/14
survivors, and taking note of the Global Plan of Action,2
1. Urges Member States that have not yet done so to consider ratifying the
Convention as a matter of priority, taking into account:
(a) The needs of victims, including access to justice and remedies for all
victims of trafficking in persons;
(b) The role of civil society;
2. Decides to remain seized of the matter.`;

test('the text of pages becomes paragraphs with levels, joined over lines and pages', () => {
  expect(shown(ofText(pages))).toEqual([
    'preambular Recalling the United Nations Convention against Transnational Organized Crime,* and the Protocol thereto, and reaffirming the need to protect victims and their families',
    'preambular Expressing solidarity with and compassion for the victims of trafficking and their survivors, and taking note of the Global Plan of Action*',
    'operative Urges Member States that have not yet done so to consider ratifying the Convention as a matter of priority, taking into account',
    '  sub The needs of victims, including access to justice and remedies for all victims of trafficking in persons',
    '  sub The role of civil society',
    'operative Decides to remain seized of the matter',
  ]);
});

test('notes at the foot of pages are bound to the figures glued to words', () => {
  const reading = ofText(pages);
  expect(reading.notes).toBe(2);
  expect(notesOf(reading)).toEqual([
    'United Nations, Treaty Series, vol. 2225, No. 39574.',
    'Resolution 64/293.',
  ]);
});

test('running heads, page numbers and job numbers are told, each as often as it stands there', () => {
  expect(ofText(pages).leftOut).toEqual([
    'A/RES/79/154',
    'Improving the coordination of efforts against trafficking in persons',
    '24-24150 3/14',
    'A/RES/79/154',
    'Improving the coordination of efforts against trafficking in persons',
    '24-24150 4/14',
  ]);
});

test('a note whose number stands on a line of its own is a note, also where it is a symbol alone', () => {
  const reading = ofText(
    pages.replace('1 United', '1\nUnited').replace('2 Resolution 64/293', '2\nA/79/322'),
  );
  expect(notesOf(reading)).toEqual([
    'United Nations, Treaty Series, vol. 2225, No. 39574.',
    'A/79/322.',
  ]);
  expect(reading.leftOut).not.toContain('A/79/322.');
});

test('a note of pages that no figure points at becomes a paragraph with its number', () => {
  const reading = ofText(pages.replace('Crime,1', 'Crime,'));
  expect(reading.loose).toBe(1);
  expect(reading.notes).toBe(1);
  expect(shown(reading).at(-1)).toBe(
    '? preambular 1 United Nations, Treaty Series, vol. 2225, No. 39574',
  );
});

test('a pasted resolution brings its title, and what stands above it is told', () => {
  const reading = ofText(
    '79/154. Improving the coordination of efforts\n\nThe General Assembly,\n\nRecalling its resolution 73/146,\n\n1. Urges States to act;\n\n2. Decides to remain seized of the matter.\n',
  );
  expect(reading.title && storedWords(reading.title)).toBe('Improving the coordination of efforts');
  expect(shown(reading)).toEqual([
    'preambular Recalling its resolution 73/146',
    'operative Urges States to act',
    'operative Decides to remain seized of the matter',
  ]);
});

test('wrapped lines of one paragraph are one line of words', () => {
  const { blocks, line } = ofText(
    'the need for States to strengthen their criminal justice response to traf-\r\nficking in persons, including the prevention of trafficking and the response to\r\nits consequences',
  );
  expect(blocks).toHaveLength(1);
  expect(line.textBetween(0, line.size)).toBe(
    'the need for States to strengthen their criminal justice response to trafficking in persons, including the prevention of trafficking and the response to its consequences',
  );
});

test('mail keeps its paragraphs and its signature, without the signs of quotations', () => {
  const mail = [
    '> We would support the following language on the protection of victims',
    '> in operative paragraph 5, with a reference to the Protocol:',
    '>',
    '> Calls upon Member States to adopt measures that protect victims of',
    '> trafficking in persons;',
    '',
    'Best regards,',
    'Jane Doe',
  ].join('\n');
  expect(shown(ofText(mail))).toEqual([
    '? preambular We would support the following language on the protection of victims in operative paragraph 5, with a reference to the Protocol',
    'operative Calls upon Member States to adopt measures that protect victims of trafficking in persons',
    'operative Best regards',
    'operative Jane Doe',
  ]);
});

test('in mail with one wrapped paragraph its lines are joined, and short lines stand for themselves', () => {
  const mail = [
    'On Monday, 2 November 2026, Jane Doe <jane@example.org> wrote:',
    '> Dear colleagues,',
    '>',
    '> 5. Calls upon Member States to adopt measures that protect victims of',
    '> trafficking in persons, including:',
    '>',
    '> (a) To provide shelter;',
    '>> 6. Urges all;',
    '',
    'Best regards,',
    'John',
  ].join('\n');
  expect(shown(ofText(mail)).slice(2)).toEqual([
    'operative Calls upon Member States to adopt measures that protect victims of trafficking in persons, including',
    '  sub To provide shelter',
    'operative Urges all',
    'operative Best regards',
    'operative John',
  ]);
});

test('what a word processor writes as plain text keeps its notes', () => {
  const reading = ofText(
    'Recalling the Convention[1] and the Protocol,[2]\r\n1.\tUrges States to act;\r\n\r\n[1] Resolution 55/25, annex I.\r\n[2] Ibid., annex II.\r\n',
  );
  expect(shown(reading)).toEqual([
    'preambular Recalling the Convention* and the Protocol*',
    'operative Urges States to act',
  ]);
  expect(notesOf(reading)).toEqual(['Resolution 55/25, annex I.', 'Resolution 55/25, annex II.']);
});

test('a figure in brackets without a note stays words', () => {
  expect(shown(ofText('Recalling [1] that\n1. Urges [2] all;'))).toEqual([
    'preambular Recalling [1] that',
    'operative Urges [2] all',
  ]);
});

test('signs of Markdown are words like others', () => {
  const line = 'Recalling *all* _its_ [resolutions](a) <sup>1</sup> # and \\ so';
  expect(shown(ofText(`${line}\n1. Urges;`))[0]).toBe(`preambular ${line}`);
});

test('labels of a list give the levels', () => {
  const parts = [
    paragraph('Urges States:', '1.', 1),
    paragraph('To act:', '(a)', 2),
    paragraph('At once;', '(i)', 3),
    paragraph('Together;', '(ii)', 3),
    paragraph('To report;', '(b)', 2),
    paragraph('Decides', '2.', 1),
  ];
  expect(shown(readPasted({ kind: 'parts', parts, notes: [] }))).toEqual([
    'operative Urges States',
    '  sub To act',
    '    sub At once',
    '    sub Together',
    '  sub To report',
    'operative Decides',
  ]);
});

test('subparagraphs alone stand for themselves, with those below them', () => {
  expect(shown(ofText('(a) To sign:\n(i) Soon;\n(b) To ratify;'))).toEqual([
    'sub To sign',
    '  sub Soon',
    'sub To ratify',
  ]);
});

test('a table covers its grid, whatever its rows leave open', () => {
  const cell = (text: string, colspan = 1, rowspan = 1) => ({
    colspan,
    rowspan,
    header: false,
    paragraphs: [[words(text)]],
  });
  const rows = [[cell('a', 1, 9), cell('b', 2)], [cell('c')], [cell('d'), cell('e'), cell('f')]];
  const { blocks } = readPasted({
    kind: 'parts',
    parts: [paragraph('Urges:'), { kind: 'table', rows }],
    notes: [],
  });
  const table = blocks[1]?.node;
  expect(table && tableGrid(table).columns).toBe(4);
  expect(table?.textContent).toBe('abcdef');
});

test('raised figures bind notes at the end, and stay raised where there are none', () => {
  const sup = (text: string): PastedPiece => ({ ...words(text), raised: true }) as PastedPiece;
  const line = (...pieces: PastedPiece[]): PastedPart => ({
    kind: 'paragraph',
    pieces,
    label: '',
    depth: 0,
    heading: 0,
  });
  const parts = [
    line(words('Recalling the Convention'), sup('1'), words(' and 10'), sup('2'), words(' m')),
    paragraph('1. Urges'),
    line(sup('1'), words(' Resolution 64/293.')),
  ];
  const reading = readPasted({ kind: 'parts', parts, notes: [] });
  expect(shown(reading)).toEqual([
    'preambular Recalling the Convention* and 10² m',
    'operative Urges',
  ]);
  expect(notesOf(reading)).toEqual(['Resolution 64/293.']);
});

test('more than anyone pastes is refused in a sentence', () => {
  expect(() => ofText('Urges\n'.repeat(6000))).toThrow(FileError);
  expect(() => ofText('a'.repeat(2_000_001))).toThrow(/too many to paste at once/);
});
