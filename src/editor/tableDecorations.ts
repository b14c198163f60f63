import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, type DecorationAttrs, DecorationSet } from 'prosemirror-view';
import { figureCells } from '../document/figures.ts';
import { type GridCell, tableGrid } from '../document/tableGrid.ts';
import { outlineOf } from './computed.ts';
import { tableAt } from './tableAt.ts';
import { typedBlock } from './typedBlock.ts';

interface Tables {
  /** Document position of the table that is written in; -1 for none. */
  readonly at: number;
  readonly set: DecorationSet;
}

const key = new PluginKey<Tables>('tableDecorations');

/**
 * What is computed of tables: their names, what their heads are heads of, and which cells are set to
 * the right. The one that is written in has a class, so that its columns keep their widths meanwhile.
 * A letter typed outside tables moves what is drawn and computes nothing.
 */
export function tableDecorations(): Plugin {
  return new Plugin<Tables>({
    key,
    state: {
      init: (_config, state) => drawnIn(state),
      apply: (tr, tables, _before, state) => followed(tr, tables, state),
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

function followed(tr: Transaction, tables: Tables, state: EditorState): Tables {
  const at = tableAt(state)?.pos ?? -1;
  if (!tr.docChanged) return at === tables.at ? tables : drawnIn(state);
  const typed = typedBlock(tr.before, tr.doc);
  const outside = typed && at < 0 && tables.at < 0 && !isWithin(tables.set, typed.pos);
  return outside ? { at, set: tables.set.map(tr.mapping, tr.doc) } : drawnIn(state);
}

/** Whether a position stands in a table; every table has a decoration around it. */
function isWithin(set: DecorationSet, pos: number): boolean {
  return set.find(pos, pos).length > 0;
}

function drawnIn(state: EditorState): Tables {
  const at = tableAt(state)?.pos ?? -1;
  return { at, set: DecorationSet.create(state.doc, drawn(state, at)) };
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
