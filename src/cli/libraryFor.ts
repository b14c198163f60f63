import storedThesaurus from '../../clause-library/words/thesaurus.json';
import { harvest } from '../library/harvest.ts';
import { growingLibrary, type Library, library } from '../library/library.ts';
import { combined } from '../library/lineageFile.ts';
import { sourceOf } from '../library/source.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { type Arguments, needed } from './arguments.ts';
import { keptLibrary } from './keptLibrary.ts';
import { folderIn, tellUnreadable } from './libraryCommands.ts';
import type { Machine } from './machine.ts';
import { ownCorrections, personalLibrary } from './personalLibrary.ts';

/** The options by which a command is told where agreed language is. */
export const libraryOptions = ['dir', 'library'] as const;

/**
 * The agreed language that a command looks in: what comes with Chapeau and the personal library, which
 * is in `--dir`, by the index that is kept there; or the folder of `--library` alone, which is read
 * anew and not written to. Throws `FileError` for a folder that is not there.
 */
export async function libraryFor(given: Arguments, machine: Machine): Promise<Library> {
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
