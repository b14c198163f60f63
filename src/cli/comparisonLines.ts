import type { Clause } from '../library/clause.ts';
import {
  type ComparedParagraph,
  fates,
  type ResolutionComparison,
} from '../library/resolutionComparison.ts';
import { strengthWords } from '../library/strength.ts';
import { clauseJson } from './lineageLines.ts';

type ClauseJson = ReturnType<typeof clauseJson>;

/** What `compare --json` prints. */
export interface ComparisonJson {
  readonly earlier: string;
  readonly later: string;
  readonly counts: ResolutionComparison['counts'];
  readonly paragraphs: readonly (Omit<ComparedParagraph, 'earlier' | 'later'> & {
    readonly later: ClauseJson | null;
    readonly earlier: readonly ClauseJson[];
  })[];
}

/** Two resolutions by their names, the earlier first. */
type Names = readonly [earlier: string, later: string];

/** A comparison as JSON. */
export function comparisonJson(
  { paragraphs, counts }: ResolutionComparison,
  [earlier, later]: Names,
): ComparisonJson {
  return {
    earlier,
    later,
    counts,
    paragraphs: paragraphs.map((row) => ({
      ...row,
      later: row.later && clauseJson(row.later),
      earlier: row.earlier.map(clauseJson),
    })),
  };
}

/** A comparison for reading: the counts, then a line for each paragraph. */
export function comparisonLines(
  { paragraphs, counts }: ResolutionComparison,
  [earlier, later]: Names,
): string {
  const counted = fates.flatMap((fate) => (counts[fate] > 0 ? [`${counts[fate]} ${fate}`] : []));
  const head = `${later} beside ${earlier}: ${counted.join(', ') || 'no paragraphs'}`;
  return `${[head, ...paragraphs.map(rowLine)].join('\n')}\n`;
}

/** So many characters of a paragraph are enough to know it by. */
const mostWords = 60;

function rowLine({ fate, later, earlier, isReworded, strength }: ComparedParagraph): string {
  const [first] = earlier;
  const shown = later ?? first;
  const from = later && first ? ` from ${earlier.map(({ label }) => label).join(' and ')}` : '';
  const said = [
    fate === 'moved' && isReworded ? 'reworded' : '',
    strengthWords(strength, first?.openingPhrase ?? '', later?.openingPhrase ?? ''),
  ].filter((each) => each !== '');
  const more = said.length === 0 ? '' : ` (${said.join('; ')})`;
  const label = later?.label ?? '—';
  return `${label.padEnd(9)}${fate}${later ? from : ` ${first?.label ?? ''}`}${more}: ${start(shown)}`;
}

function start(clause: Clause | undefined): string {
  const words = (clause?.words ?? '').replace(/\s+/g, ' ');
  return words.length > mostWords ? `${words.slice(0, mostWords).trimEnd()}…` : words;
}
