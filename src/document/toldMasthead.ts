import type { Node } from 'prosemirror-model';
import { blankMasthead, type Masthead } from './masthead.ts';
import { linesInOrder, mastheadLines } from './mastheadLines.ts';
import { textFields } from './textForm.ts';
import { plainSpaced } from './toldWords.ts';

/**
 * How a file tells what a person states of a document: `fields` names each field and tells it whole,
 * as the plain text does; `lines` has what the paper prints of them, as a Word file does.
 */
export type MastheadTelling = 'fields' | 'lines';

/** The attributes of an adoption line. */
export interface Adoption {
  readonly meeting: string;
  readonly meetingKind: string;
  readonly date: string;
  readonly vote: string;
}

/** What a reader knows of masthead and adoption line, by name of field or line. */
export interface ToldMasthead {
  readonly masthead: Masthead;
  /** Null for a text without adoption line. */
  readonly adoption: Adoption | null;
  /** All that is told, for comparing two documents. */
  readonly all: string;
}

const blankAdoption: Adoption = {
  meeting: '',
  meetingKind: 'plenary meeting',
  date: '',
  vote: '',
};

/** What a file tells of a document's masthead and adoption line; blank fields for what it only prints. */
export function toldMasthead(doc: Node, telling: MastheadTelling): ToldMasthead {
  const adoption = adoptionOf(doc);
  if (telling === 'lines') {
    const { committeeFirst, ...lines } = mastheadLines(doc);
    const all = JSON.stringify([lines, lines.committee !== '' && committeeFirst]);
    return { masthead: blankMasthead, adoption: adoption && blankAdoption, all };
  }
  const masthead = fieldsTold(doc.child(0).attrs as Masthead);
  const told = adoption && parseAdoption(adoptionWords(adoption));
  return { masthead, adoption: told, all: JSON.stringify([masthead, told]) };
}

/** Whether a document prints its masthead and adoption line as these lines, which stand in a file. */
export function printsLines(doc: Node, stand: readonly string[]): boolean {
  const plain = (lines: readonly string[]) =>
    lines.map((line) => plainSpaced(line).replaceAll('\u2011', '-')).filter((line) => line !== '');
  return plain(linesInOrder(mastheadLines(doc))).join('\n') === plain(stand).join('\n');
}

/** The fields that the plain text names; the others are told by nothing. */
function fieldsTold(masthead: Masthead): Masthead {
  const named = textFields.flatMap(([, field]) => (field === 'title' ? [] : [field]));
  const entries = named.map((name) => {
    const value = masthead[name];
    return [name, typeof value === 'string' ? plainSpaced(value) : value];
  });
  const sponsors = parseSponsors(sponsorsWords(masthead.sponsors));
  const sponsorNotes = parseSponsors(sponsorsWords(masthead.sponsorNotes));
  const words = Object.fromEntries(entries) as Partial<Masthead>;
  return { ...blankMasthead, ...words, sponsors, sponsorNotes };
}

/** The attributes of the adoption line; null for a text without. */
export function adoptionOf(doc: Node): Adoption | null {
  const line = doc.children.find((child) => child.type.name === 'adoptionLine');
  return line ? (line.attrs as Adoption) : null;
}

/** "53rd plenary meeting / 17 December 2024", and the vote behind another stroke. */
export function adoptionWords({ meeting, meetingKind, date, vote }: Adoption): string {
  const held = plainSpaced(meeting) === '' ? '' : plainSpaced(`${meeting} ${meetingKind}`);
  const ending = plainSpaced(vote) === '' ? '' : ` / ${plainSpaced(vote)}`;
  return plainSpaced(`${held} / ${plainSpaced(date)}${ending}`).replace(/^\/$/, '');
}

/** The attributes that `adoptionWords` prints; a meeting's number is its first word. */
export function parseAdoption(words: string): Adoption {
  const [held = '', date = '', ...rest] = `${words} `.split(/ ?\/ /).map((part) => part.trim());
  const ending = { date, vote: rest.join(' / ') };
  if (held === '') return { ...blankAdoption, ...ending };
  const [meeting = '', ...kind] = held.split(' ');
  return { meeting, meetingKind: kind.join(' '), ...ending };
}

/** "Belarus; Philippines", in the order in which they are stored; so are the notes on them. */
export function sponsorsWords(sponsors: readonly string[]): string {
  return sponsors.map(plainSpaced).join('; ');
}

/** The sponsors that `sponsorsWords` prints. */
export function parseSponsors(words: string): string[] {
  return plainSpaced(words)
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
