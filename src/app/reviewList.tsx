import { type Ref, useMemo } from 'react';
import { ReviewRowItem } from './reviewRowItem.tsx';
import { type ReviewRow, reviewed } from './reviewRows.ts';
import type { ReviewDoubt, ReviewState } from './reviewState.ts';

interface ReviewListProps {
  readonly state: ReviewState;
  act(step: (state: ReviewState) => ReviewState): void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The recognised text in its parts, row by row. */
export function ReviewList({ state, act, ref }: ReviewListProps) {
  const { rows } = reviewed(state.doc);
  const groups = useMemo(() => groupsOf(rows), [rows]);
  const doubts = useMemo(() => byRow(state.doubts), [state.doubts]);
  return (
    <section className="review-list" aria-label="Recognised text" ref={ref}>
      {groups.map(({ title, rows }) => (
        <section key={`${title} ${rows[0]?.key}`}>
          <h3>{title}</h3>
          <ol>
            {rows.map((row) => (
              <ReviewRowItem
                key={row.key}
                row={row}
                doubts={doubts.get(row.key) ?? noDoubts}
                isCurrent={row.key === state.at}
                doubt={row.key === state.at ? state.doubt : null}
                split={row.key === state.at ? state.split : null}
                act={act}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

const noDoubts: readonly ReviewDoubt[] = [];

interface RowGroup {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** Rows under the title of their part, in their order. */
function groupsOf(rows: readonly ReviewRow[]): RowGroup[] {
  const groups: { title: string; rows: ReviewRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const title = titleOf(row, last?.title);
    if (last?.title === title) last.rows.push(row);
    else groups.push({ title, rows: [row] });
  }
  return groups;
}

function titleOf({ kind, part, name }: ReviewRow, before: string | undefined): string {
  if (kind === 'masthead' || kind === 'title') return 'Masthead and title';
  if (kind === 'annex') return name;
  if (part === 'annex') return before ?? 'Annex';
  return part === 'preambular' ? 'Preamble' : 'Operative part';
}

function byRow(doubts: readonly ReviewDoubt[]): ReadonlyMap<string, readonly ReviewDoubt[]> {
  const found = new Map<string, ReviewDoubt[]>();
  for (const doubt of doubts) found.set(doubt.row, [...(found.get(doubt.row) ?? []), doubt]);
  return found;
}
