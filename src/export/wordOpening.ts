import type { MastheadLines } from '../document/mastheadLines.ts';
import type { ProposedDocument } from '../document/printedProposals.ts';
import { type LineWriter, MastheadVersions } from './mastheadVersions.ts';
import { lastWordKept, nonBreaking } from './nonBreaking.ts';
import type { Layout } from './wordProperties.ts';
import { type Pointers, runsXml } from './wordRuns.ts';
import { breakXml, paragraphXml, tabXml } from './wordText.ts';
import type { Xml } from './xml.ts';

/** The lines between the masthead and the enacting body, with the template's spacers between. */
export function openingXml(document: ProposedDocument, pointers: Pointers): Xml[] {
  const versions = new MastheadVersions(document, pointers.changes);
  const groups: readonly Group[] = [
    { printed: marginWords, lines: marginLines },
    { printed: ({ resolutionLine }) => resolutionLine, lines: resolutionLine },
    { printed: ({ report }) => report, lines: (writer) => reportLine(writer, pointers) },
    {
      printed: ({ sponsors }) => sponsors,
      lines: (writer) =>
        line(writer, { style: 'Sponsors', left: 1267, right: 1267 }, writer.masthead.sponsors),
    },
    { printed: () => 'title', lines: () => titleLine(document, versions, pointers) },
    { printed: adoptedFirst, lines: adoptedLines },
  ];
  let count = 0;
  return groups.flatMap(({ printed, lines }) => {
    const written = versions.of(printed).flatMap((writer) => lines(writer));
    if (written.length === 0) return [];
    count += 1;
    return [...written, ...spacers(versions, printed, count === 1 ? 3 : 2)];
  });
}

/** Lines that stand together. */
interface Group {
  /** What they print; empty where they do not stand. */
  readonly printed: (masthead: MastheadLines) => string | readonly string[];
  readonly lines: (writer: LineWriter) => Xml[];
}

/** Session, committee, agenda item and its title, in the order in which they stand. */
function marginWords(masthead: MastheadLines): string[] {
  const { session, committee, sessionDates, agendaItem, agendaItemTitle } = masthead;
  const first = masthead.committeeFirst ? [committee, session] : [session, committee];
  const all = [...first, sessionDates, agendaItem, agendaItemTitle];
  return all.some((words) => words !== '') ? all : [];
}

/** The same as lines, left of the text. */
function marginLines(writer: LineWriter): Xml[] {
  const { masthead } = writer;
  const session = line(writer, { style: 'Session' }, masthead.session);
  const committee = line(writer, { style: 'H1' }, masthead.committee);
  return [
    ...(masthead.committeeFirst ? [...committee, ...session] : [...session, ...committee]),
    ...line(writer, { style: 'AgendaItemNormal' }, masthead.sessionDates),
    ...line(writer, { style: 'AgendaItemNormal' }, masthead.agendaItem),
    ...line(writer, { style: 'AgendaTitleH2' }, lastWordKept(masthead.agendaItemTitle)),
  ];
}

/** "Resolution adopted by the General Assembly", and its date on a line of its own. */
function resolutionLine(writer: LineWriter): Xml[] {
  const words = writer.masthead.resolutionLine;
  if (words === '') return [];
  const [organ = '', ...date] = nonBreaking(words).split(/ (?=on \d)/);
  const lines = date.flatMap((part) => [writer.around(breakXml()), writer.words(part)]);
  const tabs = [tabXml(), tabXml()].map((tab) => writer.around(tab));
  const layout = { style: 'TitleHCH', mark: writer.mark() };
  return [paragraphXml(layout, ...tabs, writer.words(organ), ...lines)];
}

/** "[on the report …]": italic between roman brackets (un-style 1.2). */
function reportLine(writer: LineWriter, pointers: Pointers): Xml[] {
  const words = /^\[(.*)\]$/s.exec(writer.masthead.report)?.[1];
  if (words === undefined) return [];
  const runs = writer.runs([
    { kind: 'text', text: '[', italic: false },
    { kind: 'text', text: words, italic: true },
    { kind: 'text', text: ']', italic: false },
  ]);
  const layout: Layout = { style: 'H23', left: 1267, right: 1267, mark: writer.mark() };
  return [paragraphXml(layout, runsXml(runs, pointers, { bold: false }))];
}

/** The title, after the resolution's number where it has one. */
function titleLine(
  { title }: ProposedDocument,
  versions: MastheadVersions,
  pointers: Pointers,
): Xml[] {
  const number = versions.words(
    ({ titleNumber }) => titleNumber,
    (writer, words) => [writer.words(words)],
  );
  const last = title.findLast((run) => run.kind === 'text' && run.text.includes(' '));
  const words = runsXml(title, { ...pointers, links: null, ending: last });
  return [paragraphXml({ style: 'TitleH1' }, tabXml(), ...number, tabXml(), words)];
}

/** "Adopted by the Security Council at its 8111th meeting, on 21 November 2017" */
function adoptedFirst({ adoption, adoptionFirst: isFirst }: MastheadLines): readonly string[] {
  return isFirst ? adoption : [];
}

function adoptedLines(writer: LineWriter): Xml[] {
  const layout: Layout = { style: 'H1', left: 1267, right: 1267 };
  return adoptedFirst(writer.masthead).flatMap((words) => line(writer, layout, words));
}

function line(writer: LineWriter, layout: Layout, words: string): Xml[] {
  if (words === '') return [];
  return [paragraphXml({ ...layout, mark: writer.mark() }, writer.words(nonBreaking(words)))];
}

/** Empty lines of 6 points each, which go and come with what stands above them. */
function spacers(versions: MastheadVersions, printed: Group['printed'], count: number): Xml[] {
  const isThere = (masthead: MastheadLines) => printed(masthead).length > 0;
  return versions
    .of(isThere)
    .filter(({ masthead }) => isThere(masthead))
    .flatMap((writer) =>
      Array.from({ length: count }, () =>
        paragraphXml({ style: 'SingleTxt', after: 0, line: 120, mark: writer.mark() }),
      ),
    );
}
