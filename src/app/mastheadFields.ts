import { blankMasthead, type Masthead } from '../document/masthead.ts';
import { sessionInWords } from '../document/mastheadLines.ts';
import { isPrintedDate } from '../document/printedDate.ts';
import { blankAdoptionLine } from '../editor/mastheadCommand.ts';
import type { MastheadForm } from './mastheadForm.ts';

/**
 * Where a field stands in a form: in plain view, under "More" as long as it has nothing to say, or
 * in view only where something is stated that this kind of text does not print.
 */
type Standing = 'usual' | 'rare' | 'whereStated';

/** A field of the masthead's form; every attribute that a person may state has one. */
export interface MastheadField {
  readonly label: string;
  readonly hint?: string | ((form: MastheadForm) => string);
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'numeric';
  /** "wide" takes a whole line of the form, "long" several lines of text. */
  readonly size?: 'wide' | 'long';
  /** A sentence about words that are not what the field expects; empty for others. They stay as they are. */
  readonly problem?: (words: string) => string;
  /** Null where it has no place in the form. */
  standing(form: MastheadForm): Standing | null;
  read(form: MastheadForm): string;
  write(form: MastheadForm, words: string): MastheadForm;
}

type Look = Omit<MastheadField, 'standing' | 'read' | 'write'>;

type TextName = {
  [Name in keyof Masthead]: Masthead[Name] extends string ? Name : never;
}[keyof Masthead];

/** Before the sponsors, in the order of the printed masthead (un-style 1.2, 1.3). */
export const fieldsBeforeSponsors: readonly MastheadField[] = [
  stated('organ', usual, {
    label: 'Organ',
    suggestions: [
      'General Assembly',
      'Human Rights Council',
      'Economic and Social Council',
      'Security Council',
    ],
  }),
  {
    label: 'Session',
    inputMode: 'numeric',
    hint: sessionHint,
    problem: sessionProblem,
    standing: usual,
    read: ({ masthead, typedSession }) => typedSession ?? String(masthead.session ?? ''),
    write: (form, words) => {
      const session = sessionNumber(words);
      const typedSession = session === null && words !== '' ? words : undefined;
      return { ...withMasthead(form, { session }), typedSession };
    },
  },
  stated('sessionWords', rare, {
    label: 'Session in words',
    hint: 'Where a number does not say it: Eleventh emergency special session',
    size: 'wide',
  }),
  stated('sessionDates', rare, {
    label: 'Dates of the session',
    hint: 'As 19 June–14 July 2023, which Councils print',
    size: 'wide',
  }),
  stated('committee', usual, {
    label: 'Committee',
    hint: 'Empty in plenary texts',
    suggestions: ['First', 'Second', 'Third', 'Fifth', 'Sixth'].map((name) => `${name} Committee`),
  }),
  stated('agendaItem', usual, { label: 'Agenda item', hint: 'As 27 or 71 (a)' }),
  stated('agendaItemTitle', usual, { label: 'Title of the agenda item', size: 'wide' }),
  stated('documentSymbol', usual, {
    label: 'Symbol',
    hint: 'A/C.3/81/L.… while it has no number',
  }),
  stated('distribution', usual, { label: 'Distribution', suggestions: ['Limited', 'General'] }),
  stated('date', usual, { label: 'Date', hint: 'As 2 October 2026', problem: dateProblem }),
  stated('originalLanguage', draftsOnly, {
    label: 'Original language',
    hint: unprinted,
    suggestions: ['Arabic', 'Chinese', 'English', 'French', 'Russian', 'Spanish'],
  }),
  stated('proposalKind', draftsOnly, {
    label: 'Kind of proposal',
    hint: unprinted,
    suggestions: ['draft resolution', 'revised draft resolution'],
  }),
];

/** After the sponsors. */
export const fieldsAfterSponsors: readonly MastheadField[] = [
  {
    label: 'Notes on sponsors',
    hint: (form) =>
      unprinted(form) ||
      'A line each, with the asterisks of the sponsor: * State not a member of the Human Rights Council.',
    size: 'long',
    standing: (form) => (form.adoption ? 'whereStated' : 'rare'),
    read: ({ masthead }) => masthead.sponsorNotes.join('\n'),
    write: (form, words) => withMasthead(form, { sponsorNotes: linesOf(words) }),
  },
  stated('report', (form) => (form.adoption ? 'usual' : 'rare'), {
    label: 'Report line',
    hint: 'Without brackets: on the report of the Third Committee (A/79/451, para. 65)',
    size: 'wide',
  }),
  ofAdoption('meeting', 'usual', { label: 'Meeting of adoption', hint: 'As 53rd' }),
  ofAdoption('date', 'usual', {
    label: 'Date of adoption',
    hint: 'As 17 December 2024',
    problem: dateProblem,
  }),
  ofAdoption('meetingKind', 'rare', {
    label: 'Kind of meeting',
    hint: `As ${blankAdoptionLine.meetingKind}, or meeting`,
  }),
  ofAdoption('vote', 'rare', {
    label: 'Vote',
    hint: 'As the text prints it, brackets included: [Adopted without a vote.]',
    size: 'long',
  }),
];

/** Whether the document's own words fill the field, so that it has to be seen. */
export function isFilled(field: MastheadField, form: MastheadForm): boolean {
  return field.read(form) !== field.read(plainForm(form));
}

/** The same kind of form with nothing stated. */
function plainForm({ adoption }: MastheadForm): MastheadForm {
  return { masthead: blankMasthead, adoption: adoption && blankAdoptionLine };
}

function stated(name: TextName, standing: MastheadField['standing'], look: Look): MastheadField {
  return {
    ...look,
    standing,
    read: ({ masthead }) => masthead[name],
    write: (form, words) => withMasthead(form, { [name]: words }),
  };
}

function ofAdoption(
  name: 'meeting' | 'meetingKind' | 'date' | 'vote',
  standing: Standing,
  look: Look,
): MastheadField {
  return {
    ...look,
    standing: ({ adoption }) => adoption && standing,
    read: ({ adoption }) => adoption?.[name] ?? '',
    write: (form, words) => ({
      ...form,
      adoption: form.adoption && { ...form.adoption, [name]: words },
    }),
  };
}

function withMasthead(form: MastheadForm, changed: Partial<Masthead>): MastheadForm {
  return { ...form, masthead: { ...form.masthead, ...changed } };
}

function usual(): Standing {
  return 'usual';
}

function rare(): Standing {
  return 'rare';
}

function draftsOnly({ adoption }: MastheadForm): Standing {
  return adoption ? 'whereStated' : 'usual';
}

function unprinted({ adoption }: MastheadForm): string {
  return adoption ? 'Adopted texts do not print it' : '';
}

function dateProblem(words: string): string {
  if (words.trim() === '' || isPrintedDate(words)) return '';
  return `“${words.trim()}” is not a date as resolutions print it: a day of the calendar, the month in full and the year.`;
}

function sessionHint({ masthead: { session, sessionWords } }: MastheadForm): string {
  if (sessionWords !== '') return `Prints as “${sessionWords}”`;
  return session === null ? 'The number, as 81' : sessionInWords(session);
}

function sessionProblem(words: string): string {
  if (words.trim() === '' || sessionNumber(words) !== null) return '';
  return `“${words.trim()}” is not the number of a session, as 81. It goes to an empty “Session in words”.`;
}

/** The number, also as people write it: 81st. */
function sessionNumber(words: string): number | null {
  const number = Number(/^\s*(\d{1,4})(?:st|nd|rd|th)?\s*$/i.exec(words)?.[1] ?? 0);
  return number > 0 ? number : null;
}

function linesOf(words: string): string[] {
  return words === '' ? [] : words.split('\n');
}
