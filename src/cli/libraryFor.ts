import storedThesaurus from '../../clause-library/words/thesaurus.json';
import { type Library, library } from '../library/library.ts';
import { combined } from '../library/lineageFile.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { type Arguments, needed } from './arguments.ts';
import { folderIn, tellUnreadable } from './libraryCommands.ts';
import type { Machine } from './machine.ts';
import { offered, personalLibrary } from './personalLibrary.ts';

/** The options by which a command is told where agreed language is. */
export const libraryOptions = ['dir', 'library'] as const;

/**
 * The agreed language that a command looks in: what comes with Chapeau and the personal library, which
 * is in `--dir`; or the folder of `--library` alone. Throws `FileError` for a folder that is not there.
 */
export async function libraryFor(given: Arguments, machine: Machine): Promise<Library> {
  const alone = given.values.has('library') ? needed(given, 'library') : null;
  const { folder, asked } = folderIn(given, machine);
  const own = await personalLibrary(alone ?? folder, alone !== null || asked);
  tellUnreadable(own, machine);
  const corrections = combined([machine.lineage(), own.corrections]);
  const drafts = offered(alone === null ? machine.resolutions() : [], own.kept);
  return library(drafts, thesaurusOf(storedThesaurus), corrections);
}
