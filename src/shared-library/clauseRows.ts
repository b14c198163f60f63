import type { Part } from '../document/outline.ts';
import type { Clause } from '../library/clause.ts';
import { ownOf } from '../library/clauseTexts.ts';
import type { SourceRow } from '../library/segment.ts';
import type { SourceRows } from './candidates.ts';
import type { Connection } from './connection.ts';
import type { PartialIndex } from './partialIndex.ts';

/** A clause as it is stored. */
type ClauseRow = readonly [
  number: number,
  resolution: number,
  label: string,
  part: Part,
  words: string,
  more: Parameters<typeof ownOf>[1],
];

/** Loads clauses into an index that has them not yet: those for which a condition holds, of `$1`. */
export async function loadClauses(
  connection: Connection,
  index: PartialIndex,
  sources: SourceRows,
  condition: ClauseCondition,
  value: unknown,
): Promise<void> {
  const rows = await connection.rows<ClauseRow>(
    `select number, resolution, label, part, words, more from chapeau.clause
     where ${conditions[condition]}`,
    [value],
  );
  index.load(rows.map((row) => [row[0], clauseOf(row, sources)] as const));
}

/** By what clauses are chosen to be loaded. */
export type ClauseCondition = keyof typeof conditions;

const conditions = {
  numbers: 'number = any($1::integer[])',
  resolutions: 'resolution = any($1::integer[])',
  /** A paragraph with its subparagraphs. */
  label: "label = $1 or starts_with(label, $1 || ' (')",
  /** The first clause of each resolution. */
  first:
    'number in (select min(number) from chapeau.clause where resolution = any($1::integer[]) group by resolution)',
  query: 'terms @@ $1::tsquery',
} as const;

function clauseOf(
  [, resolution, label, part, words, more]: ClauseRow,
  sources: SourceRows,
): Clause {
  const row = sources.get(resolution);
  if (!row) throw new RangeError(`a clause of a resolution that is not there: ${resolution}`);
  return Object.defineProperties(
    { id: `${row.source}, ${label}`, ...row, label, part },
    // Its node is made when it is first asked for.
    Object.getOwnPropertyDescriptors(ownOf(words, more, label)),
  ) as Clause;
}

/** The resolutions of the library in its order. */
export async function sourceRows(connection: Connection): Promise<SourceRows> {
  const rows = await connection.rows<
    [number, string, string, string, string, number | null, SourceRow['standing']]
  >('select id, source, title, body, date, year, standing from chapeau.resolution order by id');
  return new Map(
    rows.map(([id, source, title, body, date, year, standing]) => [
      id,
      { source, title, body, date, year, standing },
    ]),
  );
}
