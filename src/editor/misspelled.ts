import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { later } from './later.ts';

/** A word of the draft that is spelled in a way the dictionary does not know. */
export interface Misspelled {
  readonly word: string;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
}

/** Where they stand, in order. */
type Places = readonly Pick<Misspelled, 'from' | 'to'>[];

const key = new PluginKey<Places>('misspelled');

/**
 * Underlines the words that `showMisspelled` gives, and asks what to do about the one that is chosen.
 * They are painted over the page, not put into it: an element in a paragraph would make every key in
 * it dearer. Assistive technology hears of them as of a browser's own spelling errors.
 */
export function misspelled(ask: (found: Misspelled) => void): Plugin {
  return new Plugin<Places>({
    key,
    state: {
      init: () => [],
      apply(tr, places) {
        const next: Places | undefined = tr.getMeta(key);
        if (next) return next;
        return tr.docChanged && places.length > 0 ? moved(places, tr) : places;
      },
    },
    view: (view) => new Underlines(view),
    props: {
      handleDOMEvents: {
        contextmenu(view, event) {
          // The key for the menu has no place of its own: the cursor's counts.
          const byKey = event.button !== 2;
          const at = byKey ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
          const found = misspelledAt(view.state, at?.pos ?? view.state.selection.head);
          if (!found) return false;
          event.preventDefault();
          ask(found);
          return true;
        },
      },
    },
  });
}

/** What is typed beside a word is no part of it. */
function moved(places: Places, { mapping }: Transaction): Places {
  return places
    .map(({ from, to }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to);
}

const name = 'misspelled';

/** When the lines are drawn anew after a change that may have moved them, in ms. */
const afterChange = { quiet: 200, atMost: 1000 };

class Underlines {
  private readonly view: EditorView;
  private readonly highlight = new Highlight();
  private readonly drawing = later(() => this.draw(), afterChange);

  constructor(view: EditorView) {
    this.view = view;
    this.highlight.type = 'spelling-error';
    CSS.highlights.set(name, this.highlight);
  }

  /** Ranges follow what is typed by themselves; what is drawn anew in the page takes them along. */
  update(view: EditorView, before: EditorState): void {
    const places = key.getState(view.state) ?? [];
    if (places === key.getState(before)) return;
    if (view.state.doc !== before.doc) {
      this.drawing.ask();
      return;
    }
    this.drawing.cancel();
    this.draw();
  }

  destroy(): void {
    this.drawing.cancel();
    if (CSS.highlights.get(name) === this.highlight) CSS.highlights.delete(name);
  }

  private draw(): void {
    this.highlight.clear();
    for (const { from, to } of key.getState(this.view.state) ?? []) {
      const start = this.view.domAtPos(from, 1);
      const end = this.view.domAtPos(to, -1);
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      this.highlight.add(range);
    }
  }
}

/** Underlines these words and no others; null when they are underlined already. No step of the history. */
export function showMisspelled(
  state: EditorState,
  words: readonly Misspelled[],
): Transaction | null {
  const shown = key.getState(state) ?? [];
  const isSame =
    shown.length === words.length &&
    shown.every(({ from, to }, at) => from === words[at]?.from && to === words[at]?.to);
  if (isSame) return null;
  const places: Places = words.map(({ from, to }) => ({ from, to }));
  return state.tr.setMeta(key, places).setMeta('addToHistory', false);
}

/** The underlined word that a position is in or beside; null for none. */
function misspelledAt(state: EditorState, pos: number): Misspelled | null {
  return allMisspelled(state).find(({ from, to }) => from <= pos && pos <= to) ?? null;
}

/** The next underlined word behind the cursor, from the beginning again after the last; null for none. */
export function misspelledAfter(state: EditorState): Misspelled | null {
  const all = allMisspelled(state);
  return all.find(({ from }) => from > state.selection.from) ?? all[0] ?? null;
}

/** Selects a word and shows it. */
export function selectMisspelled({ from, to }: Misspelled): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
    return true;
  };
}

/** Puts another word in the place of one, in the same marks, the cursor behind it; false where it has changed since. */
export function respell({ word, from, to }: Misspelled, by: string): Command {
  return (state, dispatch) => {
    if (to > state.doc.content.size || wordBetween(state.doc, from, to) !== word) return false;
    const tr = state.tr.insertText(by, from, to);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + by.length)).scrollIntoView());
    return true;
  };
}

function allMisspelled(state: EditorState): Misspelled[] {
  const places = key.getState(state) ?? [];
  return places.map(({ from, to }) => ({ word: wordBetween(state.doc, from, to), from, to }));
}

function wordBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to);
}
