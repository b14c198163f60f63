import type { MastheadLines } from '../document/mastheadLines.ts';
import { wordNamespaces } from './wordPackage.ts';
import type { Face, Layout } from './wordProperties.ts';
import { type Cell, tableXml } from './wordTable.ts';
import { fieldXml, paragraphXml, wordsXml } from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** Height of the row that stands above the text on every page, in twips. */
const headHeight = 864;

/** Two columns of running heads and feet, in twips. */
const half = 4920;

/** The masthead: the header of the first page (un-style 7.3, 7.6). The emblem's place is empty. */
export function mastheadPart(masthead: MastheadLines): Xml {
  const table = tableXml(
    [1267, 1872, 245, 3110, 245, 3096, 15],
    [
      { height: headHeight, cells: symbolRow(masthead) },
      { height: 2880, without: 15, cells: organRow(masthead) },
    ],
  );
  return element('w:hdr', wordNamespaces, table, afterTable());
}

function symbolRow({ unitedNations, documentSymbol }: MastheadLines): Cell[] {
  const cell = (width: number, paragraph: Xml, columns?: number): Cell => ({
    width,
    ...(columns ? { columns } : {}),
    ruleBelow: 4,
    atBottom: true,
    paragraphs: [paragraph],
  });
  const empty = paragraphXml({ style: 'Header', after: 120 });
  const name = wordsXml(unitedNations, { bold: false, spacing: 2, scale: 96 });
  return [
    cell(1267, empty),
    cell(1872, paragraphXml({ style: 'HCh', after: 80 }, name)),
    cell(245, empty),
    cell(6466, symbolXml(documentSymbol), 4),
  ];
}

function symbolXml({ lead, rest }: MastheadLines['documentSymbol']): Xml {
  const face: Face = { raised: -4 };
  return paragraphXml(
    { after: 80, line: null, align: 'right' },
    wordsXml(lead, { ...face, size: 40 }),
    wordsXml(rest, face),
  );
}

function organRow(masthead: MastheadLines): Cell[] {
  const cell = (width: number, paragraphs: readonly Xml[], columns?: number): Cell => ({
    width,
    ...(columns ? { columns } : {}),
    ruleAbove: 4,
    ruleBelow: 12,
    paragraphs,
  });
  const empty = paragraphXml({ style: 'Header', before: 109 });
  const organ = wordsXml(masthead.organ, { spacing: -4, scale: 98, size: 40 });
  return [
    cell(1267, [empty]),
    cell(5227, [paragraphXml({ style: 'HCh', before: 109, line: 390 }, organ)], 3),
    cell(245, [empty]),
    cell(3096, distributionLines(masthead)),
  ];
}

function distributionLines({ distribution, date, original }: MastheadLines): Xml[] {
  const lines = [distribution, date, ...(original ? ['', original] : [])];
  return lines.map((line, index) =>
    paragraphXml(index === 0 ? { before: 240 } : {}, wordsXml(line)),
  );
}

/** What stands at the head of the pages after the first. */
export interface RunningHead {
  readonly symbol: string;
  readonly title: string;
}

/** The head of the even pages, with the symbol at the left, or of the odd ones, at the right. */
export function runningHeadPart(head: RunningHead, pages: 'even' | 'odd'): Xml {
  const [left, right] = pages === 'even' ? [head.symbol, head.title] : [head.title, head.symbol];
  const cell = (words: string, align: Layout['align']): Cell => ({
    width: half,
    ruleBelow: 2,
    atBottom: true,
    paragraphs: [
      paragraphXml({ style: 'Header', after: 80, align }, wordsXml(words, { bold: true })),
    ],
  });
  const cells = [cell(left, 'left'), cell(right, 'right')];
  return element(
    'w:hdr',
    wordNamespaces,
    tableXml([half, half], [{ height: headHeight, cells }]),
    afterTable(),
  );
}

/** The foot of a page: "2/14" at the outer side; the job number's side stays empty. */
export function runningFootPart(pages: 'even' | 'odd'): Xml {
  const face: Face = { scale: 103 };
  const number = sequence([
    fieldXml('PAGE', '2', face),
    wordsXml('/', face),
    fieldXml('NUMPAGES', '2', face),
  ]);
  const even = pages === 'even';
  const cell = (content: Xml, align: Layout['align']): Cell => ({
    width: half,
    paragraphs: [paragraphXml({ style: 'Footer', align }, content)],
  });
  const none = sequence([]);
  const cells = [cell(even ? number : none, 'left'), cell(even ? none : number, 'right')];
  return element(
    'w:ftr',
    wordNamespaces,
    tableXml([half, half], [{ cells }]),
    paragraphXml({ style: 'Footer' }),
  );
}

/**
 * The foot of the first page: the notes about sponsors, and the room that the Secretariat's job number and barcode take, which
 * lifts the end of the text from 1152 to 1728 twips above the edge.
 */
export function firstFootPart({ sponsorNotes }: MastheadLines): Xml {
  const notes = sponsorNotes.map((note) =>
    paragraphXml({ style: 'FootnoteText', left: 1267, right: 1267 }, wordsXml(note)),
  );
  const room = paragraphXml({ style: 'Footer', line: 1224 });
  return element('w:ftr', wordNamespaces, sequence([...notes, room]));
}

/** A header cannot end with its table; this paragraph is as low as one can be. */
function afterTable(): Xml {
  return paragraphXml({ style: 'Header', line: 20 });
}
