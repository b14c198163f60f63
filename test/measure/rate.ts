import type { Answers } from './engine.ts';
import type { Half, Query, QuerySet } from './querySets.ts';

/** How often the right clause stood first, and among the first five. */
export interface Rate {
  readonly asked: number;
  readonly first: number;
  readonly firstFive: number;
}

/** A question whose first answer was not right. */
interface Miss {
  readonly half: Half;
  readonly text: string;
  /** The first answers given. */
  readonly given: readonly string[];
  readonly wanted: readonly string[];
}

/** How an engine did over a set. */
export interface Result {
  readonly tune: Rate;
  readonly held: Rate;
  readonly misses: readonly Miss[];
}

/** Asks an engine every question of a set. One that knows no context gives none to `follow`. */
export function measured(
  answers: Answers,
  { asks, queries }: Pick<QuerySet, 'asks' | 'queries'>,
): Result {
  const given = queries.map((query) => ({ query, ids: asked(answers, asks, query) }));
  const misses = given.flatMap(({ query: { half, text, answers: wanted }, ids }) =>
    isRight(ids.slice(0, 1), wanted)
      ? []
      : [{ half, text, given: ids.slice(0, 5), wanted: [...wanted] }],
  );
  const half = (name: Half) => rateOf(given.filter(({ query }) => query.half === name));
  return { tune: half('tune'), held: half('held'), misses };
}

function asked(answers: Answers, asks: QuerySet['asks'], query: Query): string[] {
  const part = query.part ?? 'operative';
  if (asks === 'search') return answers.search(query.text);
  if (asks === 'follow') return answers.follow?.(query.text, part, query.above) ?? [];
  return answers[asks](query.text, part);
}

function rateOf(given: readonly { query: Query; ids: readonly string[] }[]): Rate {
  const right = (most: number) =>
    given.filter(({ query, ids }) => isRight(ids.slice(0, most), query.answers)).length;
  return { asked: given.length, first: right(1), firstFive: right(5) };
}

function isRight(ids: readonly string[], wanted: ReadonlySet<string>): boolean {
  return ids.some((id) => wanted.has(id));
}

/** Two halves taken together. */
export function sum(one: Rate, other: Rate): Rate {
  return {
    asked: one.asked + other.asked,
    first: one.first + other.first,
    firstFive: one.firstFive + other.firstFive,
  };
}
