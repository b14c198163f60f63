import type { MastheadLines } from '../document/mastheadLines.ts';
import type { PrintedDocument } from '../document/printed.ts';
import { nonBreaking } from './nonBreaking.ts';
import type { Face, Layout } from './wordProperties.ts';
import { type Pointers, runsXml } from './wordRuns.ts';
import { breakXml, paragraphXml, tabXml, wordsXml } from './wordText.ts';
import type { Xml } from './xml.ts';

/** The lines between the masthead and the enacting body, with the template's spacers between. */
export function openingXml(document: PrintedDocument, pointers: Pointers): Xml[] {
  const { masthead } = document;
  const groups = [
    marginLines(masthead),
    resolutionLine(masthead.resolutionLine),
    reportLine(masthead.report, pointers),
    line({ style: 'Sponsors', left: 1267, right: 1267 }, masthead.sponsors),
    titleLine(document, pointers),
    masthead.adoptionFirst ? adoptedLine(masthead.adoption) : [],
  ].filter((group) => group.length > 0);
  return groups.flatMap((group, index) => [...group, ...spacers(index === 0 ? 3 : 2)]);
}

/** Session, committee, agenda item and its title, left of the text. */
function marginLines(masthead: MastheadLines): Xml[] {
  const session = line({ style: 'Session' }, masthead.session);
  const committee = line({ style: 'H1' }, masthead.committee);
  return [
    ...(masthead.committeeFirst ? [...committee, ...session] : [...session, ...committee]),
    ...line({ style: 'AgendaItemNormal' }, masthead.sessionDates),
    ...line({ style: 'AgendaItemNormal' }, masthead.agendaItem),
    ...line({ style: 'AgendaTitleH2' }, masthead.agendaItemTitle),
  ];
}

/** "Resolution adopted by the General Assembly", and its date on a line of its own. */
function resolutionLine(words: string): Xml[] {
  if (words === '') return [];
  const [organ = '', ...date] = nonBreaking(words).split(/ (?=on \d)/);
  const face: Face = { scale: 102 };
  const lines = date.flatMap((part) => [breakXml(), wordsXml(part, face)]);
  const content = [tabXml(), tabXml(), wordsXml(organ, face), ...lines];
  return [paragraphXml({ style: 'TitleHCH' }, ...content)];
}

/** "[on the report …]": italic between roman brackets (un-style 1.2). */
function reportLine(report: string, pointers: Pointers): Xml[] {
  const words = /^\[(.*)\]$/s.exec(report)?.[1];
  if (words === undefined) return [];
  const runs = [
    { kind: 'text', text: '[', italic: false },
    { kind: 'text', text: words, italic: true },
    { kind: 'text', text: ']', italic: false },
  ] as const;
  return [paragraphXml({ left: 1267, right: 1267 }, runsXml(runs, pointers))];
}

/** The title, after the resolution's number where it has one. */
function titleLine({ masthead, title }: PrintedDocument, pointers: Pointers): Xml[] {
  const face: Face = { scale: 102 };
  const content = [tabXml(), wordsXml(masthead.titleNumber, face), tabXml()];
  const words = runsXml(title, { ...pointers, links: null }, face);
  return [paragraphXml({ style: 'TitleH1' }, ...content, words)];
}

/** "Adopted by the Security Council at its 8111th meeting, on 21 November 2017" */
function adoptedLine(lines: readonly string[]): Xml[] {
  return lines.flatMap((words) => line({ style: 'H1', left: 1267, right: 1267 }, words));
}

function line(layout: Layout, words: string): Xml[] {
  return words === '' ? [] : [paragraphXml(layout, wordsXml(nonBreaking(words)))];
}

/** Empty lines of 6 points each. */
function spacers(count: number): Xml[] {
  const spacer = paragraphXml({ style: 'SingleTxt', after: 0, line: 120 });
  return Array.from({ length: count }, () => spacer);
}
