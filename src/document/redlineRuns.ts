import { comparison } from './comparison.ts';
import { type FlatText, flatText, type PartOf, type Piece, piecesOf, twins } from './flatText.ts';
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

/** A mark of the base, and the one of the draft that is the mark of the same note. */
export type MarkPair = readonly [before: MarkRun, after: MarkRun];

/** Finds the pairs among the marks of two versions, each mark in one at most. */
export type MarkPairs = (
  before: readonly MarkRun[],
  after: readonly MarkRun[],
) => readonly MarkPair[];

/** Where no two marks are of one note. */
export const noMarks: MarkPairs = () => [];

/**
 * Compares the printed runs of two versions word by word. Words in another face are other words; a
 * mark may be kept where `paired` has it in a pair.
 */
export function comparedRuns(
  before: readonly Run[],
  after: readonly Run[],
  paired: MarkPairs,
  by: ChangedBy,
): ComparedRuns {
  const [marks, others] = [marksOf(before), marksOf(after)];
  const pairs = new Map(paired(marks, others).map(([one, other]) => [other, one]));
  const signs = signsOf(marks, others, pairs);
  const old = flat(before, signs);
  const now = flat(after, signs);
  const pieces = comparison(old.text, now.text).flatMap((stretch): ComparedPiece[] => {
    const length = stretch.text.length;
    const removed = () => cut(old, stretch.before, length).map(({ item }) => gone(item));
    const added = () => cut(now, stretch.after, length).map(({ item }) => come(item));
    if (stretch.kind === 'removed') return removed();
    if (stretch.kind === 'added') return added();
    return kept(cut(old, stretch.before, length), cut(now, stretch.after, length), pairs);
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

/** The marks that stand in both versions: each has them in the same order. */
export function keptMarks({ before, after }: ComparedRuns): MarkPair[] {
  const marks = (runs: readonly ComparedRun[]) =>
    runs.flatMap(({ run, kept: stays }) => (stays && run.kind === 'mark' ? [run] : []));
  const others = marks(after);
  return marks(before).flatMap((mark, at): MarkPair[] => {
    const other = others[at];
    return other ? [[mark, other]] : [];
  });
}

/** A run with a proposal on it; a deleted one points nowhere. */
export function proposed(run: Run, kind: Proposal['kind'], by: ChangedBy, move?: string): Run {
  // One by one: whoever changed it may be given as a whole proposal, of another kind.
  const { author, date } = by;
  const proposal: Proposal = { kind, author, date, ...(move ? { move } : {}) };
  if (run.kind === 'mark' || kind === 'insertion') return { ...run, proposals: [proposal] };
  const { target: _, ...plain } = run;
  return { ...plain, proposals: [proposal] };
}

/**
 * The runs of a paragraph that is moved: what both versions have is moved, the rest inserted or
 * deleted. The mark that ends it, with the notes behind, is moved too although it may be another one:
 * with its last words the end of the paragraph moves.
 */
export function movedRuns(
  compared: readonly ComparedRun[],
  kind: Proposal['kind'],
  by: ChangedBy,
  move: string,
): Run[] {
  const isEnd = ({ run }: ComparedRun) => run.kind === 'mark' || /^[\s;,:.]*$/.test(run.text);
  const all = compared.flatMap((one) => (one.kept ? [one] : endApart(one)));
  const end = all.findLastIndex((one) => !isEnd(one)) + 1;
  const isMoved = ({ run, kept: stays }: ComparedRun) => stays && run.kind === 'text';
  return joinRuns(
    all.map((one, at) => proposed(one.run, kind, by, at >= end || isMoved(one) ? move : undefined)),
  );
}

/** The mark at the end of words apart from them. */
function endApart({ run, kept: stays }: ComparedRun): ComparedRun[] {
  if (run.kind === 'mark') return [{ run, kept: stays }];
  const from = run.text.search(/[\s;,:.]*$/);
  return [run.text.slice(0, from), run.text.slice(from)]
    .filter((text) => text !== '')
    .map((text) => ({ run: { ...run, text }, kept: stays }));
}

/** A run of both versions, or of one of them. */
interface ComparedPiece {
  readonly before: Run | null;
  readonly after: Run | null;
}

const gone = (run: Run): ComparedPiece => ({ before: run, after: null });
const come = (run: Run): ComparedPiece => ({ before: null, after: run });

/** The same words and signs of both versions, piece by piece of one face. */
function kept(
  before: readonly Piece<Run>[],
  after: readonly Piece<Run>[],
  pairs: ReadonlyMap<MarkRun, MarkRun>,
): ComparedPiece[] {
  return twins(before, after, partOf).flatMap(({ before: left, after: right }) =>
    isSame(left, right, pairs) ? [{ before: left, after: right }] : [gone(left), come(right)],
  );
}

function isSame(before: Run, after: Run, pairs: ReadonlyMap<MarkRun, MarkRun>): boolean {
  if (after.kind === 'mark') return pairs.get(after) === before;
  return before.kind === 'text' && before.italic === after.italic;
}

const partOf: PartOf<Run> = (run, start, end) =>
  run.kind === 'mark' ? run : { ...run, text: run.text.slice(start, end) };

/** Runs as one text, each mark as its sign. */
function flat(runs: readonly Run[], signs: ReadonlyMap<MarkRun, string>): FlatText<Run> {
  return flatText(runs, (run) => (run.kind === 'text' ? run.text : (signs.get(run) ?? '')));
}

function cut(text: FlatText<Run>, from: number, length: number): Piece<Run>[] {
  return piecesOf(text, from, length, partOf);
}

/** Signs that stand for marks begin here, where no text has any. */
const firstSign = 0xe000;

/** A sign for each mark; the same for two of a pair, which is known by the mark of the draft. */
function signsOf(
  before: readonly MarkRun[],
  after: readonly MarkRun[],
  pairs: ReadonlyMap<MarkRun, MarkRun>,
): ReadonlyMap<MarkRun, string> {
  const signs = new Map<MarkRun, string>();
  const next = () => String.fromCharCode(firstSign + signs.size);
  for (const mark of before) signs.set(mark, next());
  for (const mark of after) {
    const twin = pairs.get(mark);
    signs.set(mark, (twin && signs.get(twin)) ?? next());
  }
  return signs;
}

function marksOf(runs: readonly Run[]): MarkRun[] {
  return runs.filter((run) => run.kind === 'mark');
}
