import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Clause } from '../../src/library/clause.ts';
import { growingLibrary, type Library } from '../../src/library/library.ts';
import { readLineageFile } from '../../src/library/lineageFile.ts';
import { thesaurus } from './publishedLibraries.ts';

const root = resolve(import.meta.dirname, '../..');

/** A file of the project. */
export function projectFile(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

/** What was judged of the lineage of the four bundled resolutions. */
export const lineageText = projectFile('clause-library/lineage/four-resolutions.json');

/** The same as corrections. */
export const corrections = readLineageFile(lineageText);

/** A library of this machine of the same clauses, with which one behind a server is compared. */
export function embedded(clauses: readonly Clause[]): Library {
  const growing = growingLibrary(thesaurus);
  growing.correct(corrections);
  growing.add(clauses);
  return growing.now();
}
