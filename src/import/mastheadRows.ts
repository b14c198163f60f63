import type { Masthead } from '../document/masthead.ts';
import { parseOrdinal } from '../document/ordinal.ts';
import { sponsorNames } from './sponsorNames.ts';
import { type AdoptionLine, datePattern } from './starts.ts';

/** What was read of a masthead so far. */
export interface MastheadReading {
  masthead: Masthead;
  /** Lines of the title, without the resolution's number. */
  title: string[];
  titleLine: number | null;
  /** The resolution's number, as "79/154". */
  number: string;
  adoptedOn: string;
  /** What the Security Council says of its meeting below the title; null without it. */
  adoption: AdoptionLine | null;
}

/** One kind of line of a masthead. */
export interface MastheadRow {
  /** What the line is; it also says what may follow it. */
  readonly name: string;
  readonly pattern: RegExp;
  /** True when a match may be the last line of more. */
  readonly mayBeEnd: boolean;
  /** Where words begin so, the lines after them may be of this row, whatever else they match. */
  readonly beginning?: RegExp;
  /** True when the lines of its block that follow a match are a part of it. */
  readonly goesOn?: boolean;
  /** Takes the match into the reading; false when it turns out to be something else. */
  readonly read: (match: readonly string[], reading: MastheadReading) => boolean;
}

const symbol =
  '[A-Z][A-Za-z0-9.()…-]*/[A-Za-z0-9.()/…-]+(?: \\(\\d{4}\\)| [A-Z](?:(?: and |[-–])[A-Z])?)?';
const ordinal = '\\d{1,4}(?:st|nd|rd|th)';
const dayRange = '\\d{1,2}(?: [A-Z][a-z]+)?(?: \\d{4})?(?:–|-| to )\\d{1,2} [A-Z][a-z]+ \\d{4}';
const commissions =
  'Crime Prevention and Criminal Justice|Narcotic Drugs|the Status of Women|Human Rights|Population and Development|Social Development|Science and Technology for Development|Sustainable Development';

/** What a masthead holds, line by line (un-style 1.2, 1.3). */
export const mastheadRows: readonly MastheadRow[] = [
  row('symbol', `(?:United Nations\\s+)?(${symbol})\\*{0,3}`, ([documentSymbol]) => ({
    documentSymbol,
  })),
  // Before 1999 the name stood in two lines and the symbol's first letter by itself.
  row('emblem', 'United Nations|UNITED|NATIONS|UNITED NATIONS|[AES]', () => ({})),
  {
    name: 'organ',
    mayBeEnd: false,
    pattern:
      /^(General Assembly|Human Rights Council|Economic and Social Council|Security Council)$/,
    read: ([organ = ''], reading) => {
      const { masthead } = reading;
      // The Human Rights Council's name stands below the Assembly's, as a Committee's does.
      const isBelow = organ === 'Human Rights Council' && masthead.documentSymbol.startsWith('A/');
      reading.masthead = { ...masthead, ...(isBelow ? { committee: organ } : { organ }) };
      return true;
    },
  },
  {
    name: 'distribution',
    mayBeEnd: false,
    pattern: /^Distr\.?:? ?(General|Limited|Restricted)$/i,
    read: ([words = ''], reading) => {
      const distribution = words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
      reading.masthead = { ...reading.masthead, distribution };
      return true;
    },
  },
  row('date', `(${datePattern})`, ([date]) => ({ date })),
  row('original', 'Original: ?([A-Z][A-Za-z/, ]+)', ([originalLanguage]) => ({ originalLanguage })),
  {
    name: 'session',
    mayBeEnd: false,
    pattern: /^([A-Za-z0-9-]+) session$/,
    read: ([counted = ''], reading) => {
      const session = /^\d{4}$/.test(counted) ? Number(counted) : parseOrdinal(counted);
      if (session !== null) reading.masthead = { ...reading.masthead, session };
      return session !== null;
    },
  },
  {
    name: 'session',
    mayBeEnd: false,
    pattern:
      /^((?:(?:Resumed )?(?:[A-Za-z-]+ )?(?:emergency special|special|resumed|annual|regular|substantive|organizational|resumed substantive|resumed organizational) session)(?:,? (?:of|for) \d{4})?|[A-Za-z-]+ session \(resumed\)|Resumed [a-z-]+ session)$/i,
    read: ([sessionWords = ''], reading) => {
      const first = /^(?:resumed )?([a-z-]+)/i.exec(sessionWords)?.[1] ?? '';
      const year = /\d{4}$/.exec(sessionWords)?.[0];
      const session = year ? Number(year) : parseOrdinal(first);
      reading.masthead = { ...reading.masthead, session, sessionWords };
      return true;
    },
  },
  row('session dates', `((?:[A-Z][A-Za-z ]+, )?${dayRange})`, ([sessionDates]) => ({
    sessionDates,
  })),
  row(
    'committee',
    `((?:First|Second|Third|Fourth|Fifth|Sixth) Committee|Commission on (?:${commissions})|Statistical Commission)`,
    ([committee]) => ({ committee }),
  ),
  row(
    'agenda item',
    '(?:Agenda items?|Items?) (\\d.{0,60}?)(?: of the (?:provisional )?agenda)?\\*{0,3}',
    ([agendaItem]) => ({
      agendaItem,
    }),
  ),
  {
    name: 'resolution line',
    mayBeEnd: false,
    beginning: /^(?:Resolution|Decision) adopted by [^.]{1,160}$/i,
    pattern: new RegExp(
      `^(?:Resolution|Decision) adopted by (?:(?! on(?: \\d|$))[^.]){1,120}?(?: on (${datePattern}))?\\*{0,2}$`,
      'i',
    ),
    read: ([date = ''], reading) => {
      reading.adoptedOn = date;
      return true;
    },
  },
  {
    name: 'resolution line',
    mayBeEnd: false,
    pattern: new RegExp(`^on (${datePattern})\\*?$`),
    read: ([date = ''], reading) => {
      reading.adoptedOn = date;
      return true;
    },
  },
  {
    name: 'meeting',
    mayBeEnd: false,
    beginning: /^Adopted by the [^.]{1,160}$/,
    pattern: new RegExp(
      `^Adopted by the Security Council at its (${ordinal}) (meeting(?: \\([^()]{1,40}\\))?),? (?:held )?on (${datePattern})\\.?$`,
    ),
    read: ([meeting = '', meetingKind = '', date = ''], reading) => {
      reading.adoption = { meeting, meetingKind, date, vote: '' };
      return true;
    },
  },
  row('report', '\\[([a-z].*)\\]', ([report]) => ({ report })),
  {
    name: 'sponsors',
    mayBeEnd: true,
    pattern:
      /^(.*\S) ?:(\*{0,3}) ?((?:(?:orally )?(?:revised|amended) )?(?:draft (?:resolution|decision)s?|amendments? to .*))$/,
    read: ([states = '', asterisks = '', proposalKind = ''], reading) => {
      const sponsors = sponsorNames(states + asterisks);
      reading.masthead = { ...reading.masthead, sponsors, proposalKind };
      return true;
    },
  },
  {
    name: 'sponsors',
    mayBeEnd: false,
    goesOn: true,
    pattern:
      /^((?:Revised d|D)raft (?:resolution|decision)s? (?:submitted|proposed|recommended) by .*)$/,
    read: ([words = ''], reading) => {
      const proposalKind = words.charAt(0).toLowerCase() + words.slice(1);
      reading.masthead = { ...reading.masthead, proposalKind };
      return true;
    },
  },
  {
    name: 'title',
    mayBeEnd: false,
    pattern:
      /^((?:E?S-)?\d{1,4}\/(?:\d{1,4}(?: [A-Z](?:(?: and |[-–])[A-Z])?)?|…|\.{2,3}|\[?[xX_]+\]?))(?:\. ?|\s+)(\S.*)$/,
    read: ([number = '', words = ''], reading) => {
      reading.number = /\d[ A-Z]*$/.test(number) ? number : '';
      reading.title = [words];
      return true;
    },
  },
  {
    name: 'title',
    mayBeEnd: false,
    pattern: /^(Resolution \d{1,4} \((?:19|20)\d{2}\))\*?$/i,
    read: ([words = ''], reading) => {
      reading.title = [words];
      return true;
    },
  },
];

function row(
  name: string,
  pattern: string,
  fields: (match: readonly string[]) => Partial<Masthead>,
): MastheadRow {
  return {
    name,
    mayBeEnd: false,
    pattern: new RegExp(`^(?:${pattern})$`),
    read: (match, reading) => {
      reading.masthead = { ...reading.masthead, ...fields(match) };
      return true;
    },
  };
}
