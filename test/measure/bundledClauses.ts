import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDraft } from '../../src/document/draftFile.ts';
import type { Clause } from '../../src/library/clause.ts';
import { harvest } from '../../src/library/harvest.ts';

const names = ['79-154', '73-146', '72-195', '2006-text'];

/** The clauses of the four resolutions, newest resolution first. `root` is the project's folder. */
export function bundledClauses(root = resolve(import.meta.dirname, '../..')): Clause[] {
  return names.flatMap((name) =>
    harvest(readDraft(readFileSync(join(root, 'clause-library', `${name}.json`), 'utf8'))),
  );
}
