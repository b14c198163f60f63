import storedThesaurus from '../../clause-library/words/thesaurus.json';
import type { Draft } from '../document/draftFile.ts';
import { type AsynchronousLibrary, asynchronous } from '../library/asynchronousLibrary.ts';
import { library } from '../library/library.ts';
import { combined, type LineageCorrections } from '../library/lineageFile.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { sharedLibrary } from '../shared-library/sharedLibrary.ts';
import { type Arguments, needed } from './arguments.ts';
import { folderIn, tellUnreadable } from './libraryCommands.ts';
import type { Machine } from './machine.ts';
import { offered, personalLibrary } from './personalLibrary.ts';
import { UsageError } from './usageError.ts';

/** The options by which a command is told which texts of this machine it looks in. */
export const folderOptions = ['dir', 'library'] as const;

/** The options by which a command is told where agreed language is. */
export const libraryOptions = [...folderOptions, 'server'] as const;

/**
 * Does something with the agreed language that a command looks in: what comes with Chapeau and the
 * personal library, which is in `--dir`; or the folder of `--library` alone; or the shared library of
 * `--server` alone, or of the environment where no folder is named. Throws `FileError` for a folder
 * or a server that is not there.
 */
export async function withLibrary(
  given: Arguments,
  machine: Machine,
  work: (library: AsynchronousLibrary) => Promise<void>,
): Promise<void> {
  const all = await libraryFor(given, machine);
  try {
    await work(all);
  } finally {
    await all.close();
  }
}

async function libraryFor(given: Arguments, machine: Machine): Promise<AsynchronousLibrary> {
  const thesaurus = thesaurusOf(storedThesaurus);
  const folders = folderOptions.filter((option) => given.values.has(option));
  const isAsked = given.values.has('server');
  if (isAsked && folders.length > 0) {
    throw new UsageError(`--server and --${folders[0]} are two places. Name one.`);
  }
  if (isAsked || (machine.server && folders.length === 0)) {
    return sharedLibrary(serverIn(given, machine), thesaurus, machine.lineage());
  }
  const { drafts, corrections } = await localTexts(given, machine);
  return asynchronous(library(drafts, thesaurus, corrections));
}

/** The address of a shared library: of `--server`, or of the environment. Throws `UsageError`. */
export function serverIn(given: Arguments, machine: Machine): string {
  return given.values.has('server') || !machine.server ? needed(given, 'server') : machine.server;
}

/** The texts of this machine that a command looks in, and what is said of their lineage. */
export async function localTexts(
  given: Arguments,
  machine: Machine,
): Promise<{ drafts: readonly Draft[]; corrections: LineageCorrections }> {
  const alone = given.values.has('library') ? needed(given, 'library') : null;
  const { folder, asked } = folderIn(given, machine);
  const own = await personalLibrary(alone ?? folder, alone !== null || asked);
  tellUnreadable(own, machine);
  return {
    drafts: offered(alone === null ? machine.resolutions() : [], own.kept),
    corrections: combined([machine.lineage(), own.corrections]),
  };
}
