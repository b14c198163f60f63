import { piecesApart } from '../library/comparedText.ts';
import type { Connection } from './connection.ts';
import { type PublishedText, refusal, underFreeName } from './publishedText.ts';
import { checkTables, makeTables, writing } from './tables.ts';
import { addText, addTimes, removeText, type WordTimes } from './textRows.ts';

/** What became of a text that was to be published. */
export type Published =
  | { readonly kind: 'added' | 'replaced' | 'known'; readonly source: string }
  | { readonly kind: 'changed'; readonly source: string; readonly differing: number }
  | { readonly kind: 'refused'; readonly source: string; readonly why: string };

/** How publishing goes on, and how it is told. */
export interface Publishing {
  /** Whether a changed text of a symbol that is there takes its place. */
  readonly replace: boolean;
  /** Ends it between two steps; what was published stays. */
  readonly signal?: { readonly aborted: boolean };
  /** Called after each step with how many texts are done. */
  done?(count: number): void;
}

/** So many clauses are written in one step, which is kept whole or not at all. */
const stepClauses = 1000;

/**
 * Puts texts into a shared library, made where there is none yet, unless they are there already: the
 * same key and the same words. Other words under a key that is there are told, and take its place only
 * where `replace` says so. What became of each, in their order, as far as it came before `signal`.
 * Throws `FileError`; what was told as done stays then too.
 */
export async function publish(
  connection: Connection,
  texts: Iterable<PublishedText>,
  { replace, signal, done }: Publishing,
): Promise<Published[]> {
  await makeTables(connection);
  const all: Published[] = [];
  for (const step of stepsOf(texts)) {
    if (signal?.aborted) break;
    all.push(...(await writing(connection, () => publishStep(connection, step, replace))));
    done?.(all.length);
  }
  // The plans of later searches depend on it, and what was added last lies aside until then.
  await connection.rows('vacuum analyze chapeau.clause, chapeau.word');
  return all;
}

function* stepsOf(texts: Iterable<PublishedText>): Iterable<PublishedText[]> {
  let step: PublishedText[] = [];
  let clauses = 0;
  for (const text of texts) {
    step.push(text);
    clauses += text.clauses.length;
    if (clauses < stepClauses) continue;
    yield step;
    [step, clauses] = [[], 0];
  }
  if (step.length > 0) yield step;
}

async function publishStep(
  connection: Connection,
  texts: readonly PublishedText[],
  replace: boolean,
): Promise<Published[]> {
  const [last] = await connection.rows<[number]>(
    'select coalesce(max(number), 0) from chapeau.clause',
  );
  const counted = { number: last?.[0] ?? 0, clauses: await checkTables(connection) };
  const times: WordTimes = new Map();
  const outcomes: Published[] = [];
  for (const text of texts) {
    const outcome = await outcomeOf(connection, text, replace);
    if (outcome.kind !== 'added' && outcome.kind !== 'replaced') {
      outcomes.push(outcome);
      continue;
    }
    if (outcome.kind === 'replaced') {
      await addTimes(connection, times);
      times.clear();
      counted.clauses -= await removeText(connection, text.key);
    }
    const named = underFreeName(text, await namesLike(connection, text.source));
    await addText(connection, named, counted.number + 1, times);
    outcomes.push({ kind: outcome.kind, source: named.source });
    counted.number += text.clauses.length;
    counted.clauses += text.clauses.length;
  }
  await addTimes(connection, times);
  await connection.rows('update chapeau.library set clauses = $1', [counted.clauses]);
  return outcomes;
}

async function outcomeOf(
  connection: Connection,
  text: PublishedText,
  replace: boolean,
): Promise<Published> {
  const why = refusal(text);
  if (why !== null) return { kind: 'refused', source: text.source, why };
  const [there] = await connection.rows<[string, string[]]>(
    'select source, pieces from chapeau.resolution where key = $1',
    [text.key],
  );
  if (!there) return { kind: 'added', source: text.source };
  const [source, pieces] = there;
  const differing = piecesApart(pieces, text.pieces);
  if (differing === 0) return { kind: 'known', source };
  return replace ? { kind: 'replaced', source } : { kind: 'changed', source, differing };
}

async function namesLike(connection: Connection, source: string): Promise<ReadonlySet<string>> {
  const rows = await connection.rows<[string]>(
    'select source from chapeau.resolution where starts_with(source, $1)',
    [source],
  );
  return new Set(rows.map(([name]) => name));
}
