import type { Masthead } from '../document/masthead.ts';
import { parseOrdinal } from '../document/ordinal.ts';
import { sponsorNames } from './sponsorNames.ts';
import { datePattern } from './starts.ts';

/** What was read of a masthead so far. */
export interface MastheadReading {
  masthead: Masthead;
  /** Lines of the title, without the resolution's number. */
  title: string[];
  titleLine: number | null;
  /** The resolution's number, as "79/154". */
  number: string;
  adoptedOn: string;
}

/** One kind of line of a masthead. */
export interface MastheadRow {
  /** What the line is; it also says what may follow it. */
  readonly name: string;
  readonly pattern: RegExp;
  /** True when a match may be the last line of more. */
  readonly mayBeEnd: boolean;
  /** Takes the match into the reading; false when it turns out to be something else. */
  readonly read: (match: readonly string[], reading: MastheadReading) => boolean;
}

const symbol = '[A-Z][A-Za-z0-9.()…-]*/[A-Za-z0-9.()/…-]+';

/** What a masthead holds, line by line (un-style 1.2, 1.3). */
export const mastheadRows: readonly MastheadRow[] = [
  row('symbol', `(?:United Nations\\s+)?(${symbol})\\*?`, ([documentSymbol]) => ({
    documentSymbol,
  })),
  row('emblem', 'United Nations', () => ({})),
  row(
    'organ',
    '(General Assembly|Human Rights Council|Economic and Social Council)',
    ([organ]) => ({
      organ,
    }),
  ),
  row('distribution', 'Distr\\.?:? ?(General|Limited|Restricted)', ([distribution]) => ({
    distribution,
  })),
  row('date', `(${datePattern})`, ([date]) => ({ date })),
  row('original', 'Original: ?([A-Z][A-Za-z/ ]+)', ([originalLanguage]) => ({ originalLanguage })),
  {
    name: 'session',
    mayBeEnd: false,
    pattern: /^([A-Za-z0-9-]+) session$/,
    read: ([ordinal = ''], reading) => {
      const session = parseOrdinal(ordinal);
      if (session !== null) reading.masthead = { ...reading.masthead, session };
      return session !== null;
    },
  },
  row('committee', '((?:First|Second|Third|Fourth|Fifth|Sixth) Committee)', ([committee]) => ({
    committee,
  })),
  row('agenda item', 'Agenda items? (\\d.{0,60})', ([agendaItem]) => ({ agendaItem })),
  {
    name: 'resolution line',
    mayBeEnd: false,
    pattern: new RegExp(`^(?:Resolution|Decision) adopted by [^.]{1,120}? on (${datePattern})$`),
    read: ([date = ''], reading) => {
      reading.adoptedOn = date;
      return true;
    },
  },
  row('report', '\\[((?:on|without) .*)\\]', ([report]) => ({ report })),
  row(
    'sponsors',
    '(.*\\S) ?: ((?:(?:orally )?revised )?(?:draft (?:resolution|decision)|amendments? to .*))',
    ([states = '', proposalKind]) => ({ sponsors: sponsorNames(states), proposalKind }),
  ),
  {
    name: 'title',
    mayBeEnd: false,
    pattern: /^(\d{1,3}\/\d{1,4}(?: [A-Z])?)\.?\s+(\S.*)$/,
    read: ([number = '', words = ''], reading) => {
      reading.number = number;
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
    mayBeEnd: name === 'sponsors',
    pattern: new RegExp(`^${pattern}$`),
    read: (match, reading) => {
      reading.masthead = { ...reading.masthead, ...fields(match) };
      return true;
    },
  };
}
