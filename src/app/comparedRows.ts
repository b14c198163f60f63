import { changesBetween, type Departure } from '../document/departure.ts';
import type { Clause } from '../library/clause.ts';
import {
  type ComparedParagraph,
  fates,
  type ParagraphFate,
  type ResolutionComparison,
} from '../library/resolutionComparison.ts';
import { strengthWords } from '../library/strength.ts';
import { aPause } from './pause.ts';

/** A row of a comparison as it is shown. */
export interface ComparedRow {
  readonly key: string;
  readonly fate: ParagraphFate;
  /** Of the later paragraph, or of the one that was dropped. */
  readonly part: Clause['part'];
  /** As "OP12"; empty for one that was dropped. */
  readonly label: string;
  /** Null for one that was dropped. */
  readonly later: Clause | null;
  /** As "OP11 and OP12"; empty for a new one. */
  readonly from: string;
  readonly earlier: readonly Clause[];
  /** What became of the opening phrase, as "stronger: Invites to Encourages"; empty for nothing. */
  readonly strength: string;
  /** The words compared; those of a new or dropped paragraph as they are. */
  readonly parts: Departure['parts'];
}

/** So many rows are compared word by word between two pauses. */
const atOnce = 8;

/**
 * The rows of a comparison, bit by bit, with room for keys and paints in between. A subparagraph
 * stands in the words of its paragraph, and has a row of its own only where it came from elsewhere.
 */
export async function comparedRows({ paragraphs }: ResolutionComparison): Promise<ComparedRow[]> {
  const shown = paragraphs.filter((each) => isWhole(each) || cameFromElsewhere(each));
  const rows: ComparedRow[] = [];
  for (const [at, paragraph] of shown.entries()) {
    if (at % atOnce === 0) await aPause();
    rows.push(rowOf(paragraph, at));
  }
  return rows;
}

/** How many rows of each fate there are, as "12 kept, 3 new". */
export function countedFates(counts: ResolutionComparison['counts']): string {
  const told = fates.flatMap((fate) => (counts[fate] > 0 ? [`${counts[fate]} ${fate}`] : []));
  return told.join(', ');
}

function isWhole({ later, earlier }: ComparedParagraph): boolean {
  return !(later ?? earlier[0])?.label.includes('(');
}

function cameFromElsewhere({ fate }: ComparedParagraph): boolean {
  return fate === 'moved' || fate === 'merged' || fate === 'split';
}

function rowOf(paragraph: ComparedParagraph, at: number): ComparedRow {
  const { fate, later, earlier, strength } = paragraph;
  const clause = later ?? earlier[0];
  if (!clause) throw new RangeError('a row of no paragraph');
  return {
    key: `${at} ${clause.id}`,
    fate,
    part: clause.part,
    label: later?.label ?? '',
    later,
    from: earlier.map(({ label }) => label).join(' and '),
    earlier,
    strength: strengthWords(strength, earlier[0]?.openingPhrase ?? '', later?.openingPhrase ?? ''),
    parts: later && earlier.length > 0 ? changesOf(earlier, later) : [clause.words],
  };
}

/** Beside a merged paragraph stand all that it came from, one after another. */
function changesOf(earlier: readonly Clause[], later: Clause): Departure['parts'] {
  return changesBetween(earlier.map(({ words }) => words).join('\n'), later.words, later.part);
}
