import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { mastheadLines } from '../document/mastheadLines.ts';

/** The adoption line: meeting and date, and the rule that closes the text. */
export class AdoptionLineView implements NodeView {
  readonly dom = document.createElement('div');
  private readonly view: EditorView;

  constructor(view: EditorView, edit: () => void) {
    this.view = view;
    this.dom.className = 'adoption-line';
    this.dom.dataset.node = 'adoptionLine';
    this.dom.title = 'Edit the adoption line';
    this.dom.setAttribute('role', 'button');
    this.dom.addEventListener('click', edit);
    this.show(view.state.doc);
  }

  private show(doc: Node): void {
    const { adoption, vote } = mastheadLines(doc);
    this.dom.replaceChildren(...adoption.map(adoptionPart), ...vote.map(votePart));
  }

  update(node: Node): boolean {
    if (node.type.name !== 'adoptionLine') return false;
    this.show(this.view.state.doc);
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }
}

function adoptionPart(text: string): HTMLElement {
  const line = document.createElement('div');
  line.textContent = text;
  return line;
}

/** A line of the vote stands at the left, below meeting and date. */
function votePart(text: string): HTMLElement {
  const line = adoptionPart(text);
  line.className = 'vote-line';
  return line;
}
