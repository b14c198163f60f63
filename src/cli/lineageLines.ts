import type { Clause } from '../library/clause.ts';
import type { Lineage, LineageLink, LineageStep } from '../library/lineage.ts';
import { strengthWords } from '../library/strength.ts';

/** A clause as `lineage --json` and `compare --json` print it. */
interface ClauseJson {
  readonly id: string;
  /** The symbol, or what a text that states none is listed under. */
  readonly symbol: string;
  readonly label: string;
  readonly year: number | null;
  readonly part: Clause['part'];
  readonly openingPhrase: string;
  readonly text: string;
}

/** What `lineage --json` prints: the steps oldest first, each with what became of it. */
export interface LineageJson {
  readonly id: string;
  readonly steps: readonly (ClauseJson & Pick<LineageStep, 'next'>)[];
}

/** A clause without what is Chapeau's own. */
export function clauseJson(clause: Clause): ClauseJson {
  const { id, source, label, year, part, openingPhrase, words } = clause;
  return { id, symbol: source, label, year, part, openingPhrase, text: words };
}

/** A lineage as JSON. */
export function lineageJson({ clause, steps }: Lineage): LineageJson {
  return {
    id: clause.id,
    steps: steps.map((step) => ({ ...clauseJson(step.clause), next: step.next })),
  };
}

/** A lineage for reading: each clause with its words, and below it what became of it. */
export function lineageLines({ clause, steps }: Lineage): string {
  const phrases = new Map(steps.map((step) => [step.clause.id, step.clause.openingPhrase]));
  const blocks = steps.map((step) => {
    const year = step.clause.year === null ? '' : ` (${step.clause.year})`;
    const mark = step.clause.id === clause.id && steps.length > 1 ? ', asked for' : '';
    const words = step.clause.words.split('\n').map((line) => `  ${line}`);
    const next = step.next.map((link) => `  → ${linkLine(link, step.clause, phrases)}`);
    return [`${step.clause.id}${year}${mark}`, ...words, ...next].join('\n');
  });
  const alone =
    steps.length > 1 ? '' : '\nThe library has nothing that it came from or that came from it.\n';
  return `${blocks.join('\n\n')}\n${alone}`;
}

function linkLine(
  { to, kind, strength }: LineageLink,
  { openingPhrase }: Clause,
  phrases: ReadonlyMap<string, string>,
): string {
  const change = strengthWords(strength, openingPhrase, phrases.get(to) ?? '');
  return `${to}: ${kind === 'same' ? 'the same words' : kind}${change === '' ? '' : `; ${change}`}`;
}
