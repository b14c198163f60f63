import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, type DecorationAttrs, DecorationSet } from 'prosemirror-view';
import { figureCells } from '../document/figures.ts';
import { type GridCell, tableGrid } from '../document/tableGrid.ts';
import { outlineOf } from './computed.ts';
import { tableAt } from './tableAt.ts';

/**
 * What is computed of tables: their names, what their heads are heads of, and which cells are set to
 * the right. The one that is written in has a class, so that its columns keep their widths meanwhile.
 */
export function tableDecorations(): Plugin {
  let shown: { readonly doc: Node; readonly at: number; readonly set: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations(state) {
        const at = tableAt(state)?.pos ?? -1;
        if (shown?.doc !== state.doc || shown.at !== at) {
          shown = { doc: state.doc, at, set: DecorationSet.create(state.doc, drawn(state, at)) };
        }
        return shown.set;
      },
    },
  });
}

function drawn(state: EditorState, at: number): Decoration[] {
  return outlineOf(state).tables.flatMap(({ node, pos, label }) => [
    Decoration.node(pos, pos + node.nodeSize, { 'aria-label': label }, { writtenIn: pos === at }),
    ...cellDecorations(node, pos),
  ]);
}

function cellDecorations(table: Node, pos: number): Decoration[] {
  const figures = figureCells(table);
  const { rows, headerRows } = tableGrid(table);
  return rows.flat().flatMap((cell) => {
    const from = pos + cell.offset;
    const attrs: DecorationAttrs = {
      ...(figures.has(cell) ? { class: 'figure' } : {}),
      ...(cell.node.attrs.header ? { scope: scopeOf(cell, headerRows) } : {}),
      ...(cell.row + cell.node.attrs.rowspan === headerRows ? { 'data-last-head': '' } : {}),
    };
    const shown = Object.keys(attrs).length > 0;
    return shown ? [Decoration.node(from, from + cell.node.nodeSize, attrs)] : [];
  });
}

function scopeOf({ row, node }: GridCell, headerRows: number): string {
  const { colspan, rowspan } = node.attrs;
  if (row < headerRows) return colspan > 1 ? 'colgroup' : 'col';
  return rowspan > 1 ? 'rowgroup' : 'row';
}
