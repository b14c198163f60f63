import type { PrintedFootnote } from './footnotes.ts';
import { notePairs } from './notePairs.ts';
import { printedNote } from './printedNote.ts';
import type { ProposedNote } from './printedProposals.ts';
import {
  type ChangedBy,
  comparedRuns,
  type MarkPair,
  type MarkPairs,
  noMarks,
} from './redlineRuns.ts';
import { type MarkRun, type Run, type TextRun, textOf } from './runs.ts';

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
  private readonly out: ProposedNote[] = [];

  constructor(base: readonly PrintedFootnote[], draft: readonly PrintedFootnote[], by: ChangedBy) {
    this.base = base;
    this.draft = draft;
    this.by = by;
  }

  /** The marks of a paragraph that may be the mark of one note. */
  readonly paired: MarkPairs = (before, after) => {
    return markPairs(
      [before, this.base],
      [after, this.draft],
      (mark, other) => this.became.get(other.marker) === mark.marker,
    );
  };

  /** Says that a mark stands in both versions. */
  keep(before: MarkRun, after: MarkRun): void {
    if (!before.first) return;
    this.became.set(after.marker, before.marker);
    this.here.set(before.marker, after.marker);
  }

  /** Gives a mark that only the base has its number here. */
  outMark(mark: MarkRun): MarkRun {
    const note = noteOf(this.base, mark);
    let marker = this.here.get(mark.marker);
    if (marker === undefined) {
      marker = this.draft.length + this.out.length + 1;
      this.here.set(mark.marker, marker);
      this.out.push({ ...note, marker, was: note });
    }
    return { ...mark, marker };
  }

  /** Whether the note of a mark that stands in both has the same words in both. */
  isKept({ marker }: MarkRun): boolean {
    const note = this.draft[marker - 1];
    return !note || this.inBoth(note).runs.every(({ proposals }) => proposals === undefined);
  }

  /** All notes, their words compared where the base has them too. */
  get notes(): readonly ProposedNote[] {
    return [...this.draft.map((note) => this.inBoth(note)), ...this.out];
  }

  private inBoth(note: PrintedFootnote): ProposedNote {
    const was = this.base[(this.became.get(note.marker) ?? 0) - 1];
    return was ? { ...note, runs: comparedNote(was.runs, note.runs, this.by), was } : note;
  }
}

/** The words of a note in two versions, in one. */
export function comparedNote(
  before: readonly Run[],
  after: readonly Run[],
  by: ChangedBy,
): TextRun[] {
  return comparedRuns(before, after, noMarks, by).together.filter(isText);
}

/** Marks of a paragraph, and the notes of its text by their markers. */
type MarksAndNotes = readonly [marks: readonly MarkRun[], notes: readonly PrintedFootnote[]];

/**
 * The marks of two versions of a paragraph that may be the mark of one note: the first ones of like
 * notes, and those that repeat one where `isKnown` says that it stands in both.
 */
export function markPairs(
  [before, base]: MarksAndNotes,
  [after, draft]: MarksAndNotes,
  isKnown: (before: MarkRun, after: MarkRun) => boolean,
): MarkPair[] {
  const [old, now] = [before.filter(isFirst), after.filter(isFirst)];
  const pairs = notePairs(
    old.map((mark) => inFull(noteOf(base, mark))),
    now.map((mark) => inFull(noteOf(draft, mark))),
  );
  const firsts = pairs.flatMap(([row, column]): MarkPair[] => {
    const [one, other] = [old[row], now[column]];
    return one && other ? [[one, other]] : [];
  });
  return [...firsts, ...pairedRepeats(before, after, isKnown)];
}

function pairedRepeats(
  before: readonly MarkRun[],
  after: readonly MarkRun[],
  isKnown: (before: MarkRun, after: MarkRun) => boolean,
): MarkPair[] {
  const free = new Set(before.filter((mark) => !mark.first));
  return after.flatMap((mark): MarkPair[] => {
    const twin = mark.first ? undefined : [...free].find((other) => isKnown(other, mark));
    if (!twin) return [];
    free.delete(twin);
    return [[twin, mark]];
  });
}

function isText(run: Run): run is TextRun {
  return run.kind === 'text';
}

function isFirst({ first }: MarkRun): boolean {
  return first;
}

function noteOf(notes: readonly PrintedFootnote[], { marker }: MarkRun): PrintedFootnote {
  const note = notes[marker - 1];
  if (!note) throw new RangeError(`No note ${marker}`);
  return note;
}

function inFull({ node }: PrintedFootnote): string {
  return textOf(printedNote(node, null).runs);
}
