import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type PhraseOffer, phraseOfferOf, takePhrase } from './phraseOffer.ts';

const listId = 'opening-phrases';

/** Shows the offered opening phrases under the words they go on from. */
export function phraseList(place: HTMLElement): Plugin {
  return new Plugin({
    view: (view) => new PhraseList(view, place),
    props: {
      attributes(state): Record<string, string> {
        const offer = phraseOfferOf(state);
        if (!offer) return {};
        const list = { 'aria-controls': listId, 'aria-autocomplete': 'list' };
        return offer.chosen < 0
          ? list
          : { ...list, 'aria-activedescendant': optionId(offer.chosen) };
      },
    },
  });
}

function optionId(index: number): string {
  return `${listId}-${index}`;
}

class PhraseList {
  private readonly view: EditorView;
  private readonly place: HTMLElement;
  private readonly list = document.createElement('div');
  private shown: PhraseOffer | null = null;

  constructor(view: EditorView, place: HTMLElement) {
    this.view = view;
    this.place = place;
    this.list.id = listId;
    this.list.className = 'phrase-list';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Opening phrases');
    this.list.addEventListener('mousedown', (event) => this.pressed(event));
    view.dom.addEventListener('blur', this.close);
  }

  update(): void {
    const offer = phraseOfferOf(this.view.state);
    if (offer === this.shown) return;
    this.shown = offer;
    if (!offer) {
      this.list.remove();
      return;
    }
    this.list.replaceChildren(
      ...offer.phrases.map((phrase, index) => option(phrase, index, offer)),
    );
    this.put(offer.from);
  }

  destroy(): void {
    this.view.dom.removeEventListener('blur', this.close);
    this.list.remove();
  }

  private readonly close = (): void => {
    this.list.remove();
    this.shown = null;
  };

  private put(pos: number): void {
    const { left, bottom } = this.view.coordsAtPos(pos);
    const around = this.place.getBoundingClientRect();
    const zoom = this.place.currentCSSZoom;
    this.list.style.left = `${(left - around.left) / zoom}px`;
    this.list.style.top = `${(bottom - around.top) / zoom + 4}px`;
    if (!this.list.isConnected) this.place.append(this.list);
  }

  private pressed(event: MouseEvent): void {
    event.preventDefault();
    const index = [...this.list.children].findIndex((child) =>
      child.contains(event.target as Node),
    );
    takePhrase(index)(this.view.state, this.view.dispatch);
  }
}

function option(phrase: string, index: number, { chosen }: PhraseOffer): HTMLElement {
  const element = document.createElement('div');
  element.id = optionId(index);
  element.setAttribute('role', 'option');
  element.setAttribute('aria-selected', String(index === chosen));
  element.textContent = phrase;
  return element;
}
