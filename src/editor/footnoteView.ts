import type { Node } from 'prosemirror-model';
import type { Decoration, NodeView } from 'prosemirror-view';
import { noteRuns } from '../document/note.ts';
import { textOf } from '../document/runs.ts';

/**
 * A footnote in the text: its mark, which the page's decorations number. Its note stands at the foot
 * of the page; screen readers hear it at the mark.
 */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement('span');
  private readonly mark = document.createElement('sup');
  private node: Node;

  constructor(node: Node, decorations: readonly Decoration[]) {
    this.node = node;
    this.dom.className = 'footnote';
    this.dom.dataset.node = 'footnote';
    this.dom.append(this.mark);
    this.show(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    const changed = node !== this.node;
    this.node = node;
    this.show(decorations, changed);
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show(decorations: readonly Decoration[], changed = true): void {
    const marker = decorations.map(({ spec }): unknown => spec.marker).find(Boolean);
    // One that is proposed to be deleted has no number.
    const text = `${marker ?? '×'}`;
    if (!changed && this.mark.textContent === text) return;
    this.mark.textContent = text;
    this.mark.setAttribute('role', 'img');
    const name = marker ? `footnote ${text}` : 'footnote proposed to be deleted';
    this.mark.setAttribute('aria-label', `${name}, ${textOf(noteRuns(this.node))}`);
  }
}
