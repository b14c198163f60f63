import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A word of the draft that is spelled in a way the dictionary does not know. */
export interface Misspelled {
  readonly word: string;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<DecorationSet>('misspelled');

/** Underlines the words that `showMisspelled` gives, and asks what to do about the one that is chosen. */
export function misspelled(ask: (found: Misspelled) => void): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const next: DecorationSet | undefined = tr.getMeta(key);
        return next ?? (tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
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

/** Underlines these words and no others; null when they are underlined already. No step of the history. */
export function showMisspelled(
  state: EditorState,
  words: readonly Misspelled[],
): Transaction | null {
  const shown = allMisspelled(state);
  const isSame = shown.length === words.length && shown.every((one, at) => isAt(one, words[at]));
  if (isSame) return null;
  const decorations = words.map(({ from, to }) => Decoration.inline(from, to, look));
  return state.tr
    .setMeta(key, DecorationSet.create(state.doc, decorations))
    .setMeta('addToHistory', false);
}

const look = { class: 'misspelled', 'aria-invalid': 'spelling' };

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
  const shown = key.getState(state)?.find() ?? [];
  return shown
    .map(({ from, to }) => ({ word: wordBetween(state.doc, from, to), from, to }))
    .sort((a, b) => a.from - b.from);
}

function wordBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to);
}

function isAt(one: Misspelled, other: Misspelled | undefined): boolean {
  return one.from === other?.from && one.to === other.to;
}
