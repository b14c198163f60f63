import type { Clause } from './clause.ts';
import { corrected, type Descent } from './corrected.ts';
import type { Comparison } from './kinship.ts';
import type { LineageCorrections } from './lineageFile.ts';
import { hasSameWords, relations } from './relations.ts';
import { type StrengthChange, strengthChange } from './strength.ts';
import { isSubparagraph } from './textRows.ts';

/**
 * What may become of a paragraph, in the order in which it is counted: "kept" word for word at its
 * place, "changed" in its words, "moved" to another place or part, "merged" from several, "split" off
 * one that became several, "new", or "dropped".
 */
export const fates = ['kept', 'changed', 'moved', 'merged', 'split', 'new', 'dropped'] as const;

/** What became of a paragraph. */
export type ParagraphFate = (typeof fates)[number];

/** A paragraph or subparagraph of either resolution, and what became of it. */
export interface ComparedParagraph {
  readonly fate: ParagraphFate;
  /** The paragraph of the later resolution; null for one that was dropped. */
  readonly later: Clause | null;
  /** Those it came from: none for a new one, several for a merged one, else one. */
  readonly earlier: readonly Clause[];
  /** Whether its words differ from those of the first of `earlier`: what moved may be reworded too. */
  readonly isReworded: boolean;
  /** What became of the strength of the opening phrase; null where it cannot be told. */
  readonly strength: StrengthChange | null;
}

/** Two resolutions paragraph by paragraph. */
export interface ResolutionComparison {
  /**
   * In the order of the later resolution; those that were dropped stand after the one that they
   * followed in the earlier. Subparagraphs follow their paragraph, whose words have theirs too.
   */
  readonly paragraphs: readonly ComparedParagraph[];
  /** How many whole paragraphs there are of each fate; subparagraphs are not counted again. */
  readonly counts: Readonly<Record<ParagraphFate, number>>;
}

/**
 * What became of each paragraph of a resolution in a later one, or in a draft; also in one that has
 * its symbol, as a resolution that was opened and changed.
 */
export function comparedResolutions(
  earlier: readonly Clause[],
  later: readonly Clause[],
  comparison: Comparison,
  corrections: LineageCorrections,
): ResolutionComparison {
  const ids = new Set(earlier.map(({ id }) => id));
  if (!later.some(({ id }) => ids.has(id))) {
    return comparedTexts(earlier, later, comparison, corrections);
  }
  const given = new Map(later.map((clause) => [apart(clause), clause]));
  const compared = comparedTexts(earlier, [...given.keys()], comparison, corrections);
  const paragraphs = compared.paragraphs.map((each) => ({
    ...each,
    later: each.later && (given.get(each.later) ?? each.later),
  }));
  return { ...compared, paragraphs };
}

/** A clause under a name that no other text's has. */
function apart(clause: Clause): Clause {
  return { ...clause, id: `later ${clause.id}`, source: `later ${clause.source}` };
}

function comparedTexts(
  earlier: readonly Clause[],
  later: readonly Clause[],
  comparison: Comparison,
  corrections: LineageCorrections,
): ResolutionComparison {
  const found = relations(earlier, later, comparison).pairs;
  const pairs = corrected(found, [earlier, later], corrections, comparison);
  const places = new Map(earlier.map(({ id }, at) => [id, at]));
  const inPlace = inOrder(pairs, places);
  const rows = later.map((clause) =>
    comparedParagraph(
      clause,
      pairs.filter((pair) => pair.later.id === clause.id),
      inPlace,
    ),
  );
  const paragraphs = withDropped(rows, earlier, inPlace);
  return { paragraphs, counts: countsOf(paragraphs) };
}

function comparedParagraph(
  later: Clause,
  pairs: readonly Descent[],
  inPlace: ReadonlySet<Descent>,
): ComparedParagraph {
  const [first] = [...pairs].sort((a, b) => b.score - a.score);
  if (!first) return { fate: 'new', later, earlier: [], isReworded: false, strength: null };
  return {
    fate: fateOf(first, pairs.length, inPlace.has(first)),
    later,
    earlier: [first, ...pairs.filter((pair) => pair !== first)].map((pair) => pair.earlier),
    isReworded: !hasSameWords(first.earlier, later),
    strength: strengthChange(first.earlier.openingPhrase, later.openingPhrase),
  };
}

function fateOf({ kind, earlier, later }: Descent, sources: number, isInPlace: boolean) {
  if (sources > 1) return 'merged';
  if (kind === 'split') return 'split';
  if (!isInPlace || earlier.part !== later.part) return 'moved';
  return hasSameWords(earlier, later) ? 'kept' : 'changed';
}

/** The most pairs that follow each other in both resolutions; the others moved. */
function inOrder(
  pairs: readonly Descent[],
  places: ReadonlyMap<string, number>,
): ReadonlySet<Descent> {
  // The longest rising row of places: for each length the chain that ends lowest.
  const chains: { readonly pair: Descent; readonly place: number; readonly before: number }[][] =
    [];
  for (const pair of pairs) {
    const place = places.get(pair.earlier.id) ?? 0;
    let length = chains.findIndex((chain) => (chain.at(-1)?.place ?? 0) > place);
    if (length < 0) length = chains.length;
    chains[length] ??= [];
    chains[length]?.push({ pair, place, before: (chains[length - 1]?.length ?? 0) - 1 });
  }
  const kept = new Set<Descent>();
  let at = (chains.at(-1)?.length ?? 0) - 1;
  for (let length = chains.length - 1; length >= 0; length -= 1) {
    const link = chains[length]?.[at];
    if (!link) break;
    kept.add(link.pair);
    at = link.before;
  }
  return kept;
}

/** The rows with those that were dropped, each after what it followed in the earlier resolution. */
function withDropped(
  rows: readonly ComparedParagraph[],
  earlier: readonly Clause[],
  inPlace: ReadonlySet<Descent>,
): ComparedParagraph[] {
  const all = [...rows];
  const used = new Set(rows.flatMap((row) => row.earlier.map(({ id }) => id)));
  const follower = new Map([...inPlace].map((pair) => [pair.earlier.id, pair.later.id]));
  let last: ComparedParagraph | undefined;
  for (const clause of earlier) {
    if (used.has(clause.id)) {
      const id = follower.get(clause.id);
      last = all.find((row) => id !== undefined && row.later?.id === id) ?? last;
      continue;
    }
    const dropped: ComparedParagraph = {
      fate: 'dropped',
      later: null,
      earlier: [clause],
      isReworded: false,
      strength: null,
    };
    all.splice(placeAfter(last, clause, all), 0, dropped);
    last = dropped;
  }
  return all;
}

/** After a row of the same part, or else before the first one of it. */
function placeAfter(
  last: ComparedParagraph | undefined,
  { part }: Clause,
  all: readonly ComparedParagraph[],
): number {
  if (last && partOf(last) === part) return all.indexOf(last) + 1;
  const first = all.findIndex((row) => partOf(row) === part);
  return first < 0 ? all.length : first;
}

function partOf({ later, earlier }: ComparedParagraph): Clause['part'] | undefined {
  return (later ?? earlier[0])?.part;
}

function countsOf(rows: readonly ComparedParagraph[]): ResolutionComparison['counts'] {
  const counts = { kept: 0, changed: 0, moved: 0, merged: 0, split: 0, new: 0, dropped: 0 };
  for (const { fate, later, earlier } of rows) {
    const clause = later ?? earlier[0];
    if (clause && !isSubparagraph(clause)) counts[fate] += 1;
  }
  return counts;
}
