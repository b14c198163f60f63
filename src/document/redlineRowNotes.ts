import type { ProposedNote } from './printedProposals.ts';
import type { Run } from './runs.ts';

/** The notes of a redline as its rows show them: either text with the numbers that it prints itself. */
export class RowNotes {
  private readonly notes: readonly ProposedNote[];

  /** All notes of the redline, by their markers in it, from 1. */
  constructor(notes: readonly ProposedNote[]) {
    this.notes = notes;
  }

  /** Runs of the base, the marks with their numbers in it. */
  inBase(runs: readonly Run[]): Run[] {
    return runs.map((run) => {
      if (run.kind === 'text') return run;
      return { ...run, marker: this.notes[run.marker - 1]?.was ?? run.marker };
    });
  }

  /** Runs of both, the marks that only the base has with their numbers in it. */
  inBoth(runs: readonly Run[]): Run[] {
    return runs.flatMap((run) =>
      run.proposals?.some(({ kind }) => kind === 'deletion') ? this.inBase([run]) : [run],
    );
  }
}
