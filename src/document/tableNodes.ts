import type { Node, NodeSpec } from 'prosemirror-model';

interface Attributed {
  getAttribute(name: string): string | null;
}

/** Most columns or rows that one cell may take; a Word table has at most 63 columns. */
const widestSpan = 1000;

function checkSpan(value: unknown): void {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > widestSpan) {
    throw new RangeError(`Expected a whole number from 1 to ${widestSpan}, not ${String(value)}`);
  }
}

/**
 * The nodes of a table; the roles are those that prosemirror-tables asks for. What a cell takes of
 * the grid is stored; widths of columns and sides of figures are computed.
 */
export const tableNodes = {
  /** Rows that together cover their grid without gaps: see `tableGrid`. */
  table: {
    content: 'tableRow+',
    group: 'block',
    tableRole: 'table',
    attrs: { id: { default: '', validate: 'string' } },
    isolating: true,
    toDOM: (node: Node) => [
      'table',
      { 'data-node': 'table', 'data-id': node.attrs.id },
      ['tbody', 0],
    ],
    parseDOM: [
      {
        tag: 'table[data-node=table]',
        getAttrs: (dom: Attributed) => ({ id: dom.getAttribute('data-id') ?? '' }),
      },
    ],
  },

  /** Without cells where cells from above cover all of it. */
  tableRow: {
    content: 'tableCell*',
    tableRole: 'row',
    toDOM: () => ['tr', { 'data-node': 'tableRow' }, 0],
    parseDOM: [{ tag: 'tr[data-node=tableRow]' }],
  },

  tableCell: {
    content: 'cellParagraph+',
    tableRole: 'cell',
    attrs: {
      /** Columns and rows of the grid that it takes. */
      colspan: { default: 1, validate: checkSpan },
      rowspan: { default: 1, validate: checkSpan },
      /** Whether it names what stands below or beside it. */
      header: { default: false, validate: 'boolean' },
    },
    isolating: true,
    toDOM: ({ attrs }: Node) => [
      attrs.header ? 'th' : 'td',
      {
        'data-node': 'tableCell',
        ...(attrs.colspan > 1 ? { colspan: String(attrs.colspan) } : {}),
        ...(attrs.rowspan > 1 ? { rowspan: String(attrs.rowspan) } : {}),
      },
      0,
    ],
    parseDOM: [
      cellRule('td[data-node=tableCell]', false),
      cellRule('th[data-node=tableCell]', true),
    ],
  },

  /** One paragraph of a cell, without number and terminal mark. */
  cellParagraph: {
    content: 'inline*',
    toDOM: () => ['p', { 'data-node': 'cellParagraph' }, 0],
    parseDOM: [{ tag: 'p[data-node=cellParagraph]' }],
  },
} satisfies Record<string, NodeSpec>;

function cellRule(tag: string, header: boolean) {
  const span = (dom: Attributed, name: string) =>
    Math.min(Math.max(Number.parseInt(dom.getAttribute(name) ?? '1', 10) || 1, 1), widestSpan);
  return {
    tag,
    getAttrs: (dom: Attributed) => ({
      colspan: span(dom, 'colspan'),
      rowspan: span(dom, 'rowspan'),
      header,
    }),
  };
}
