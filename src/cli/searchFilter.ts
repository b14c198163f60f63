import { FileError } from '../document/fileError.ts';
import type { Part } from '../document/outline.ts';
import type { Filter } from '../library/filter.ts';
import { type SourceNames, sourceNames } from '../library/place.ts';
import { type Arguments, needed } from './arguments.ts';
import { UsageError } from './usageError.ts';

/** The options by which a search is told what to keep to. */
export const filterOptions = ['part', 'source', 'body', 'years', 'phrase', 'addressee'] as const;

/**
 * What a search keeps to, without its resolution, which only the library can name. Throws `UsageError`
 * for an option that cannot be read.
 */
export function filterFrom(given: Arguments): Filter {
  return {
    ...partFrom(given),
    ...yearsFrom(given),
    ...(given.values.has('body') ? { body: needed(given, 'body') } : {}),
    ...(given.values.has('phrase') ? { openingPhrase: needed(given, 'phrase') } : {}),
    ...(given.values.has('addressee') ? { addressee: needed(given, 'addressee') } : {}),
  };
}

/** The resolution of `--source`, by any name that a query gives it: "79/154". Throws `FileError`. */
export function sourceFrom(given: Arguments, sources: Iterable<string>): Filter {
  if (!given.values.has('source')) return {};
  const asked = needed(given, 'source');
  const names: SourceNames = sourceNames(sources);
  const source = names.get(asked.trim().toLowerCase());
  if (!source) throw new FileError(`The library has no ${asked}.`);
  return { source };
}

function partFrom({ values }: Arguments): Filter {
  const part = values.get('part');
  if (part === undefined) return {};
  const named = ['preambular', 'operative'].find((each) => each.startsWith(part.toLowerCase()));
  if (!named || part === '') {
    throw new UsageError(`--part ${part} is not known: it is preambular or operative.`);
  }
  return { part: named as Part };
}

/** "2006-2018", "2018", "2018-" or "-2010". */
function yearsFrom(given: Arguments): Filter {
  const years = given.values.get('years');
  if (years === undefined) return {};
  const found = /^(\d{4})?(?:([-–])(\d{4})?)?$/.exec(years.trim());
  const [, from, dash, to] = found ?? [];
  const last = dash ? to : from;
  if (!from && !last) throw new UsageError(`--years ${years} is not written as 2006-2018.`);
  if (from && last && Number(from) > Number(last)) {
    throw new UsageError(`--years ${years} ends before it begins.`);
  }
  return { ...(from ? { from: Number(from) } : {}), ...(last ? { to: Number(last) } : {}) };
}
