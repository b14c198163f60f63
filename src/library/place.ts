import type { Clause } from './clause.ts';

/** What a query names of the library, and the rest of it. */
export interface NamedPlace {
  /** The source as the library lists it; null when none is named. */
  readonly source: string | null;
  /** The paragraph, as "OP12 (a)"; null when none is named. */
  readonly label: string | null;
  /** The query without the names. */
  readonly words: string;
}

/** The sources of a library by the names that queries give them, in small letters. */
export type SourceNames = ReadonlyMap<string, string>;

/** Each source by its own name, and a resolution by its number as well: "79/154". */
export function sourceNames(sources: Iterable<string>): SourceNames {
  const names = new Map<string, string>();
  for (const source of sources) {
    if (source === '') continue;
    const number = /\d+\/\d+$/.exec(source)?.[0];
    for (const name of number ? [source, number] : [source]) {
      const small = name.toLowerCase();
      if (!names.has(small)) names.set(small, source);
    }
  }
  return names;
}

/** In a longer text a symbol belongs to the words, unless the text begins with it. */
const longestQuery = 80;

/**
 * Finds the source and the paragraph that a query names: "79/154 OP27", "A/RES/73/146", "PP3",
 * "operative paragraph 4 of 72/195", "79/154 27", "organ removal 79/154". Null when it names none.
 */
export function namedPlace(query: string, sources: SourceNames): NamedPlace | null {
  const anywhere = query.length <= longestQuery;
  const source = sourceIn(query, sources, anywhere);
  const rest = source ? cut(query, source.at) : query;
  const label = labelIn(rest, anywhere) ?? (source ? bareLabelIn(rest) : null);
  const words = trimmed(label ? cut(rest, label.at) : rest);
  // "the measures in paragraph 5 above" are words; "OP5 measures" is a paragraph and words.
  const named = label && (source || label.short || words === '') ? label : null;
  if (!source && !named) return null;
  return {
    source: source?.name ?? null,
    label: named?.name ?? null,
    words: named ? words : trimmed(rest),
  };
}

/** Whether a clause is what is named: that paragraph, or a part of it. */
export function isNamed({ source, label }: Clause, place: NamedPlace): boolean {
  if (place.source !== null && place.source !== source) return false;
  return isLabelled(label, place);
}

/** Whether a label is the one that is named, or that of a part of it; any where none is named. */
export function isLabelled(label: string, place: NamedPlace): boolean {
  return place.label === null || label === place.label || label.startsWith(`${place.label} (`);
}

interface Name {
  readonly name: string;
  /** Where it stands in the query. */
  readonly at: readonly [from: number, to: number];
}

function sourceIn(query: string, sources: SourceNames, anywhere: boolean): Name | null {
  const start = anywhere ? query : query.slice(0, longestQuery);
  for (const { 0: all, 1: symbol = '', index } of start.matchAll(sourceName)) {
    const name = sources.get(symbol.toLowerCase());
    if (name && (anywhere || index === 0)) return { name, at: [index, index + all.length] };
  }
  return sourceByTitle(start, sources, anywhere);
}

/** "A/RES/79/154", "79/154", "A/C.3/80/L.29/Rev.1", "S/RES/1325(2000)", with "resolution" before it. */
const sourceName =
  /(?<![\p{L}\p{N}/])\s*(?:resolution\s+)?((?:[\p{L}\p{N}.-]+\/)+[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*(?:\(\w+\)\p{L}?)?)(?![\p{L}\p{N}/])/giu;

/** A source that states no symbol is listed under words, as "2006 text". */
function sourceByTitle(query: string, sources: SourceNames, anywhere: boolean): Name | null {
  const small = query.toLowerCase();
  for (const [title, name] of sources) {
    const from = title.includes('/') ? -1 : small.indexOf(title);
    const to = from + title.length;
    const apart = !/[\p{L}\p{N}]/u.test(query.charAt(from - 1) + query.charAt(to));
    if (from >= 0 && apart && (anywhere || from === 0)) return { name, at: [from, to] };
  }
  return null;
}

type Label = Name & { readonly short: boolean };

function labelIn(query: string, anywhere: boolean): Label | null {
  return labelOf((anywhere ? labelAnywhere : labelFirst).exec(query));
}

/** A printed number by itself is that of an operative paragraph; the preambular ones have none. */
function bareLabelIn(query: string): Label | null {
  return labelOf(bareLabel.exec(query));
}

function labelOf(found: RegExpExecArray | null): Label | null {
  if (!found?.groups) return null;
  const { preambular, operative, number, signs = '' } = found.groups;
  const inner = [...signs.matchAll(/\w+/g)].map(([sign]) => ` (${sign.toLowerCase()})`).join('');
  return {
    name: `${preambular ? 'PP' : 'OP'}${Number(number)}${inner}`,
    at: [found.index, found.index + found[0].length],
    short: [preambular, operative].some((word) => word?.length === 2),
  };
}

const preambular = '(?<preambular>pp|preambular\\s+para(?:graph|\\.)?)';
const operative = '(?<operative>op|(?:operative\\s+)?para(?:graph|\\.)?)';
const signs = '(?<signs>(?:\\s*\\(\\s*[a-z]{1,5}\\s*\\))*)';
const label = `(?:${preambular}|${operative})\\s*(?<number>\\d{1,3})${signs}(?![\\p{L}\\p{N}])`;
const labelAnywhere = new RegExp(`(?<![\\p{L}\\p{N}])${label}(?:\\s+(?:of|in)(?=\\s*$))?`, 'iu');
const bareLabel = new RegExp(`^[\\s,:]*(?<number>\\d{1,3})\\.?${signs}[\\s.]*$`, 'iu');
const labelFirst = new RegExp(`^[\\s,:]*${label}`, 'iu');

function cut(text: string, [from, to]: Name['at']): string {
  return `${text.slice(0, from)} ${text.slice(to)}`;
}

function trimmed(words: string): string {
  return words.replace(/^[\s,.:;]+|[\s,.:;]+$/g, '');
}
