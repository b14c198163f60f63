import storedThesaurus from '../../clause-library/words/thesaurus.json';
import type { Draft } from '../document/draftFile.ts';
import { harvest } from '../library/harvest.ts';
import { asLater, type DistantLibrary } from '../library/laterLibrary.ts';
import { growingLibrary, type Library, library } from '../library/library.ts';
import { combined } from '../library/lineageFile.ts';
import { sourceOf } from '../library/source.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { sharedLibrary } from '../shared-library/sharedLibrary.ts';
import { type Arguments, needed } from './arguments.ts';
import { keptLibrary } from './keptLibrary.ts';
import { folderIn, tellUnreadable } from './libraryCommands.ts';
import type { Machine } from './machine.ts';
import { offered, ownCorrections, personalLibrary } from './personalLibrary.ts';
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
  work: (library: DistantLibrary) => Promise<void>,
): Promise<void> {
  const all = await libraryFor(given, machine);
  try {
    await work(all);
  } finally {
    await all.close();
  }
}

async function libraryFor(given: Arguments, machine: Machine): Promise<DistantLibrary> {
  const thesaurus = thesaurusOf(storedThesaurus);
  const folders = folderOptions.filter((option) => given.values.has(option));
  const isAsked = given.values.has('server');
  if (isAsked && folders.length > 0) {
    throw new UsageError(`--server and --${folders[0]} are two places. Name one.`);
  }
  if (isAsked || (machine.server && folders.length === 0)) {
    return sharedLibrary(serverIn(given, machine), thesaurus, machine.lineage());
  }
  return { ...asLater(await localLibrary(given, machine)), close: async () => {} };
}

/**
 * The personal library is opened by the index that is kept in its folder; the folder of `--library`
 * is read anew and not written to.
 */
async function localLibrary(given: Arguments, machine: Machine): Promise<Library> {
  if (given.values.has('library')) return libraryIn(needed(given, 'library'), machine);
  const { folder, asked } = folderIn(given, machine);
  const { kept, unreadable } = await keptLibrary(folder, asked, machine);
  const own = await ownCorrections(folder);
  tellUnreadable({ unreadable: [...unreadable, ...own.unreadable] }, machine);
  const sources = new Set(Array.from(kept.texts.values(), ({ source }) => source));
  const bundled = machine.resolutions().filter((draft) => !sources.has(sourceOf(draft)));
  const growing = growingLibrary(thesaurusOf(storedThesaurus), kept.index);
  growing.add(bundled.flatMap(harvest));
  growing.correct(combined([machine.lineage(), own.corrections]));
  return growing.now();
}

async function libraryIn(folder: string, machine: Machine): Promise<Library> {
  const { kept, corrections, unreadable } = await personalLibrary(folder, true);
  tellUnreadable({ unreadable }, machine);
  const drafts = kept.map(({ draft }) => draft);
  const all = combined([machine.lineage(), corrections]);
  return library(drafts, thesaurusOf(storedThesaurus), all);
}

/** The address of a shared library: of `--server`, or of the environment. Throws `UsageError`. */
export function serverIn(given: Arguments, machine: Machine): string {
  return given.values.has('server') || !machine.server ? needed(given, 'server') : machine.server;
}

/** The texts of this machine that a command looks in. */
export async function localTexts(given: Arguments, machine: Machine): Promise<readonly Draft[]> {
  const alone = given.values.has('library') ? needed(given, 'library') : null;
  const { folder, asked } = folderIn(given, machine);
  const own = await personalLibrary(alone ?? folder, alone !== null || asked);
  tellUnreadable(own, machine);
  return offered(alone === null ? machine.resolutions() : [], own.kept);
}
