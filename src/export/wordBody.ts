import type { OutlineEntry, Part } from '../document/outline.ts';
import type { ProposedDocument, ProposedEntry } from '../document/printedProposals.ts';
import { eachDone, type WorkDone } from '../document/workDone.ts';
import { type LineWriter, MastheadVersions } from './mastheadVersions.ts';
import { dataTableXml } from './wordDataTable.ts';
import { type ListPlace, type WordLists, wrapsTo } from './wordNumbering.ts';
import { openingXml } from './wordOpening.ts';
import { wordNamespaces } from './wordPackage.ts';
import { type Layout, pageXml } from './wordProperties.ts';
import { isStruck } from './wordProposals.ts';
import { type Pointers, runsXml } from './wordRuns.ts';
import {
  bookmarkXml,
  breakXml,
  deletedWordsXml,
  paragraphXml,
  tabXml,
  wordsXml,
} from './wordText.ts';
import { element, sequence, type Xml } from './xml.ts';

/** A part that stands above or below the text, by its relationship's id. */
export interface PagePart {
  readonly kind: 'header' | 'footer';
  readonly pages: 'first' | 'even' | 'default';
  readonly id: string;
}

/** `word/document.xml`. */
export function bodyPart(
  document: ProposedDocument,
  lists: WordLists,
  pointers: Pointers,
  pages: readonly PagePart[],
  done: WorkDone,
): Xml {
  const blocks = blocksOf(document, lists, pointers, done);
  const ofPart = (annex: boolean) =>
    blocks.filter(({ part }) => (part === 'annex') === annex).map(({ xml }) => xml);
  const body = [
    ...openingXml(document, pointers),
    paragraphXml(unnumbered, runsXml(document.enactingBody, pointers)),
    ...ofPart(false),
    ...adoptionXml(new MastheadVersions(document, pointers.changes)),
    ...ofPart(true),
    closingRule(),
    sectionXml(pages),
  ];
  return element('w:document', wordNamespaces, element('w:body', {}, ...body));
}

interface BodyBlock {
  readonly part: Part;
  readonly xml: Xml;
}

/** Paragraphs and tables in reading order. */
function blocksOf(
  document: ProposedDocument,
  lists: WordLists,
  pointers: Pointers,
  done: WorkDone,
): BodyBlock[] {
  const tablesAfter = (count: number): BodyBlock[] =>
    document.tables
      .filter(({ table }) => table.entriesBefore === count)
      .map((printed) => ({ part: printed.table.part, xml: dataTableXml(printed, pointers) }));
  const last = lastBeforeAdoption(document);
  const blocks = eachDone(document.entries, done, (printed, index) => [
    {
      part: printed.entry.part,
      xml: entryXml(printed, lists.places[index] ?? null, pointers, index === last),
    },
    ...tablesAfter(index + 1),
  ]);
  return [...tablesAfter(0), ...blocks.flat()];
}

/** Meeting and date never stand alone on a page: index of the entry they follow; -1 without one. */
function lastBeforeAdoption({ entries, tables, masthead }: ProposedDocument): number {
  if (masthead.adoptionFirst || masthead.adoption.length === 0) return -1;
  const last = entries.findLastIndex(({ entry }) => entry.part !== 'annex');
  const tableBetween = tables.some(
    ({ table }) => table.part !== 'annex' && table.entriesBefore > last,
  );
  return tableBetween ? -1 : last;
}

const unnumbered: Layout = { style: 'SingleTxt', firstLine: 475 };

function entryXml(
  printed: ProposedEntry,
  place: ListPlace | null,
  pointers: Pointers,
  keepNext: boolean,
): Xml {
  const { entry, runs, proposed } = printed;
  const titled = entry.kind === 'heading' || entry.kind === 'annex';
  const words = runsXml(runs, titled ? { ...pointers, links: null } : pointers);
  const bookmark = entry.kind === 'continuation' ? undefined : pointers.paragraphs.get(entry.id);
  const content = sequence([...printedLabel(printed, pointers), words]);
  const layout = {
    ...entryLayout(entry, place),
    ...(keepNext ? { keepNext } : {}),
    mark: pointers.changes.ofMark(proposed),
  };
  const marked = bookmark ? bookmarkXml(bookmark.id, bookmark.name, content) : content;
  return pointers.changes.moved(proposed, marked, (inner) => paragraphXml(layout, inner));
}

/** The label of a heading; paragraphs get theirs from Word's numbering. */
function printedLabel({ entry, proposed }: ProposedEntry, { changes }: Pointers): Xml[] {
  if (entry.kind !== 'annex' && entry.kind !== 'heading') return [];
  if (entry.printed === '') return [];
  const proposals = proposed ? [proposed] : [];
  const write = isStruck(proposals) ? deletedWordsXml : wordsXml;
  const parts = isLettered(entry)
    ? [tabXml(), write(entry.printed), tabXml()]
    : [write(entry.printed), breakXml()];
  return parts.map((part) => changes.around(part, proposals));
}

function entryLayout(entry: OutlineEntry, place: ListPlace | null): Layout {
  if (place) return { style: 'SingleTxt', numbering: place };
  if (entry.kind === 'continuation') return continuationLayout(entry.depth);
  if (entry.kind === 'paragraph') {
    return entry.part === 'operative' ? { ...unnumbered, numbering: 'none' } : unnumbered;
  }
  return headingLayout(entry);
}

/** What goes on (a) wraps to where the paragraph does; that its first line has no indent is said of it. */
function continuationLayout(depth: number): Layout {
  const layout: Layout = { style: 'SingleTxt', left: wrapsTo(depth) };
  return depth === 1 ? { ...layout, firstLine: 0 } : layout;
}

/** As A/RES/79/144 prints its sections and its annex: bold, at the text's own margin. */
function headingLayout(entry: OutlineEntry): Layout {
  const layout: Layout = { style: 'H23', after: 120, left: 1267, right: 1267 };
  if (entry.kind === 'annex') return { ...layout, pageBreakBefore: true };
  if (!isLettered(entry)) return { ...layout, before: 120 };
  const tabs = [
    { kind: 'right', at: 1022 },
    { kind: 'left', at: 1267 },
  ] as const;
  return { ...layout, before: 120, tabs, hanging: 1267 };
}

/** Whether an entry is a heading with "A." hanging before it. */
function isLettered(entry: OutlineEntry): boolean {
  return entry.kind === 'heading' && entry.depth > 1 && entry.printed !== '';
}

/** "53rd plenary meeting", "17 December 2024": italic, at the right edge of the text. */
function adoptionXml(versions: MastheadVersions): Xml[] {
  const ofVersion = (writer: LineWriter) => {
    const { adoption, adoptionFirst, vote } = writer.masthead;
    const lines = adoptionFirst ? [] : adoption.map(adoptionLineXml(writer));
    return [...lines, ...vote.map((line) => voteLineXml(writer, line))];
  };
  return versions
    .of(({ adoption, adoptionFirst, vote }) => [adoptionFirst ? [] : adoption, vote])
    .flatMap(ofVersion);
}

function adoptionLineXml(writer: LineWriter) {
  return (line: string, index: number, lines: readonly string[]): Xml => {
    const layout: Layout = {
      keepNext: index < lines.length - 1,
      before: index === 0 ? 240 : 0,
      right: 1267,
      align: 'right',
      mark: writer.mark(),
    };
    return paragraphXml(layout, writer.words(line, { italic: true }));
  };
}

/** "[Adopted without a vote.]"; of a recorded vote, the names stand indented below "In favour:". */
function voteLineXml(writer: LineWriter, line: string): Xml {
  const isName = !/^\[|:$/.test(line);
  const left = isName ? 1267 + 475 : 1267;
  const layout: Layout = { after: 120, left, right: 1267, align: 'both', mark: writer.mark() };
  return paragraphXml(layout, writer.words(line, { italic: true }));
}

/**
 * The inch-long rule under the last words. The space keeps it apart: an empty paragraph behind one
 * whose deletion is accepted is lost to it in LibreOffice.
 */
function closingRule(): Xml {
  return paragraphXml({ ruleBelow: 2, before: 192, left: 4200, right: 4200 }, wordsXml(' '));
}

function sectionXml(pages: readonly PagePart[]): Xml {
  return element(
    'w:sectPr',
    {},
    ...pages.map(({ kind, pages: on, id }) =>
      element(`w:${kind}Reference`, { 'w:type': on, 'r:id': id }),
    ),
    ...pageXml(),
    element('w:titlePg'),
  );
}
