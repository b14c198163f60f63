import type { Outcome } from './takeIn.ts';

/** What became of files that were to be added, in words. */
export interface IntakeReport {
  /** As "8 files: 6 read and added, 1 already there, 1 refused." */
  readonly headline: string;
  /** In the order of their urgency; empty ones are left out. */
  readonly parts: readonly ReportPart[];
}

/** Files with the same fate. */
export interface ReportPart {
  readonly kind: 'refused' | 'changed' | 'doubts' | 'drafts';
  readonly title: string;
  readonly lines: readonly string[];
}

/** The report. `left` is how many files were not looked at any more; `others` how many files of other
 * kinds the folders hold. */
export function intakeReport(outcomes: readonly Outcome[], left = 0, others = 0): IntakeReport {
  const parts = [refused(outcomes), changed(outcomes), doubtful(outcomes), drafts(outcomes)];
  return {
    headline: headline(outcomes, left, others),
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}

function headline(outcomes: readonly Outcome[], left: number, others: number): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  const doubtful = takenOf(outcomes).filter(({ taken }) => taken.doubts > 0).length;
  const counts = [
    `${count('added')} read and added`,
    ...some(count('replaced'), 'replaced'),
    ...some(doubtful, 'of these with doubts'),
    ...some(count('known'), 'already there'),
    ...some(count('changed'), 'with changed text, not taken'),
    ...some(count('refused'), 'refused'),
    ...some(left, 'not looked at, for it was cancelled'),
  ];
  const files = `${number(outcomes.length + left, 'file')}: ${counts.join(', ')}.`;
  return others === 0
    ? files
    : `${files} ${number(others, 'file')} of other kinds ${others === 1 ? 'was' : 'were'} left alone.`;
}

function some(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function refused(outcomes: readonly Outcome[]): ReportPart {
  const lines = outcomes.flatMap((one) =>
    one.kind === 'refused' ? [`${one.from}: ${one.why}`] : [],
  );
  return { kind: 'refused', title: 'Refused', lines };
}

function changed(outcomes: readonly Outcome[]): ReportPart {
  const lines = outcomes.flatMap((one) => (one.kind === 'changed' ? [changedLine(one)] : []));
  return { kind: 'changed', title: 'Another text of a symbol that is there', lines };
}

/** A text whose symbol is in the library with other words. */
export type Changed = Extract<Outcome, { kind: 'changed' }>;

/** What is to be known of a changed text before it is taken. */
export function changedLine({ from, source, differing }: Changed): string {
  const verb = differing === 1 ? 'differs' : 'differ';
  return `${source} (${from}): ${number(differing, 'paragraph or note').replace('paragraph or notes', 'paragraphs or notes')} ${verb}; the text that is there stays`;
}

function doubtful(outcomes: readonly Outcome[]): ReportPart {
  const lines = takenOf(outcomes).flatMap(({ from, taken: { source, doubts } }) =>
    doubts === 0 ? [] : [`${source} (${from}): ${number(doubts, 'doubt')}`],
  );
  return { kind: 'doubts', title: 'Added with doubts', lines };
}

function drafts(outcomes: readonly Outcome[]): ReportPart {
  const taken = takenOf(outcomes).map((one) => one.taken);
  const lines = [
    ...taken.flatMap(({ standing, source }) =>
      standing === 'draft' ? [`${source}: a draft, whose language is not agreed`] : [],
    ),
    ...taken.flatMap(({ standing, source }) =>
      standing === 'unstated' ? [`${source}: does not say that it was adopted`] : [],
    ),
  ];
  return { kind: 'drafts', title: 'Not agreed language', lines };
}

type TakenOutcome = Extract<Outcome, { kind: 'added' | 'replaced' }>;

function takenOf(outcomes: readonly Outcome[]): TakenOutcome[] {
  return outcomes.filter(
    (one): one is TakenOutcome => one.kind === 'added' || one.kind === 'replaced',
  );
}
