import type { Fragment, Node, Slice } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

const { table, tableRow, tableCell } = schema.nodes;

/** The whole table that a slice of copied cells makes; null where the slice is no cells. */
export function tableOfCells({ content }: Slice): Node | null {
  const [first] = content.content;
  if (!first || content.childCount !== 1) return first ? ofRows(content) : null;
  return first.type === table ? whole(first.content) : ofRows(content);
}

function ofRows(content: Fragment): Node | null {
  const cells = content.content.every(({ type }) => type === tableCell);
  if (cells) return whole([tableRow.create(null, content)]);
  return content.content.every(({ type }) => type === tableRow) ? whole(content) : null;
}

/** Rows that were cut out of a table may be short; what is missing are cells without words. */
function whole(rows: Fragment | readonly Node[]): Node {
  return table.create(null, rows);
}
