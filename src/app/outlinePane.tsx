import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { outlineOf } from '../editor/draftEditor.ts';
import { runAction } from './actions.ts';
import type { Desk } from './desk.ts';
import { type OutlineRow, outlineGroups, rowAt } from './outlineRows.ts';
import { useObserved } from './useObserved.ts';
import { useRowDrag } from './useRowDrag.ts';

/** The outline: where the cursor is, a way to every paragraph, and rows to drag them by. */
export function OutlinePane({ desk }: { desk: Desk }) {
  const state = useObserved(desk.draft);
  const pane = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = state ? outlineGroups(outlineOf(state)) : [];
  const current = state ? rowAt(outlineOf(state), state.selection.head) : null;
  const entry = current ?? groups[0]?.rows[0]?.id ?? null;

  // The drafter goes on moving from here, with keys.
  const { drop, listeners } = useRowDrag(desk, (id) => rowElement(pane.current, id)?.focus());

  useLayoutEffect(() => {
    desk.focusPane.set('outline', () => rowElement(pane.current, null)?.focus());
  }, [desk]);
  useLayoutEffect(() => {
    if (current) rowElement(pane.current, current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <nav
      className="outline-pane"
      aria-label="Outline"
      data-pane="outline"
      ref={pane}
      onKeyDown={(event) => keyDown(desk, event)}
      {...listeners}
    >
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h2>
            <button
              type="button"
              aria-expanded={!folded.has(title)}
              onClick={() => setFolded(toggled(folded, title))}
            >
              {title}
            </button>
          </h2>
          {!folded.has(title) && (
            <ul>
              {rows.map((row) => (
                <Row
                  key={row.id}
                  desk={desk}
                  {...row}
                  isCurrent={row.id === current}
                  isEntry={row.id === entry}
                  drop={drop?.id === row.id ? drop.side : null}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </nav>
  );
}

interface RowProps extends OutlineRow {
  readonly desk: Desk;
  readonly isCurrent: boolean;
  /** The row that Tab comes to; arrows reach the others. */
  readonly isEntry: boolean;
  /** On which side of it a paragraph that is dragged would stand. */
  readonly drop: 'before' | 'after' | null;
}

/** Drawn again only when its own words change; positions are looked up when it is used. */
const Row = memo(
  ({ desk, id, kind, label, phrase, words, isCurrent, isEntry, drop }: RowProps) => (
    <li draggable={kind !== 'annex'} data-drop={drop ?? undefined}>
      <button
        type="button"
        className={`row ${kind}`}
        data-row={id}
        aria-current={isCurrent ? 'location' : undefined}
        tabIndex={isEntry ? 0 : -1}
        onClick={() => jumpTo(desk, id)}
      >
        <span className="label">{label}</span>
        <span className="words">
          {phrase && <em>{phrase}</em>}
          {words || (phrase ? '' : '…')}
        </span>
      </button>
    </li>
  ),
  (before, after) =>
    (['id', 'kind', 'label', 'phrase', 'words', 'isCurrent', 'isEntry', 'drop'] as const).every(
      (name) => before[name] === after[name],
    ),
);

function jumpTo(desk: Desk, id: string): void {
  place(desk, id);
  desk.goTo('text');
}

/** Puts the cursor into the row's paragraph; the keyboard stays where it is. */
function place(desk: Desk, id: string): void {
  const { entries } = outlineOf(desk.editor.view.state);
  const entry = entries.find((each) => each.id === id);
  if (entry) desk.jump(entry.wordsPos);
}

function keyDown(desk: Desk, event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    desk.goTo('text');
    return;
  }
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!row || !step || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const id = row.dataset.row ?? '';
  if (!event.altKey) {
    neighbour(row, step)?.focus();
    return;
  }
  const pane = row.closest<HTMLElement>('nav');
  place(desk, id);
  runAction(desk, step < 0 ? 'moveUp' : 'moveDown');
  // The move puts the keyboard into the text; the drafter goes on moving from here.
  rowElement(pane, id)?.focus();
}

function neighbour(row: HTMLElement, step: number): HTMLElement | undefined {
  const rows = [...(row.closest('nav')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  return rows[rows.indexOf(row) + step];
}

/** The element of a row; of no row in particular the one that Tab comes to. */
function rowElement(pane: HTMLElement | null, id: string | null): HTMLElement | null {
  const which = id === null ? '[tabindex="0"]' : `[data-row="${CSS.escape(id)}"]`;
  return pane?.querySelector<HTMLElement>(`button.row${which}`) ?? null;
}

function toggled(set: ReadonlySet<string>, item: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
