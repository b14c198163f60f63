import { answersTo } from '../library/answers.ts';
import type { Asked } from '../library/asked.ts';
import { ClauseIndex } from '../library/clauseIndex.ts';
import type { SourceRow } from '../library/segment.ts';
import { type CandidateRow, candidateSegment } from './candidateSegment.ts';
import type { Connection } from './connection.ts';
import type { PartialIndex, Question } from './partialIndex.ts';
import { lexemesOf, queryOf } from './vectors.ts';

/** The resolutions of a shared library by their numbers there, in its order. */
export type SourceRows = ReadonlyMap<number, SourceRow>;

/** So many clauses are asked for at first, if the rarest words have so few. */
const fewAtFirst = 4000;

/**
 * The numbers of the clauses that answer a question best. Those that have its rarest expressions are
 * looked at first, and the others only while one of them could be among the best all the same.
 */
export async function bestNumbers(
  connection: Connection,
  index: PartialIndex,
  sources: SourceRows,
  question: Question,
  few = fewAtFirst,
): Promise<number[]> {
  const { asked, selection, most } = question;
  const left = [...asked].sort((a, b) => timesOf(index, a) - timesOf(index, b));
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const beside = besideCoverage(sources);
  const taken: Asked[] = [];
  const rows: CandidateRow[] = [];
  for (let limit = few; left.length > 0; limit *= 4) {
    const before = taken.slice();
    let clauses = 0;
    for (let next = left[0]; next; next = left[0]) {
      clauses += timesOf(index, next);
      if (taken.length > before.length && clauses > limit) break;
      taken.push(next);
      left.shift();
    }
    rows.push(...(await candidateRows(connection, index, sources, question, { taken, before })));
    rows.sort(([a], [b]) => a - b);
    const part = new ClauseIndex();
    part.hold(candidateSegment(rows, sources, index.lexicon));
    // How they open was asked of the database: their words are not here.
    const best = answersTo(part, asked, withoutClause(selection), most);
    const last = best.length < most ? 0 : (best.at(-1)?.coverage ?? 0);
    const missing = left.reduce((sum, { weight }) => sum + weight, 0) / whole;
    if (left.length > 0 && missing + beside >= last) continue;
    return best.map(({ at }) => rows[at]?.[0] ?? 0);
  }
  return [];
}

function withoutClause({ clause: _, ...others }: Question['selection']): Question['selection'] {
  return others;
}

/** How far two rates may differ where coverage is the same: by relevance, the year, and rounding. */
function besideCoverage(sources: SourceRows): number {
  const years = [...sources.values()].map(({ year }) => year ?? 1945);
  const spread =
    years.reduce((a, b) => Math.max(a, b), 1945) - years.reduce((a, b) => Math.min(a, b), 1945);
  return 0.051 + (0.005 * spread) / 100;
}

/** At most how many clauses have an expression. */
function timesOf(index: PartialIndex, { ways }: Asked): number {
  return ways.reduce(
    (sum, { terms }) => sum + Math.min(...terms.map((term) => index.timesOf(term))),
    0,
  );
}

/** Clauses that have one of the expressions taken, and none of those taken before. */
async function candidateRows(
  connection: Connection,
  { lexicon }: PartialIndex,
  sources: SourceRows,
  { asked, selection }: Question,
  { taken, before }: { readonly taken: readonly Asked[]; readonly before: readonly Asked[] },
): Promise<CandidateRow[]> {
  const waysOf = (some: readonly Asked[]) =>
    some.flatMap(({ ways }) =>
      ways.map(({ terms }) => terms.map((term) => lexicon.terms[term] ?? '')),
    );
  const lexemes = new Set(waysOf(asked).flat().flatMap(lexemesOf));
  const conditions = ['terms @@ $2::tsquery'];
  const values: unknown[] = [[...lexemes], queryOf(waysOf(taken.slice(before.length)))];
  const where = (condition: string, value: unknown) => {
    values.push(value);
    conditions.push(condition.replace('$', `$${values.length}`));
  };
  if (before.length > 0) where('not terms @@ $::tsquery', queryOf(waysOf(before)));
  if (selection.part !== undefined) where('part = $', selection.part);
  const { phrase = '', addressee = '' } = selection.opening ?? {};
  if (phrase !== '') where("starts_with(phrase || ' ', $)", phrase);
  if (addressee !== '') where("strpos(' ' || addressee || ' ', ' ' || $) > 0", addressee);
  const { chosen, isFew } = chosenSources(sources, selection.source);
  if (isFew) where('resolution = any($::integer[])', chosen);
  // Other words are taken out of the vector: what is left is all that is sent.
  return connection.rows<CandidateRow>(
    `select number, resolution, part, length,
       ts_filter(setweight(terms, 'A', $1::text[]), '{a}')::text
     from chapeau.clause where ${conditions.join(' and ')}`,
    values,
  );
}

/** The numbers of the resolutions selected, and whether they are so few that it pays to name them. */
export function chosenSources(
  sources: SourceRows,
  isChosen: Question['selection']['source'] = () => true,
): { readonly chosen: readonly number[]; readonly isFew: boolean } {
  const chosen = [...sources].flatMap(([id, row]) => (isChosen(row) ? [id] : []));
  return { chosen, isFew: chosen.length <= 100 && chosen.length < sources.size };
}
