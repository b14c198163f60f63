import type { ProposedNote } from './printedProposals.ts';
import { markPairs } from './redlineNotes.ts';
import { type ChangedBy, comparedRuns, keptMarks, type MarkPairs } from './redlineRuns.ts';
import type { MarkRun, Run } from './runs.ts';

/** The notes of a redline as its rows show them: either text with the numbers that it prints itself. */
export class RowNotes {
  private readonly notes: readonly ProposedNote[];
  /** What notes of moved paragraphs are where the base has them, by what they are in the draft. */
  private readonly moves = new Map<number, number>();

  /** All notes of the redline, by their markers in it, from 1. */
  constructor(notes: readonly ProposedNote[]) {
    this.notes = notes;
  }

  /** Compares a paragraph with what it was before it was moved: its notes stand in both places. */
  moved(before: readonly Run[], after: readonly Run[], by: ChangedBy): readonly Run[] {
    const isSame = (mark: MarkRun, other: MarkRun) => mark.marker === other.marker;
    const paired: MarkPairs = (marks, others) =>
      markPairs([marks, this.notes], [others, this.notes], isSame);
    const compared = comparedRuns(before, after, paired, by);
    for (const [mark, other] of keptMarks(compared)) this.moves.set(other.marker, mark.marker);
    return compared.together;
  }

  /** Runs of the base, the marks with their numbers in it. */
  inBase(runs: readonly Run[]): Run[] {
    return runs.map((run) => {
      if (run.kind === 'text') return run;
      const note = this.notes[(this.moves.get(run.marker) ?? run.marker) - 1];
      return { ...run, marker: note?.was ?? run.marker };
    });
  }

  /** Runs of both, the marks that only the base has with their numbers in it. */
  inBoth(runs: readonly Run[]): Run[] {
    return runs.flatMap((run) =>
      run.proposals?.some(({ kind }) => kind === 'deletion') ? this.inBase([run]) : [run],
    );
  }
}
