import stored from '../../clause-library/words/thesaurus.json';
import type { Clause } from '../../src/library/clause.ts';
import { growingLibrary, type Library } from '../../src/library/library.ts';
import { thesaurusOf } from '../../src/library/thesaurus.ts';

/** The library of these clauses, as the window and the command ask it. */
export function libraryOf(clauses: readonly Clause[]): Library {
  const growing = growingLibrary(thesaurusOf(stored));
  growing.add(clauses);
  return growing.now();
}
