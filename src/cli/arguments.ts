import { parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

/** The arguments of a command, sorted. */
export interface Arguments {
  readonly words: readonly string[];
  /** Options that have a value, as "--out FILE". */
  readonly values: ReadonlyMap<string, string>;
  /** Options that stand alone, as "--json". */
  readonly flags: ReadonlySet<string>;
}

/** Sorts arguments; throws `UsageError` for an option that is not named here. */
export function sorted(
  args: readonly string[],
  valued: readonly string[],
  flagged: readonly string[] = [],
): Arguments {
  const { values, positionals } = parsed(args, {
    ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flagged.map((name) => [name, { type: 'boolean' as const }])),
  });
  const entries = Object.entries(values);
  return {
    words: positionals,
    values: new Map(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
  };
}

type Options = Record<string, { type: 'string' | 'boolean' }>;

function parsed(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node adds advice after its first sentence that does not help here.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.replace(/\.?( To specify .*| Did you .*)?$/su, '')}.`);
  }
}

/** The one word that a command takes; throws `UsageError` when there is none or more. */
export function onlyWord({ words }: Arguments, name: string): string {
  const [word, ...others] = words;
  if (word === undefined || word === '') throw new UsageError(`${name} is missing.`);
  if (others.length > 0)
    throw new UsageError(`One ${name} at a time: ${others.join(' ')} is too much.`);
  return word;
}

/** The value of an option; throws `UsageError` when it is not given. */
export function needed({ values }: Arguments, option: string): string {
  const value = values.get(option);
  if (!value) throw new UsageError(`--${option} is missing.`);
  return value;
}
