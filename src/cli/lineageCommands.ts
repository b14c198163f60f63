import { access } from 'node:fs/promises';
import { FileError } from '../document/fileError.ts';
import type { Clause } from '../library/clause.ts';
import { harvest } from '../library/harvest.ts';
import type { DistantLibrary } from '../library/laterLibrary.ts';
import { namedPlace, type SourceNames, sourceNames } from '../library/place.ts';
import { sorted } from './arguments.ts';
import { comparisonJson, comparisonLines } from './comparisonLines.ts';
import { draftAt } from './draftAt.ts';
import { libraryOptions, withLibrary } from './libraryFor.ts';
import { lineageJson, lineageLines } from './lineageLines.ts';
import type { Machine } from './machine.ts';
import { UsageError } from './usageError.ts';

/** Prints how a clause came to read as it does, and what became of it. */
export async function lineageCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, libraryOptions, ['json']);
  const asked = given.words.join(' ').trim();
  if (asked === '') throw new UsageError('SYMBOL and LABEL are missing.');
  if (given.words.length < 2 && !/\s/.test(asked)) throw new UsageError('LABEL is missing.');
  await withLibrary(given, machine, async (all) => {
    const { id } = await clauseNamed(asked, all);
    const lineage = await all.lineage(id);
    if (!lineage) throw new RangeError(`a clause without lineage: ${asked}`);
    machine.print(given.flags.has('json') ? json(lineageJson(lineage)) : lineageLines(lineage));
  });
}

/** Prints what became of each paragraph of a resolution in another. */
export async function compareCommand(args: readonly string[], machine: Machine): Promise<void> {
  const given = sorted(args, libraryOptions, ['json']);
  const [a, b, ...others] = given.words;
  if (!a || !b) throw new UsageError('A and B are to be two resolutions.');
  if (others.length > 0) throw new UsageError(`${others.join(' ')} is too much.`);
  await withLibrary(given, machine, async (all) => {
    const names = namesOf(all);
    const [earlier, later] = [await textNamed(a, all, names), await textNamed(b, all, names)];
    const compared = await all.compare(earlier.clauses, later.clauses);
    const listed = [earlier.name, later.name] as const;
    machine.print(
      given.flags.has('json')
        ? json(comparisonJson(compared, listed))
        : comparisonLines(compared, listed),
    );
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function namesOf({ sources }: DistantLibrary): SourceNames {
  return sourceNames(sources.map(({ source }) => source));
}

async function clauseNamed(asked: string, all: DistantLibrary): Promise<Clause> {
  const names = namesOf(all);
  const place = namedPlace(asked, names);
  if (!place?.source) throw new FileError(`The library has no ${asked}. ${listed(names)}`);
  const clauses = await all.resolution(place.source);
  const clause = clauses.find(({ label }) => label === place.label);
  if (clause && place.words === '') return clause;
  const wanted = place.words === '' && place.label ? place.label : `“${place.words}”`;
  throw new FileError(`${place.source} has no paragraph ${wanted}. It has ${labelsOf(clauses)}.`);
}

/** "PP1 to PP38 and OP1 to OP52". */
function labelsOf(clauses: readonly Clause[]): string {
  return ['PP', 'OP']
    .flatMap((part) => {
      const labels = clauses
        .map(({ label }) => label)
        .filter((label) => label.startsWith(part) && !label.includes('('));
      if (labels.length < 2) return labels;
      return [`${labels[0]} to ${labels.at(-1)}`];
    })
    .join(' and ');
}

function listed(names: SourceNames): string {
  const sources = [...new Set(names.values())].sort();
  const some = sources.slice(0, 8).join(', ');
  return sources.length > 8 ? `There are ${some} and others.` : `There are ${some}.`;
}

/** A resolution to compare: its name, and its clauses. */
interface NamedText {
  readonly name: string;
  readonly clauses: readonly Clause[];
}

async function textNamed(
  given: string,
  all: DistantLibrary,
  names: SourceNames,
): Promise<NamedText> {
  const source = names.get(given.trim().toLowerCase());
  if (source) return { name: source, clauses: await all.resolution(source) };
  const isThere = await access(given).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    throw new FileError(
      `${given} is neither a resolution of the library nor a file. ${listed(names)}`,
    );
  }
  const clauses = harvest(await draftAt(given));
  return { name: given, clauses };
}
