import type { Node } from 'prosemirror-model';
import type { Masthead } from './masthead.ts';
import { ordinalInWords, parseOrdinal } from './ordinal.ts';

/** Everything that the masthead and the lines around the title print; '' where nothing is printed. */
export interface MastheadLines {
  /** "United Nations", above the first rule. */
  readonly unitedNations: string;
  /** The symbol in its two sizes: `lead` "A" is big, `rest` "/RES/79/154" is not. */
  readonly documentSymbol: { readonly lead: string; readonly rest: string };
  /** "General Assembly", beside the emblem. */
  readonly organ: string;
  /** "Distr.: General" */
  readonly distribution: string;
  readonly date: string;
  /** "Original: English"; never on adopted texts (un-style 1.2). */
  readonly original: string;
  /** "Seventy-ninth session" */
  readonly session: string;
  /** "19 June–14 July 2023" */
  readonly sessionDates: string;
  /** "Third Committee"; of adopted texts only a Council's resolution prints it. */
  readonly committee: string;
  /** Whether it stands above the session: a Council's session is its own, not the Assembly's. */
  readonly committeeFirst: boolean;
  /** "Agenda item 27" */
  readonly agendaItem: string;
  readonly agendaItemTitle: string;
  /** "Resolution adopted by the General Assembly on 17 December 2024"; adopted texts only. */
  readonly resolutionLine: string;
  /** "[on the report of the Third Committee (A/79/451, para. 65)]", brackets included. */
  readonly report: string;
  /** "Belarus and Philippines: draft resolution"; never on adopted texts. */
  readonly sponsors: string;
  /** "* State not a member of the Human Rights Council.", at the foot of the first page. */
  readonly sponsorNotes: readonly string[];
  /** "79/154.", before the title of adopted texts; "63/…" on drafts of the Human Rights Council. */
  readonly titleNumber: string;
  /** ["53rd plenary meeting", "17 December 2024"]; empty for drafts. */
  readonly adoption: readonly string[];
  /** Whether it stands below the title, as the Security Council prints it, not below the text. */
  readonly adoptionFirst: boolean;
  /** "[Adopted without a vote.]", or the lines of a recorded vote, as the Human Rights Council
   * prints them below the adoption line. */
  readonly vote: readonly string[];
  /** Whether the text has an adoption line. */
  readonly adopted: boolean;
}

/** The printed lines of a document's masthead, by the order of un-style 1.2 and 1.3. */
export function mastheadLines(doc: Node): MastheadLines {
  const masthead = doc.child(0).attrs as Masthead;
  const adoptionLine = doc.children.find((child) => child.type.name === 'adoptionLine');
  const adopted = adoptionLine !== undefined;
  return {
    unitedNations: 'United Nations',
    documentSymbol: splitSymbol(masthead.documentSymbol),
    organ: masthead.organ,
    distribution: prefixed('Distr.: ', masthead.distribution),
    date: masthead.date,
    original: adopted ? '' : prefixed('Original: ', masthead.originalLanguage),
    session: sessionLine(masthead),
    sessionDates: masthead.sessionDates,
    committee: adopted && !isCouncil(masthead.committee) ? '' : masthead.committee,
    committeeFirst: isCouncil(masthead.committee) || /\bCommission\b/.test(masthead.committee),
    agendaItem: agendaItemLine(masthead.agendaItem),
    agendaItemTitle: masthead.agendaItemTitle,
    resolutionLine: adoptionLine ? resolutionLine(masthead, adoptionLine.attrs.date) : '',
    report: masthead.report ? `[${masthead.report}]` : '',
    sponsors: adopted ? '' : sponsorsLine(masthead.sponsors, masthead.proposalKind),
    sponsorNotes: adopted ? [] : masthead.sponsorNotes,
    titleNumber: (adopted ? titleNumber : numberToCome)(masthead.documentSymbol),
    adoption: adoptionLine ? adoptionLines(masthead, adoptionLine) : [],
    adoptionFirst: isSecurityCouncil(masthead),
    vote: adoptionLine ? adoptionLine.attrs.vote.split('\n').filter((line: string) => line) : [],
    adopted,
  };
}

/** All lines that `mastheadLines` gives, in the order in which paper has them; without empty ones. */
export function linesInOrder(lines: MastheadLines): string[] {
  const { unitedNations, documentSymbol, organ, distribution, date, original } = lines;
  const council = [lines.committee, lines.session];
  const all = [
    ...[unitedNations, documentSymbol.lead + documentSymbol.rest, organ],
    ...[distribution, date, original],
    ...(lines.committeeFirst ? council : council.reverse()),
    ...[lines.sessionDates, lines.agendaItem, lines.agendaItemTitle],
    ...[lines.resolutionLine, lines.report, lines.sponsors],
    ...lines.adoption,
    ...lines.vote,
    ...lines.sponsorNotes,
  ];
  return all.filter((line) => line !== '');
}

/**
 * The session as the masthead prints it: 79 is "Seventy-ninth session", 103 "103rd session"
 * (un-style 5.8). The Economic and Social Council counts its sessions by years: "2024 session".
 */
export function sessionInWords(session: number): string {
  const ordinal = session >= firstYear ? String(session) : ordinalInWords(session);
  return `${ordinal.charAt(0).toUpperCase()}${ordinal.slice(1)} session`;
}

function sessionLine({ session, sessionWords }: Masthead): string {
  if (sessionWords !== '') return sessionWords;
  return session === null ? '' : sessionInWords(session);
}

function isCouncil(committee: string): boolean {
  return /\bCouncil$/.test(committee);
}

function isSecurityCouncil({ organ }: Masthead): boolean {
  return organ === 'Security Council';
}

/** The number of a session as printed, "Seventy-ninth session" or "103rd session"; null otherwise. */
export function parseSession(line: string): number | null {
  const ordinal = /^\s*(\S+)\s+session\s*$/i.exec(line)?.[1];
  if (ordinal === undefined) return null;
  return /^\d{4}$/.test(ordinal) ? Number(ordinal) : parseOrdinal(ordinal);
}

const firstYear = 1946;

/**
 * "Belarus and Philippines: draft resolution": the sponsors in English alphabetical order, "the"
 * before a name not counted (un-style 1.3.3). Without sponsors the kind of proposal stands alone.
 */
export function sponsorsLine(sponsors: readonly string[], proposalKind: string): string {
  const sorted = sponsorsInOrder(sponsors);
  const last = sorted.pop();
  if (last === undefined) return proposalKind.charAt(0).toUpperCase() + proposalKind.slice(1);
  const listed = sorted.length > 0 ? `${sorted.join(', ')} and ${last}` : last;
  const line = proposalKind ? `${listed}: ${proposalKind}` : listed;
  // Asterisks stand behind the sign that follows a name.
  return line.replace(/(\*+)([,:])/g, '$2$1');
}

/** The names without empty ones, in the order that the masthead prints them. */
export function sponsorsInOrder(sponsors: readonly string[]): string[] {
  const names = sponsors.map((name) => name.trim()).filter((name) => name !== '');
  return names.sort((a, b) => alphabetical.compare(sortedName(a), sortedName(b)));
}

const alphabetical = new Intl.Collator('en', { sensitivity: 'base' });

function sortedName(name: string): string {
  return name.replace(/^the\s+/i, '');
}

function splitSymbol(symbol: string): { lead: string; rest: string } {
  const slash = symbol.indexOf('/');
  return slash < 0
    ? { lead: '', rest: symbol }
    : { lead: symbol.slice(0, slash), rest: symbol.slice(slash) };
}

function prefixed(prefix: string, words: string): string {
  return words ? prefix + words : '';
}

function agendaItemLine(item: string): string {
  const several = (item.match(/\d+/g) ?? []).length > 1;
  return prefixed(several ? 'Agenda items ' : 'Agenda item ', item);
}

/** The Security Council's stands below its title and says the meeting: it is the adoption line. */
function resolutionLine(masthead: Masthead, date: string): string {
  if (isSecurityCouncil(masthead)) return '';
  const organ = isCouncil(masthead.committee) ? masthead.committee : masthead.organ;
  return `Resolution adopted by the ${organ}${date ? ` on ${date}` : ''}`;
}

/** "79/154." of "A/RES/79/154", "58/5." of "A/HRC/RES/58/5"; the Security Council's is its title. */
function titleNumber(symbol: string): string {
  const number = /^[^S].*\/RES\/(.+)$/.exec(symbol)?.[1];
  return number ? `${number}.` : '';
}

/** The Council's drafts leave room for the number: "63/…" of "A/HRC/63/L.5" (un-style 1.3.10). */
function numberToCome(symbol: string): string {
  const session = /^A\/HRC\/(\d+)\/L\./.exec(symbol)?.[1];
  return session ? `${session}/…` : '';
}

function adoptionLines(masthead: Masthead, adoptionLine: Node): string[] {
  const { meeting, meetingKind, date } = adoptionLine.attrs;
  if (isSecurityCouncil(masthead)) {
    const at = meeting ? ` at its ${meeting} ${meetingKind}`.trimEnd() : '';
    return [
      `Adopted by the Security Council${at}${at && date ? ',' : ''}${date ? ` on ${date}` : ''}`,
    ];
  }
  return [meeting ? `${meeting} ${meetingKind}`.trim() : '', date].filter((line) => line !== '');
}
