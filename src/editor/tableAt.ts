import type { Node, ResolvedPos } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { schema } from '../document/schema.ts';

/** A table and where it stands. */
export interface TablePlace {
  readonly table: Node;
  /** Document position right before it. */
  readonly pos: number;
  /** The document or annex that holds it. */
  readonly container: Node;
  /** Where the container's content begins. */
  readonly containerStart: number;
  /** Index of the table in its container. */
  readonly index: number;
}

/** The table that the cursor or the selected cells stand in; null outside of tables. */
export function tableAt({ selection }: EditorState): TablePlace | null {
  const $pos = selection instanceof CellSelection ? selection.$anchorCell : selection.$from;
  const depth = depthOf($pos);
  if (depth === null || selection.$to.start(depth) !== $pos.start(depth)) return null;
  return {
    table: $pos.node(depth),
    pos: $pos.before(depth),
    container: $pos.node(depth - 1),
    containerStart: $pos.start(depth - 1),
    index: $pos.index(depth - 1),
  };
}

function depthOf($pos: ResolvedPos): number | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if ($pos.node(depth).type === schema.nodes.table) return depth;
  }
  return null;
}
