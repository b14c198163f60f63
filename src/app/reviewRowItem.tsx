import { type MouseEvent, memo } from 'react';
import { KeyHint } from './keyHint.tsx';
import { ReviewDoubtCard } from './reviewDoubtCard.tsx';
import type { ReviewRow } from './reviewRows.ts';
import { beginSplit, finishSplit, leaveSplit } from './reviewSplit.ts';
import { goTo, type ReviewDoubt, type ReviewState } from './reviewState.ts';
import { RowWords } from './rowWords.tsx';

interface ReviewRowItemProps {
  readonly row: ReviewRow;
  readonly doubts: readonly ReviewDoubt[];
  readonly isCurrent: boolean;
  /** Number of the doubt under review, when it stands here. */
  readonly doubt: number | null;
  /** Where the words would be split, when somebody is choosing. */
  readonly split: number | null;
  act(step: (state: ReviewState) => ReviewState): void;
}

/** One paragraph as it was recognised: its name, words, notes and doubts. */
export const ReviewRowItem = memo(
  ({ row, doubts, isCurrent, doubt, split, act }: ReviewRowItemProps) => (
    <li
      className={`review-row ${row.kind} depth-${row.depth}`}
      data-key={row.key}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={(event) => act(clicked(row, event))}
      // The keys of the list are the view's own.
      onKeyDown={() => undefined}
    >
      <span className="row-name">
        {row.name}
        {doubts.some(({ settled }) => settled === null) && (
          <span className="row-doubt" aria-hidden="true">
            ?
          </span>
        )}
      </span>
      <div className="row-text">
        <RowWords row={row} split={split} />
        {row.notes.length > 0 && <RowNotes row={row} />}
        {split !== null && <SplitTools act={act} />}
        {doubts.map((each) => (
          <ReviewDoubtCard
            key={each.number}
            doubt={each}
            isCurrent={each.number === doubt}
            act={act}
          />
        ))}
      </div>
    </li>
  ),
  isSame,
);

function RowNotes({ row }: { row: ReviewRow }) {
  return (
    <ul className="row-notes" aria-label="Notes">
      {row.notes.map(({ marker, runs }) => (
        <li key={marker}>
          <sup>{marker}</sup>
          {runs.map(({ text, italic }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place only
            italic ? <em key={index}>{text}</em> : <span key={index}>{text}</span>,
          )}
        </li>
      ))}
    </ul>
  );
}

function SplitTools({ act }: Pick<ReviewRowItemProps, 'act'>) {
  return (
    <p className="split-tools">
      <span>Split before the marked word. Arrow keys or a click move the mark.</span>
      <button type="button" className="button primary" onClick={stopped(() => act(finishSplit))}>
        Split here
        <KeyHint keys="Enter" />
      </button>
      <button type="button" className="button plain" onClick={stopped(() => act(leaveSplit))}>
        Leave whole
        <KeyHint keys="Escape" />
      </button>
    </p>
  );
}

/** A button's click is not one on its row. */
function stopped(done: () => void): (event: MouseEvent) => void {
  return (event) => {
    event.stopPropagation();
    done();
  };
}

/** A click brings a row under review and marks the word for a split, which it moves at once. */
function clicked({ key }: ReviewRow, event: MouseEvent): (state: ReviewState) => ReviewState {
  const cursor = offsetAt(event);
  return (state) =>
    state.at === key && state.split !== null && cursor !== null
      ? beginSplit(state, cursor)
      : { ...goTo(state, key), cursor };
}

/** The offset in the row's words of the letter that was clicked; null beside the words. */
function offsetAt({ clientX, clientY }: MouseEvent): number | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const run = caret?.offsetNode.parentElement?.closest<HTMLElement>('[data-from]');
  return caret && run ? Number(run.dataset.from) + caret.offset : null;
}

function isSame(before: ReviewRowItemProps, after: ReviewRowItemProps): boolean {
  return (
    before.isCurrent === after.isCurrent &&
    before.doubt === after.doubt &&
    before.split === after.split &&
    before.doubts.length === after.doubts.length &&
    before.doubts.every((doubt, index) => doubt === after.doubts[index]) &&
    signOf(before.row) === signOf(after.row)
  );
}

const signs = new WeakMap<ReviewRow, string>();

/** What is seen of a row; its nodes are made anew with every change of the document. */
function signOf(row: ReviewRow): string {
  const known = signs.get(row);
  if (known !== undefined) return known;
  const { key, kind, name, printed, depth, runs, notes } = row;
  const sign = JSON.stringify([
    key,
    kind,
    name,
    printed,
    depth,
    runs,
    notes.map((note) => note.runs),
  ]);
  signs.set(row, sign);
  return sign;
}
