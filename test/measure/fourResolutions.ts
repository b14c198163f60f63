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
  { topics, everyday, fresh, blind, paraphrases, lineage: { pairs } }: JudgedByHand,
): QuerySet[] {
  const typed = (asks: 'begin' | 'follow', words: number, right: 'precedent' | 'family') =>
    beginnings(typedAnew, clauses, pairs, { words, asks, right });
  const unseen = fresh.filter(({ seen }) => !seen);
  return [
    searchSet('topics', topics),
    misspeltSet('topics misspelt', topics),
    searchSet('everyday', everyday),
    searchSet('fresh', fresh),
    misspeltSet('fresh misspelt', fresh),
    searchSet('unseen', unseen),
    misspeltSet('unseen misspelt', unseen),
    ...kinds.flatMap((kind) => {
      const judged = blind.filter((each) => each.kind === kind);
      return [searchSet(`blind ${kind}`, judged), misspeltSet(`blind ${kind} misspelt`, judged)];
    }),
    searchSet('blind', blind),
    misspeltSet('blind misspelt', blind),
    searchSet('paraphrases', paraphrases),
    ...typedWords.map((words) => typed('begin', words, 'precedent')),
    ...typedWords.map((words) => typed('begin', words, 'family')),
    ...[0, ...typedWords].map((words) => typed('follow', words, 'precedent')),
    ...[...new Set(clauses.map(({ source }) => source))].map((source) =>
      wholeParagraphs(source, clauses, pairs),
    ),
  ];
}
