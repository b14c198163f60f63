import { printedNote } from './printedNote.ts';
import type { ProposedNote } from './printedProposals.ts';
import type { Proposal } from './proposals.ts';
import { comparedNote, markPairs } from './redlineNotes.ts';
import {
  type ChangedBy,
  comparedRuns,
  keptMarks,
  type MarkPairs,
  proposed,
} from './redlineRuns.ts';
import { joinRuns, type MarkRun, type Run } from './runs.ts';

/** The notes that stand under the words of a row; each is its mark, a space and its words. */
export interface NotesBelow {
  readonly before: readonly (readonly Run[])[];
  readonly after: readonly (readonly Run[])[];
  /** As `together` of the row. */
  readonly together: readonly (readonly Run[])[];
}

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
    return runs.map((run) => (run.kind === 'text' ? run : this.markInBase(run)));
  }

  /** Runs of both, the marks that only the base has with their numbers in it. */
  inBoth(runs: readonly Run[]): Run[] {
    return runs.map((run) =>
      run.kind === 'mark' && isOnly(run, 'deletion') ? this.markInBase(run) : run,
    );
  }

  /** The notes of the marks among runs of both, each once. */
  below(runs: readonly Run[]): NotesBelow {
    const noted = notedMarks(runs).map((mark) => ({ mark, words: this.words(mark) }));
    const side = (gone: Proposal['kind'], markOf: (mark: MarkRun) => Run) =>
      noted
        .filter(({ mark }) => !isOnly(mark, gone))
        .map(({ mark, words }) => numbered(markOf(mark), without(words, gone)));
    return {
      before: side('insertion', (mark) => this.markInBase(mark)),
      after: side('deletion', (mark) => mark),
      together: noted.map(({ mark, words }) => {
        const [shown = mark] = this.inBoth([mark]);
        return numbered(shown, words);
      }),
    };
  }

  /** The words of a note, as its mark is: of both texts, or of one of them. */
  private words(mark: MarkRun): readonly Run[] {
    const note = this.noteOf(mark.marker);
    const [whole] = mark.proposals ?? [];
    if (whole) {
      const own = whole.kind === 'deletion' ? (note.was ?? note) : note;
      // What "Ibid." stands for is read above the note, not above a mark that repeats it.
      const words = mark.first ? own.runs : printedNote(own.node, null).runs;
      return words.map((run) => proposed(run, whole.kind, whole));
    }
    const { was } = this.noteOf(this.moves.get(mark.marker) ?? mark.marker);
    return was && !note.was ? comparedNote(was.runs, note.runs, nobody) : note.runs;
  }

  private markInBase(mark: MarkRun): MarkRun {
    const marker = this.moves.get(mark.marker) ?? mark.marker;
    return { ...mark, marker: this.noteOf(marker).was?.marker ?? marker };
  }

  private noteOf(marker: number): ProposedNote {
    const note = this.notes[marker - 1];
    if (!note) throw new RangeError(`No note ${marker}`);
    return note;
  }
}

/** Rows say what changed, not by whom. */
const nobody: ChangedBy = { author: '', date: '' };

/**
 * The marks that have their notes below, in order. A repeated mark that stands has its note elsewhere;
 * one that is new or gone is told what it is, unless that stands in the same row.
 */
function notedMarks(runs: readonly Run[]): readonly MarkRun[] {
  const told = new Set<string>();
  const marks = runs.filter((run) => run.kind === 'mark');
  const firsts = new Set(marks.flatMap(({ first, marker }) => (first ? [marker] : [])));
  return marks.filter(({ first, marker, proposals }) => {
    if (first) return true;
    const key = `${marker} ${proposals?.[0]?.kind}`;
    const isTold = proposals === undefined || firsts.has(marker) || told.has(key);
    told.add(key);
    return !isTold;
  });
}

function numbered(mark: Run, words: readonly Run[]): Run[] {
  const { proposals } = mark;
  const space: Run = {
    kind: 'text',
    text: ' ',
    italic: false,
    ...(proposals ? { proposals } : {}),
  };
  return joinRuns([mark, space, ...words]);
}

/** Runs of which those are left out that only one text has. */
export function without(runs: readonly Run[], kind: Proposal['kind']): Run[] {
  return runs.filter((run) => !isOnly(run, kind));
}

function isOnly({ proposals = [] }: Run, kind: Proposal['kind']): boolean {
  return proposals.some((each) => each.kind === kind);
}
