import { addressee, hasAddressee } from '../document/addressee.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import type { Part } from '../document/outline.ts';
import type { Clause } from './clause.ts';
import { everything, type Selection } from './clauseIndex.ts';
import type { Segment, SourceRow } from './segment.ts';

/** What a search keeps to, as plain data; what is left out is no limit. */
export interface Filter {
  readonly part?: Part;
  /** The source as a clause states it. */
  readonly source?: string;
  /** As "General Assembly", in any case. */
  readonly body?: string;
  /** The first and the last year, both included. A text without a year is in none. */
  readonly from?: number;
  readonly to?: number;
  /** The beginning of the opening phrase without also and further, "Calls" or "Takes note", in any case. */
  readonly openingPhrase?: string;
  /** Whom a paragraph asks (un-style 2.2.6), or whole words of it: "Governments". */
  readonly addressee?: string;
}

/** What the clauses of an index are selected by. */
export function selectionOf(filter: Filter): Selection {
  if (Object.keys(filter).length === 0) return everything;
  const { part } = filter;
  const phrase = filter.openingPhrase === undefined ? '' : asked(filter.openingPhrase);
  const whom = filter.addressee === undefined ? '' : asked(filter.addressee);
  return {
    ...(part === undefined ? {} : { part }),
    source: (row) => isOfSource(row, filter),
    ...(phrase + whom === ''
      ? {}
      : {
          opening: { phrase, addressee: whom },
          clause: (segment) => (at) => opensSo(openingIn(segment, at), filter),
        }),
  };
}

/** Whether a clause is among those that a search keeps to. */
export function isIn(clause: Clause, filter: Filter): boolean {
  return (
    (filter.part === undefined || clause.part === filter.part) &&
    isOfSource(clause, filter) &&
    opensSo(openingOf(clause), filter)
  );
}

function isOfSource(
  { source, body, year }: Pick<SourceRow, 'source' | 'body' | 'year'>,
  filter: Filter,
): boolean {
  const { from, to } = filter;
  return (
    (filter.source === undefined || source === filter.source) &&
    (filter.body === undefined || same(body, filter.body)) &&
    ((from === undefined && to === undefined) ||
      (year !== null && year >= (from ?? year) && year <= (to ?? year)))
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

/** How a clause begins, in small letters. */
export interface Opening {
  /** The opening phrase without also and further; empty where it has none. */
  readonly phrase: string;
  /** Whom it asks; empty where it asks nobody. */
  readonly addressee: string;
}

/** How a clause begins. */
export function openingOf({ words, part }: Pick<Clause, 'words' | 'part'>): Opening {
  const [own = ''] = words.split('\n', 1);
  const phrase = openingPhrase(own, part);
  if (!phrase) return { phrase: '', addressee: '' };
  return {
    phrase: phrase.base.toLowerCase(),
    addressee: hasAddressee(phrase.base)
      ? addressee(own.slice(phrase.text.length)).replaceAll(',', '')
      : '',
  };
}

const known = new WeakMap<Segment, Opening[]>();

/** The opening of a clause of a segment, read from its words only once. */
function openingIn(segment: Segment, at: number): Opening {
  const openings = known.get(segment) ?? [];
  known.set(segment, openings);
  openings[at] ??= openingOf(segment.clause(at));
  return openings[at];
}

function opensSo(opening: Opening, filter: Filter): boolean {
  return (
    (filter.openingPhrase === undefined ||
      `${opening.phrase} `.startsWith(asked(filter.openingPhrase))) &&
    (filter.addressee === undefined ||
      ` ${opening.addressee} `.includes(` ${asked(filter.addressee)}`))
  );
}

/** As it is compared: in small letters, a blank behind the last word. */
function asked(words: string): string {
  return `${words.trim().toLowerCase().replace(/\s+/g, ' ')} `;
}
