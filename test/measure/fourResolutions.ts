import type { Clause } from '../../src/library/clause.ts';
import type { LineageFile } from './lineage.ts';
import {
  beginnings,
  type Judged,
  misspeltSet,
  type QuerySet,
  searchSet,
  wholeParagraphs,
} from './querySets.ts';

/** What was judged by hand of the four resolutions. */
export interface JudgedByHand {
  readonly topics: readonly Judged[];
  readonly everyday: readonly Judged[];
  /** Of all kinds, written from the texts alone, before any engine was run on them. */
  readonly fresh: readonly Judged[];
  /** Of four kinds, written in the same way, and asked once what is tuned was done. */
  readonly blind: readonly Judged[];
  /** Harder ones, as typed in a hurry; tuned on as a whole. */
  readonly hurried: readonly Judged[];
  /** Of the same kind; nothing was changed for what is missed of them. */
  readonly untuned: readonly Judged[];
  /** What a paragraph says in words that it has not; tuned on as a whole. */
  readonly paraphrases: readonly Judged[];
  readonly lineage: LineageFile;
}

/** The resolution whose paragraphs are typed anew from the other three. */
const typedAnew = 'A/RES/79/154';

const kinds = ['topic', 'everyday', 'fragment', 'act'] as const;

const typedWords = [4, 6, 8, 12];

/** Every set of questions over the four resolutions, in the order of the report. */
export function fourResolutionsSets(
  clauses: readonly Clause[],
  { lineage: { pairs }, ...judged }: JudgedByHand,
): QuerySet[] {
  const typed = (asks: 'begin' | 'follow', words: number, right: 'precedent' | 'family') =>
    beginnings(typedAnew, clauses, pairs, { words, asks, right });
  const { topics, everyday, fresh, blind, hurried, untuned, paraphrases } = judged;
  const unseen = fresh.filter(({ seen }) => !seen);
  return [
    searchSet('topics', topics),
    misspeltSet('topics misspelt', topics),
    searchSet('everyday', everyday),
    searchSet('fresh', fresh),
    misspeltSet('fresh misspelt', fresh),
    searchSet('unseen', unseen),
    misspeltSet('unseen misspelt', unseen),
    ...byKind('blind', blind),
    searchSet('blind', blind),
    misspeltSet('blind misspelt', blind),
    ...byKind('hurried', hurried),
    ...byKind('untuned', untuned),
    searchSet('paraphrases', paraphrases),
    ...typedWords.map((words) => typed('begin', words, 'precedent')),
    ...typedWords.map((words) => typed('begin', words, 'family')),
    ...[0, ...typedWords].map((words) => typed('follow', words, 'precedent')),
    ...[...new Set(clauses.map(({ source }) => source))].map((source) =>
      wholeParagraphs(source, clauses, pairs),
    ),
  ];
}

/** The questions of each kind that there are, and the same with typing errors. */
function byKind(name: string, judged: readonly Judged[]): QuerySet[] {
  return kinds.flatMap((kind) => {
    const some = judged.filter((each) => each.kind === kind);
    if (some.length === 0) return [];
    return [searchSet(`${name} ${kind}`, some), misspeltSet(`${name} ${kind} misspelt`, some)];
  });
}
