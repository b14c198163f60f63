import { comparison } from './comparison.ts';
import type { Proposal } from './proposals.ts';
import { joinRuns, type MarkRun, type Run } from './runs.ts';

/** Who changed a text, and when. */
export type ChangedBy = Pick<Proposal, 'author' | 'date'>;

/** Two versions of a paragraph's printed runs, compared. */
export interface ComparedRuns {
  /** In one: what only the base has is deleted, what only the draft has inserted. */
  readonly together: readonly Run[];
  /** The runs of the base, and which of them the draft has as well. */
  readonly before: readonly ComparedRun[];
  readonly after: readonly ComparedRun[];
}

/** A run of one version. */
export interface ComparedRun {
  readonly run: Run;
  /** Whether the other version has it too. */
  readonly kept: boolean;
}

/** The marks of two versions that are the mark of one note. */
export type SameMarks = (before: MarkRun, after: MarkRun) => boolean;

/**
 * Compares the printed runs of two versions word by word. Words in another face are other words; a
 * mark is kept where `same` says so.
 */
export function comparedRuns(
  before: readonly Run[],
  after: readonly Run[],
  same: SameMarks,
  by: ChangedBy,
): ComparedRuns {
  const signs = signsOf(marksOf(before), marksOf(after), same);
  const old = flat(before, signs);
  const now = flat(after, signs);
  const pieces = comparison(old.text, now.text).flatMap((stretch): ComparedPiece[] => {
    const length = stretch.text.length;
    const removed = () => cut(old, stretch.before, length).map(({ run }) => gone(run));
    const added = () => cut(now, stretch.after, length).map(({ run }) => come(run));
    if (stretch.kind === 'removed') return removed();
    if (stretch.kind === 'added') return added();
    return kept(cut(old, stretch.before, length), cut(now, stretch.after, length), same);
  });
  const runs = pieces.flatMap(({ before: left, after: right }) => {
    if (left && right) return [right];
    return left
      ? [proposed(left, 'deletion', by)]
      : right
        ? [proposed(right, 'insertion', by)]
        : [];
  });
  return {
    together: joinRuns(runs),
    before: pieces.flatMap(({ before: run, after: other }) =>
      run ? [{ run, kept: other !== null }] : [],
    ),
    after: pieces.flatMap(({ after: run, before: other }) =>
      run ? [{ run, kept: other !== null }] : [],
    ),
  };
}

/** A run with a proposal on it; a deleted one points nowhere. */
export function proposed(run: Run, kind: Proposal['kind'], by: ChangedBy, move?: string): Run {
  const proposal: Proposal = { kind, ...by, ...(move ? { move } : {}) };
  if (run.kind === 'mark' || kind === 'insertion') return { ...run, proposals: [proposal] };
  const { target: _, ...plain } = run;
  return { ...plain, proposals: [proposal] };
}

/** A run of both versions, or of one of them. */
interface ComparedPiece {
  readonly before: Run | null;
  readonly after: Run | null;
}

const gone = (run: Run): ComparedPiece => ({ before: run, after: null });
const come = (run: Run): ComparedPiece => ({ before: null, after: run });

/** The same words and signs of both versions, piece by piece of one face. */
function kept(before: readonly Piece[], after: readonly Piece[], same: SameMarks): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  let [row, column, done] = [0, 0, 0];
  while (row < before.length && column < after.length) {
    const [old, now] = [before[row], after[column]] as [Piece, Piece];
    const end = Math.min(old.from + old.length, now.from + now.length);
    const [left, right] = [part(old, done, end), part(now, done, end)];
    pieces.push(
      ...(isSame(left, right, same) ? [{ before: left, after: right }] : [gone(left), come(right)]),
    );
    done = end;
    if (old.from + old.length === end) row += 1;
    if (now.from + now.length === end) column += 1;
  }
  return pieces;
}

function isSame(before: Run, after: Run, same: SameMarks): boolean {
  if (before.kind === 'mark' || after.kind === 'mark') {
    return before.kind === after.kind && same(before as MarkRun, after as MarkRun);
  }
  return before.italic === after.italic;
}

/** A run and where it stands among those of its stretch. */
interface Piece {
  readonly run: Run;
  readonly from: number;
  readonly length: number;
}

function part({ run, from }: Piece, start: number, end: number): Run {
  return run.kind === 'mark' ? run : { ...run, text: run.text.slice(start - from, end - from) };
}

interface Flat {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Runs as one text, each mark as its sign. */
function flat(runs: readonly Run[], signs: ReadonlyMap<MarkRun, string>): Flat {
  let text = '';
  const pieces = runs.map((run): Piece => {
    const own = run.kind === 'text' ? run.text : (signs.get(run) ?? '');
    const from = text.length;
    text += own;
    return { run, from, length: own.length };
  });
  return { text, pieces };
}

/** The runs of a stretch, cut at its ends; their places counted from its beginning. */
function cut({ pieces }: Flat, from: number, length: number): Piece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(from, piece.from);
    const end = Math.min(from + length, piece.from + piece.length);
    if (start >= end) return [];
    return [{ run: part(piece, start, end), from: start - from, length: end - start }];
  });
}

/** Signs that stand for marks begin here, where no text has any. */
const firstSign = 0xe000;

/** A sign for each mark; the same for two that are the mark of one note. */
function signsOf(
  before: readonly MarkRun[],
  after: readonly MarkRun[],
  same: SameMarks,
): ReadonlyMap<MarkRun, string> {
  const signs = new Map<MarkRun, string>();
  const next = () => String.fromCharCode(firstSign + signs.size);
  for (const mark of before) signs.set(mark, next());
  const free = new Set(before);
  for (const mark of after) {
    const twin = [...free].find((other) => same(other, mark));
    if (twin) free.delete(twin);
    signs.set(mark, (twin && signs.get(twin)) ?? next());
  }
  return signs;
}

function marksOf(runs: readonly Run[]): MarkRun[] {
  return runs.filter((run) => run.kind === 'mark');
}
