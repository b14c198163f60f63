import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { type MastheadLines, mastheadLines } from '../document/mastheadLines.ts';

/** The masthead as the paper shows it. A click, its button or Enter opens its form. */
export class MastheadView implements NodeView {
  readonly dom = document.createElement('div');
  private readonly edit = document.createElement('button');
  private readonly view: EditorView;

  constructor(view: EditorView, edit: () => void) {
    this.view = view;
    this.dom.className = 'masthead';
    this.dom.dataset.node = 'masthead';
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', 'Masthead');
    this.dom.addEventListener('click', edit);
    this.edit.type = 'button';
    this.edit.className = 'masthead-edit';
    this.edit.textContent = 'Edit masthead';
    this.show();
  }

  update(node: Node): boolean {
    if (node.type.name !== 'masthead') return false;
    this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show(): void {
    this.dom.replaceChildren(...mastheadParts(mastheadLines(this.view.state.doc)), this.edit);
  }
}

function mastheadParts(lines: MastheadLines): HTMLElement[] {
  const { lead, rest } = lines.documentSymbol;
  const session = line('session', lines.session);
  const committee = line('committee', lines.committee);
  return [
    part('masthead-top', [
      part('united-nations', [lines.unitedNations]),
      part('document-symbol', [
        part('symbol-lead', [lead], 'span'),
        part('symbol-rest', [rest], 'span'),
      ]),
    ]),
    part('masthead-middle', [
      part('organ', [lines.organ]),
      part('distribution', [
        ...line('', lines.distribution),
        ...line('', lines.date),
        ...line('original', lines.original),
      ]),
    ]),
    part('session-block', [
      ...(lines.committeeFirst ? [...committee, ...session] : [...session, ...committee]),
      ...line('', lines.sessionDates),
      ...line('', lines.agendaItem),
      ...line('agenda-item-title', lines.agendaItemTitle),
    ]),
    ...line('resolution-line', lines.resolutionLine.replace(dayAndMonth, '$1\u00a0$2')),
    ...line('report', lines.report),
    ...line('sponsors', lines.sponsors),
    ...lines.sponsorNotes.flatMap((note) => line('sponsor-note', note)),
  ];
}

/** Day and month are never split (un-style 5.10). */
const dayAndMonth = /(\d) (\p{Lu})/u;

function line(name: string, text: string): HTMLElement[] {
  return text ? [part(name, [text])] : [];
}

function part(name: string, content: readonly (string | HTMLElement)[], tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}
