import type { PrintedFootnote } from './footnotes.ts';
import { printedNote } from './printedNote.ts';
import { type ChangedBy, comparedRuns } from './redlineRuns.ts';
import { type MarkRun, type Run, type TextRun, textOf } from './runs.ts';
import { wordLikeness } from './wordBag.ts';

/** Two notes less alike than this are not one in two versions. */
const leastAlike = 0.5;

/**
 * The notes of two versions in one document. Those of the draft keep their markers; those that only
 * the base has are numbered behind them, as notes that are proposed to be deleted are.
 */
export class RedlineNotes {
  private readonly base: readonly PrintedFootnote[];
  private readonly draft: readonly PrintedFootnote[];
  private readonly by: ChangedBy;
  /** The note of the base by that of the draft which it became, by markers. */
  private readonly became = new Map<number, number>();
  /** The markers of notes of the base, by those that they have here. */
  private readonly here = new Map<number, number>();
  private readonly out: PrintedFootnote[] = [];

  constructor(base: readonly PrintedFootnote[], draft: readonly PrintedFootnote[], by: ChangedBy) {
    this.base = base;
    this.draft = draft;
    this.by = by;
  }

  /** Whether two marks may be the mark of one note: both the first ones, of like notes. */
  readonly same = (before: MarkRun, after: MarkRun): boolean => {
    const [old, now] = [this.base[before.marker - 1], this.draft[after.marker - 1]];
    if (!old || !now) throw new RangeError(`No note ${before.marker} or ${after.marker}`);
    const known = this.became.get(after.marker);
    if (!before.first || !after.first)
      return before.first === after.first && known === before.marker;
    return known === before.marker || wordLikeness(inFull(old), inFull(now)) >= leastAlike;
  };

  /** Says that a mark stands in both versions. */
  keep(before: MarkRun, after: MarkRun): void {
    if (!before.first) return;
    this.became.set(after.marker, before.marker);
    this.here.set(before.marker, after.marker);
  }

  /** Gives a mark that only the base has its number here. */
  outMark(mark: MarkRun): MarkRun {
    const note = this.base[mark.marker - 1];
    if (!note) throw new RangeError(`No note ${mark.marker}`);
    let marker = this.here.get(mark.marker);
    if (marker === undefined) {
      marker = this.draft.length + this.out.length + 1;
      this.here.set(mark.marker, marker);
      this.out.push({ ...note, marker });
    }
    return { ...mark, marker };
  }

  /** All notes, their words compared where the base has them too. */
  get notes(): readonly PrintedFootnote[] {
    const standing = this.draft.map((note): PrintedFootnote => {
      const old = this.base[(this.became.get(note.marker) ?? 0) - 1];
      if (!old) return note;
      const { together } = comparedRuns(old.runs, note.runs, () => false, this.by);
      return { ...note, runs: together.filter(isText) };
    });
    return [...standing, ...this.out];
  }
}

function isText(run: Run): run is TextRun {
  return run.kind === 'text';
}

function inFull({ node }: PrintedFootnote): string {
  return textOf(printedNote(node, null).runs);
}
