import type { Draft } from '../document/draftFile.ts';
import { storedWords } from '../document/runs.ts';
import { sourceOf, yearOf } from '../library/source.ts';

/** What a library resolution is called in a list. */
export interface ResolutionTitle {
  /** Its symbol, or the name it is listed under. */
  readonly name: string;
  readonly title: string;
  /** Empty where it is not known. */
  readonly year: string;
}

/** The name, title and year of a library resolution. */
export function resolutionTitle(draft: Draft): ResolutionTitle {
  const { doc } = draft;
  const title = storedWords(doc.child(1));
  const year = yearOf(draft);
  return { name: sourceOf(draft), title, year: String(year ?? '') };
}
