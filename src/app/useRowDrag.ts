import { Fragment, Slice } from 'prosemirror-model';
import { type DragEvent, useRef, useState } from 'react';
import { outlineOf } from '../editor/draftEditor.ts';
import type { Desk } from './desk.ts';
import { canMoveBeside, moveBeside, type RowDrop } from './rowDrop.ts';

/** What a drag of a row carries; no other program takes it. */
const ofRow = 'application/x-chapeau-row';

type DragListener = (event: DragEvent<HTMLElement>) => void;

/** Rows that are dragged to move their paragraphs. */
interface RowDrag {
  /** Where the paragraph would stand if it were dropped now; null where it would not move. */
  readonly drop: RowDrop | null;
  readonly listeners: Readonly<
    Record<'onDragStart' | 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onDragEnd', DragListener>
  >;
}

/** Listens in the pane for all its rows; `moved` gets the id of a paragraph that was moved. */
export function useRowDrag(desk: Desk, moved: (id: string) => void): RowDrag {
  const dragged = useRef<string | null>(null);
  const [drop, setDrop] = useState<RowDrop | null>(null);
  /** What was pointed at last, and whether the paragraph can go there. */
  const pointed = useRef<{ readonly drop: RowDrop; readonly isFree: boolean } | null>(null);

  const end = () => {
    dragged.current = null;
    pointed.current = null;
    setDrop(null);
    desk.editor.view.dragging = null;
  };
  const over = (event: DragEvent<HTMLElement>) => {
    const id = dragged.current;
    const now = dropAt(event);
    if (id === null || !now) return;
    if (!isSame(pointed.current?.drop ?? null, now)) {
      const isFree = canMoveBeside(desk.editor.view.state, id, now);
      pointed.current = { drop: now, isFree };
      setDrop(isFree ? now : null);
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = pointed.current?.isFree ? 'move' : 'none';
  };
  return {
    drop,
    listeners: {
      onDragStart(event) {
        const id = rowOf(event)?.dataset.row;
        if (id === undefined) return;
        dragged.current = id;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData(ofRow, id);
        carry(desk, id);
      },
      onDragOver: over,
      onDragLeave(event) {
        const to = event.relatedTarget;
        if (to instanceof Node && event.currentTarget.contains(to)) return;
        pointed.current = null;
        setDrop(null);
      },
      onDrop(event) {
        const [id, now] = [dragged.current, dropAt(event)];
        event.preventDefault();
        end();
        if (id === null || !now) return;
        if (desk.editor.run(moveBeside(id, now))) moved(id);
      },
      onDragEnd: end,
    },
  };
}

/** On the page a row is what the paragraph's own name is when it is dragged. */
function carry(desk: Desk, id: string): void {
  const { view } = desk.editor;
  const entry = outlineOf(view.state).entries.find((each) => each.id === id);
  if (entry) view.dragging = { slice: new Slice(Fragment.from(entry.node), 0, 0), move: true };
}

function rowOf({ target }: DragEvent<HTMLElement>): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest('li')?.querySelector<HTMLElement>('[data-row]') ?? null;
}

function dropAt(event: DragEvent<HTMLElement>): RowDrop | null {
  const row = rowOf(event);
  if (!row) return null;
  const { top, height } = row.getBoundingClientRect();
  const side = event.clientY < top + height / 2 ? 'before' : 'after';
  return { id: row.dataset.row ?? '', side };
}

function isSame(one: RowDrop | null, other: RowDrop): boolean {
  return one?.id === other.id && one.side === other.side;
}
