import type { Command, EditorState } from 'prosemirror-state';
import { outlineOf } from '../editor/draftEditor.ts';
import { moveTo } from '../editor/moveParagraph.ts';

/** A place beside a row of the outline. */
export interface RowDrop {
  readonly id: string;
  readonly side: 'before' | 'after';
}

/** Moves the paragraph of a row, by its id, so that it stands beside that of another. */
export function moveBeside(id: string, { id: other, side }: RowDrop): Command {
  return (state, dispatch, view) => {
    const { entries } = outlineOf(state);
    const entryOf = (wanted: string) =>
      entries.find((entry) => entry.id === wanted && entry.kind !== 'continuation');
    const [own, beside] = [entryOf(id), entryOf(other)];
    if (!own || !beside) return false;
    const to = side === 'before' ? beside.pos : beside.pos + beside.node.nodeSize;
    return moveTo(own.pos, to)(state, dispatch, view);
  };
}

/** Whether the paragraph would stand elsewhere then; not where it must not go. */
export function canMoveBeside(state: EditorState, id: string, drop: RowDrop): boolean {
  let moves = false;
  moveBeside(id, drop)(state, (tr) => {
    moves = tr.docChanged;
  });
  return moves;
}
