import type { MastheadLines } from '../document/mastheadLines.ts';
import type { MastheadVersions } from './mastheadVersions.ts';
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
export function mastheadPart(versions: MastheadVersions): Xml {
  const table = tableXml(
    [1267, 1872, 245, 3110, 245, 3096, 15],
    [
      { height: headHeight, cells: symbolRow(versions) },
      { height: 2880, without: 15, cells: organRow(versions) },
    ],
  );
  return element('w:hdr', wordNamespaces, table, afterTable(20));
}

function symbolRow(versions: MastheadVersions): Cell[] {
  const cell = (width: number, paragraph: Xml, columns?: number): Cell => ({
    width,
    ...(columns ? { columns } : {}),
    ruleBelow: 4,
    atBottom: true,
    paragraphs: [paragraph],
  });
  const empty = paragraphXml({ style: 'Header', after: 120 });
  const name = wordsXml(versions.masthead.unitedNations, { bold: false, spacing: 2, scale: 96 });
  return [
    cell(1267, empty),
    cell(1872, paragraphXml({ style: 'HCh', after: 80 }, name)),
    cell(245, empty),
    cell(6466, symbolXml(versions), 4),
  ];
}

function symbolXml(versions: MastheadVersions): Xml {
  const face: Face = { raised: -4 };
  const words = versions
    .of(({ documentSymbol }) => documentSymbol)
    .flatMap((writer) => {
      const { lead, rest } = writer.masthead.documentSymbol;
      return [writer.words(lead, { ...face, size: 40 }), writer.words(rest, face)];
    });
  return paragraphXml({ after: 80, line: null, align: 'right' }, ...words);
}

function organRow(versions: MastheadVersions): Cell[] {
  const cell = (width: number, paragraphs: readonly Xml[], columns?: number): Cell => ({
    width,
    ...(columns ? { columns } : {}),
    ruleAbove: 4,
    ruleBelow: 12,
    paragraphs,
  });
  const empty = paragraphXml({ style: 'Header', before: 109 });
  const face: Face = { spacing: -4, scale: 98, size: 40 };
  const organ = versions.words(
    (masthead) => masthead.organ,
    (writer, words) => [writer.words(words, face)],
  );
  return [
    cell(1267, [empty]),
    cell(5227, [paragraphXml({ style: 'HCh', before: 109, line: 390 }, ...organ)], 3),
    cell(245, [empty]),
    cell(3096, distributionLines(versions)),
  ];
}

/**
 * "Distr.: General", a date, and on drafts a blank line and "Original: English". The end of a cell
 * cannot go or come, so of lines at the end the paragraph ends before them do.
 */
function distributionLines(versions: MastheadVersions): Xml[] {
  const line = (printed: (masthead: MastheadLines) => string) =>
    versions.words(printed, (writer, words) => [writer.words(words)]);
  const ends = versions
    .of(({ original }) => original !== '')
    .filter(({ masthead }) => masthead.original !== '');
  const mark = () => ends[0]?.mark() ?? null;
  return [
    paragraphXml({ before: 240 }, ...line(({ distribution }) => distribution)),
    paragraphXml({ mark: mark() }, ...line(({ date }) => date)),
    ...(ends.length > 0
      ? [paragraphXml({ mark: mark() }), paragraphXml({}, ...line(({ original }) => original))]
      : []),
  ];
}

/** What stands at the head of the pages after the first: the words of one version. */
export interface RunningHead {
  readonly symbol: string;
  readonly title: string;
}

/**
 * The head of the even pages, with the symbol at the left, or of the odd ones, at the right; `end` is
 * the height of its last paragraph, in twips, or null for as high as its characters.
 */
export function runningHeadPart(
  versions: MastheadVersions,
  headOf: (masthead: MastheadLines) => RunningHead,
  pages: 'even' | 'odd',
  end: number | null,
): Xml {
  const [left, right] =
    pages === 'even' ? (['symbol', 'title'] as const) : (['title', 'symbol'] as const);
  const cell = (name: keyof RunningHead, align: Layout['align']): Cell => ({
    width: half,
    ruleBelow: 2,
    atBottom: true,
    paragraphs: [
      paragraphXml(
        { style: 'Header', after: 80, align },
        ...versions.words(
          (masthead) => headOf(masthead)[name],
          (writer, words) => [writer.words(words, { bold: true })],
        ),
      ),
    ],
  });
  const cells = [cell(left, 'left'), cell(right, 'right')];
  return element(
    'w:hdr',
    wordNamespaces,
    tableXml([half, half], [{ height: headHeight, cells }]),
    afterTable(end),
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
export function firstFootPart(versions: MastheadVersions): Xml {
  const layout: Layout = { style: 'FootnoteText', left: 1267, right: 1267 };
  const notes = versions
    .of(({ sponsorNotes }) => sponsorNotes)
    .flatMap((writer) =>
      writer.masthead.sponsorNotes.map((note) =>
        paragraphXml({ ...layout, mark: writer.mark() }, writer.words(note)),
      ),
    );
  const room = paragraphXml({ style: 'Footer', line: 1224 });
  return element('w:ftr', wordNamespaces, sequence([...notes, room]));
}

/** A header cannot end with its table. */
function afterTable(line: number | null): Xml {
  return paragraphXml({ style: 'Header', line });
}
