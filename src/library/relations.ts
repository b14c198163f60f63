import type { Clause } from './clause.ts';
import type { Likeness } from './likeness.ts';
import type { Wording } from './wording.ts';

/**
 * How a paragraph came from one of an earlier resolution: with the "same" words, "reworded", "moved"
 * to the other part, "split" off one that became several, or "merged" from several.
 */
export type RelationKind = 'same' | 'reworded' | 'moved' | 'split' | 'merged';

/** A paragraph and the one that it came from. */
export interface Relation {
  readonly earlier: Clause;
  readonly later: Clause;
  readonly kind: RelationKind;
  /** How alike their words are, from 0 to 1. */
  readonly score: number;
}

/** What clauses are compared by. */
export interface Comparison {
  readonly likeness: Likeness;
  wordingOf(clause: Clause): Wording;
}

/** Paragraphs less alike than this share a subject, or a few names, at most. */
const leastLike = 0.24;

/** Neighbours in one text that come from neighbours in the other are so much surer. */
const ofOrder = 0.12;

/** So much of a paragraph's words stand in another that took it in, or that it was split off. */
const leastContained = 0.5;

/** A paragraph of a part seldom comes from one of the other. */
const ofOtherPart = 0.85;

/**
 * Which paragraphs of a later resolution came from which of an earlier one, in the order of the
 * later. Paragraphs are matched by their words, and by the order in which their neighbours stand;
 * each goes to one other, but where one was split or several were merged.
 */
export function relations(
  earlier: readonly Clause[],
  later: readonly Clause[],
  comparison: Comparison,
): Relation[] {
  const table = likenessTable(earlier, later, comparison);
  const pairs = matched(table);
  return [...pairs, ...partial(table, pairs, comparison)]
    .sort((a, b) => a.later - b.later || a.earlier - b.earlier)
    .map((pair, _, all) => ({
      earlier: table.earlier[pair.earlier] as Clause,
      later: table.later[pair.later] as Clause,
      score: pair.score,
      kind: kindOf(pair, all, table),
    }));
}

interface Table {
  readonly earlier: readonly Clause[];
  readonly later: readonly Clause[];
  /** For each later paragraph, how alike each earlier one is. */
  readonly likeness: readonly Float64Array[];
}

function likenessTable(
  earlier: readonly Clause[],
  later: readonly Clause[],
  { likeness, wordingOf }: Comparison,
): Table {
  const wordings = earlier.map(wordingOf);
  return {
    earlier,
    later,
    likeness: later.map((clause) => {
      const own = wordingOf(clause);
      return Float64Array.from(wordings, (other, at) => {
        const alike = likeness.of(own, other);
        return earlier[at]?.part === clause.part ? alike : alike * ofOtherPart;
      });
    }),
  };
}

/** A pair by the paragraphs' places in their texts. */
interface Pair {
  readonly earlier: number;
  readonly later: number;
  readonly score: number;
  /** Whether only a part of one of them went into the other. */
  readonly isPartial: boolean;
}

/** One to one, the surest first; those whose neighbours are a pair are surer. */
function matched(table: Table): Pair[] {
  const sure = taken(
    candidates(table, () => 0),
    2 * leastLike,
  );
  const near = (later: number, earlier: number) =>
    sure.some(
      (pair) =>
        Math.abs(pair.later - later) <= 2 &&
        pair.earlier - earlier === pair.later - later &&
        pair.later !== later,
    );
  return taken(
    candidates(table, (later, earlier) => (near(later, earlier) ? ofOrder : 0)),
    leastLike,
  );
}

interface Candidate extends Pair {
  /** The score with what the order says. */
  readonly sureness: number;
}

function candidates(
  { likeness }: Table,
  bonus: (later: number, earlier: number) => number,
): Candidate[] {
  return likeness
    .flatMap((row, later) =>
      Array.from(row, (score, earlier) => ({
        earlier,
        later,
        score,
        isPartial: false,
        sureness: score < leastLike / 2 ? 0 : score + bonus(later, earlier),
      })),
    )
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness);
}

function taken(sorted: readonly Candidate[], least: number): Pair[] {
  const [earlier, later] = [new Set<number>(), new Set<number>()];
  return sorted.filter((each) => {
    if (each.sureness < least || earlier.has(each.earlier) || later.has(each.later)) return false;
    earlier.add(each.earlier);
    later.add(each.later);
    return true;
  });
}

/** Paragraphs without a pair, most of whose words stand in one that has another. */
function partial(table: Table, pairs: readonly Pair[], comparison: Comparison): Pair[] {
  const used = {
    earlier: new Set(pairs.map((pair) => pair.earlier)),
    later: new Set(pairs.map((pair) => pair.later)),
  };
  const found: Pair[] = [];
  for (const [earlier, clause] of table.earlier.entries()) {
    if (used.earlier.has(earlier)) continue;
    const later = bestHolder(clause, table.later, comparison);
    if (later) found.push({ earlier, later: later.at, score: later.share, isPartial: true });
  }
  for (const [later, clause] of table.later.entries()) {
    if (used.later.has(later)) continue;
    const earlier = bestHolder(clause, table.earlier, comparison);
    if (earlier) found.push({ earlier: earlier.at, later, score: earlier.share, isPartial: true });
  }
  return found;
}

function bestHolder(
  clause: Clause,
  others: readonly Clause[],
  { likeness, wordingOf }: Comparison,
): { at: number; share: number } | null {
  let best = { at: -1, share: leastContained };
  others.forEach((other, at) => {
    const share = likeness.contained(wordingOf(clause), wordingOf(other));
    if (share > best.share) best = { at, share };
  });
  return best.at < 0 ? null : best;
}

function kindOf(pair: Pair, all: readonly Pair[], table: Table): RelationKind {
  const [earlier, later] = [table.earlier[pair.earlier], table.later[pair.later]];
  if (all.some((other) => other !== pair && other.later === pair.later)) return 'merged';
  if (all.some((other) => other !== pair && other.earlier === pair.earlier)) return 'split';
  if (earlier?.part !== later?.part) return 'moved';
  return wordsOnly(earlier?.words) === wordsOnly(later?.words) ? 'same' : 'reworded';
}

/** The words without the mark at the end, which goes by the place. */
function wordsOnly(words = ''): string {
  return words.replace(/[,;:.]\s*$/, '');
}
