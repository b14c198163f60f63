import { readDraft } from '../../src/document/draftFile.ts';
import { ClauseIndex } from '../../src/library/clauseIndex.ts';
import { Descents } from '../../src/library/descent.ts';
import { harvest } from '../../src/library/harvest.ts';
import { noCorrections } from '../../src/library/lineageFile.ts';
import { relations } from '../../src/library/relations.ts';
import { corpusClauses } from './corpusClauses.ts';
import { type LineageFile, type LineageRate, lineageRate } from './lineage.ts';

/** How far computed lineage is the judged one, between two resolutions or over all. */
export interface NamedRate extends LineageRate {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
}

/** The computed lineage of saved resolutions, without corrections, held against what was judged. */
export function lineageRates(drafts: readonly string[], judgedText: string): NamedRate[] {
  const judged = JSON.parse(judgedText) as LineageFile;
  const index = new ClauseIndex();
  for (const draft of drafts) index.add(harvest(readDraft(draft)));
  const descents = new Descents(index, {}, noCorrections);
  const found = index.clauses.flatMap((clause) =>
    descents
      .precedents(clause)
      .map(({ earlier, later }) => ({ earlier: earlier.id, later: later.id })),
  );
  const names = [...new Set([...judged.pairs, ...found].map(between))].sort();
  const all = named('over all', lineageRate(found, judged));
  const rates = names.map((name) => ofTwo(name, all, judged));
  const without = rates.map(({ name }) =>
    named(
      `without ${name}`,
      onlyOf(all, (pair) => betweenIds(pair) !== name, judged),
    ),
  );
  return [...rates, all, ...without];
}

function ofTwo(name: string, all: LineageRate, judged: LineageFile): NamedRate {
  return named(
    name,
    onlyOf(all, (pair) => betweenIds(pair) === name, judged),
  );
}

function onlyOf(
  all: LineageRate,
  holds: (pair: string) => boolean,
  { pairs }: LineageFile,
): LineageRate {
  const [wrong, missed] = [all.wrong.filter(holds), all.missed.filter(holds)];
  const expected = pairs.filter(({ later, earlier }) => holds(`${later} ← ${earlier}`)).length;
  const right = expected - missed.length;
  return { right, wrong, missed, f1: (2 * right) / (2 * right + wrong.length + missed.length) };
}

function named(name: string, rate: LineageRate): NamedRate {
  const { right, wrong, missed } = rate;
  return {
    ...rate,
    name,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  };
}

function between({ later, earlier }: { later: string; earlier: string }): string {
  return betweenIds(`${later} ← ${earlier}`);
}

/** "A/RES/79/154 ← A/RES/73/146" of the names of two clauses. */
function betweenIds(pair: string): string {
  return pair.replaceAll(/, [^←]*(?= ←|$)/g, '');
}

/** A computed pair of two resolutions of the corpus, to be read and judged. */
export interface ReadPair {
  readonly name: string;
  readonly kind: string;
  readonly score: number;
  readonly later: string;
  readonly earlier: string;
}

/** The computed pairs of two resolutions of the corpus, given as name and JSON, the weakest first. */
export function corpusPairs(
  later: readonly [name: string, json: string],
  earlier: readonly [name: string, json: string],
): ReadPair[] {
  const index = new ClauseIndex();
  const [own, other] = [corpusClauses(...later), corpusClauses(...earlier)];
  index.add(own);
  index.add(other);
  const wordingOf: ClauseIndex['wordingOf'] = (clause) => index.wordingOf(clause);
  return relations(other, own, { likeness: index.likeness, wordingOf })
    .pairs.map((pair) => ({
      name: `${pair.later.id} ← ${pair.earlier.id}`,
      kind: pair.kind,
      score: pair.score,
      later: pair.later.words,
      earlier: pair.earlier.words,
    }))
    .sort((a, b) => a.score - b.score);
}
