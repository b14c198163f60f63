import {
  Fragment,
  type KeyboardEvent,
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ChangedWords } from './changedWords.tsx';
import type { ComparedRow } from './comparedRows.ts';

interface ComparisonListProps {
  readonly rows: readonly ComparedRow[];
  /** Which of the two texts is the draft in work. */
  readonly isOfDraft: { readonly earlier: boolean; readonly later: boolean };
  onGoTo(row: ComparedRow): void;
  onInsert(row: ComparedRow): void;
}

/** The paragraphs of a comparison; arrows go through them, and the one that has the keyboard is whole. */
export function ComparisonList({ rows, isOfDraft, onGoTo, onInsert }: ComparisonListProps) {
  const [chosen, setChosen] = useState({ rows, at: 0 });
  const at = chosen.rows === rows ? chosen.at : 0;
  const list = useRef<HTMLElement>(null);
  const groups = useMemo(() => groupsOf(rows), [rows]);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  if (rows.length === 0) return null;
  const choose = (next: number) => {
    moved.current = true;
    setChosen({ rows, at: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = afterKey(event.key, at, rows.length);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <section className="compared" aria-label="Paragraphs" ref={list} onKeyDown={onKeyDown}>
      {groups.map(({ part, from, rows: own }) => (
        <Fragment key={`${from} ${part}`}>
          <h3>{partNames[part]}</h3>
          <ol>
            {own.map((row, index) => (
              <Row
                key={row.key}
                row={row}
                isCurrent={from + index === at}
                goTo={hasDraft(row, isOfDraft) ? onGoTo : null}
                insert={hasAgreed(row, isOfDraft) ? onInsert : null}
                onChoose={() => choose(from + index)}
              />
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

const partNames = { preambular: 'Preamble', operative: 'Operative part', annex: 'Annex' } as const;

interface RowGroup {
  readonly part: ComparedRow['part'];
  /** The index of its first row among all. */
  readonly from: number;
  readonly rows: readonly ComparedRow[];
}

/** Rows under the name of their part, in their order. */
function groupsOf(rows: readonly ComparedRow[]): RowGroup[] {
  const groups: { part: ComparedRow['part']; from: number; rows: ComparedRow[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const last = groups.at(-1);
    if (last?.part === row.part) last.rows.push(row);
    else groups.push({ part: row.part, from: at, rows: [row] });
  }
  return groups;
}

/** Whether a row has a paragraph of the draft, to go to. */
function hasDraft({ later, earlier }: ComparedRow, isOf: ComparisonListProps['isOfDraft']) {
  return later ? isOf.later : isOf.earlier && earlier.length > 0;
}

/** Whether it has one of the library that the draft lacks, to insert. */
function hasAgreed({ fate }: ComparedRow, { earlier, later }: ComparisonListProps['isOfDraft']) {
  return fate === 'dropped' ? later && !earlier : fate === 'new' && earlier && !later;
}

interface RowProps {
  readonly row: ComparedRow;
  readonly isCurrent: boolean;
  readonly goTo: ((row: ComparedRow) => void) | null;
  readonly insert: ((row: ComparedRow) => void) | null;
  onChoose(): void;
}

const Row = memo(
  ({ row, isCurrent, goTo, insert, onChoose }: RowProps) => (
    <li
      className={`compared-row ${row.fate}`}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={isCurrent ? undefined : onChoose}
      // The keys of the list are its own.
      onKeyDown={() => undefined}
    >
      <div className="compared-names">
        <b>{row.label || row.from}</b>
        <span className="fate">{fateWords(row)}</span>
      </div>
      <div className="compared-words">
        {row.strength !== '' && (
          <p className="strength">{row.strength.charAt(0).toUpperCase() + row.strength.slice(1)}</p>
        )}
        <ChangedWords parts={row.parts} isWhole={isCurrent} />
        {isCurrent && (goTo || insert) && (
          <div className="compared-buttons">
            {goTo && (
              <button type="button" className="button plain" onClick={() => goTo(row)}>
                Go to the paragraph
              </button>
            )}
            {insert && (
              <button type="button" className="button plain" onClick={() => insert(row)}>
                Insert into the draft
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  ),
  (before, after) => before.row === after.row && !before.isCurrent && !after.isCurrent,
);

/** "moved from OP11", "dropped"; a kept paragraph under another number says so too. */
function fateWords({ fate, from, label }: ComparedRow): string {
  if (fate === 'new' || fate === 'dropped') return fate;
  if (fate === 'split') return `split off ${from}`;
  return from === label ? fate : `${fate} from ${from}`;
}

/** The index after a key; null for a key that is none of the list's. */
function afterKey(key: string, at: number, length: number): number | null {
  const next: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 8,
    PageUp: at - 8,
    Home: 0,
    End: length - 1,
  };
  const index = next[key];
  return index === undefined ? null : Math.max(0, Math.min(length - 1, index));
}
