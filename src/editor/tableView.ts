import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView } from 'prosemirror-view';
import { columnWidths } from '../document/columnWidths.ts';

/**
 * A table with its columns as wide as on paper. While it is written in they stay as they are, so that
 * no cell moves under the cursor.
 */
export class TableView implements NodeView {
  readonly dom = document.createElement('table');
  readonly contentDOM = document.createElement('tbody');
  private readonly columns = document.createElement('colgroup');

  constructor(node: Node) {
    this.dom.dataset.node = 'table';
    this.dom.append(this.columns, this.contentDOM);
    this.measure(node);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'table') return false;
    const { shares } = columnWidths(node);
    const writtenIn = decorations.some(({ spec }) => spec.writtenIn);
    if (!writtenIn || shares.length !== this.columns.childElementCount) this.measure(node);
    return true;
  }

  /** Its columns are no part of the document. */
  ignoreMutation(record: { readonly target: globalThis.Node }): boolean {
    return record.target === this.dom || this.columns.contains(record.target);
  }

  private measure(node: Node): void {
    const { shares, wholePage } = columnWidths(node);
    this.dom.classList.toggle('whole-page', wholePage);
    this.columns.replaceChildren(
      ...shares.map((share) => {
        const column = document.createElement('col');
        column.style.width = `${(share * 100).toFixed(2)}%`;
        return column;
      }),
    );
  }
}
