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
import { footnotesOf } from './computed.ts';
import { later } from './later.ts';
import { noteAt, openNoteAt, rangesIn } from './misspelledNotes.ts';
import { openNoteOf } from './openNote.ts';
import { notesVersion } from './pageDecorations.ts';

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
 * it dearer. Assistive technology hears of them as of a browser's own spelling errors. Those of notes
 * are underlined in `notes`, the place of the notes at the foot of the page.
 */
export function misspelled(notes: HTMLElement, ask: (found: Misspelled) => void): Plugin {
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
    view: (view) => new Underlines(view, notes, ask),
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

/** The place of the notes of each page. */
const notePlaces = new WeakMap<EditorView, HTMLElement>();

class Underlines {
  private readonly view: EditorView;
  private readonly notes: HTMLElement;
  private readonly ask: (found: Misspelled) => void;
  private readonly highlight = new Highlight();
  private readonly drawing = later(() => this.draw(), afterChange);
  /** The words of notes by where they are drawn. */
  private inNotes = new Map<Range, Misspelled>();

  constructor(view: EditorView, notes: HTMLElement, ask: (found: Misspelled) => void) {
    this.view = view;
    this.notes = notes;
    this.ask = ask;
    this.highlight.type = 'spelling-error';
    CSS.highlights.set(name, this.highlight);
    notePlaces.set(view, notes);
    notes.addEventListener('contextmenu', this.asked);
  }

  /** Ranges follow what is typed by themselves; what is drawn anew in the page takes them along. */
  update(view: EditorView, before: EditorState): void {
    const { state } = view;
    const isMarked = key.getState(state) !== key.getState(before);
    const isDrawn =
      notesVersion(state) === notesVersion(before) && openNoteOf(state) === openNoteOf(before);
    if (!isMarked && (isDrawn || !this.hasWords)) return;
    if (!isMarked || !isDrawn || state.doc !== before.doc) {
      this.drawing.ask();
      return;
    }
    this.drawing.cancel();
    this.draw();
  }

  destroy(): void {
    this.drawing.cancel();
    this.notes.removeEventListener('contextmenu', this.asked);
    if (CSS.highlights.get(name) === this.highlight) CSS.highlights.delete(name);
  }

  private get hasWords(): boolean {
    return (key.getState(this.view.state)?.length ?? 0) > 0;
  }

  private draw(): void {
    const { state } = this.view;
    this.highlight.clear();
    this.inNotes.clear();
    const byNote = new Map<number, Misspelled[]>();
    for (const found of allMisspelled(state)) {
      const note = noteAt(state.doc, found.from);
      if (note === null) this.highlight.add(this.rangeOf(found));
      else byNote.set(note, [...(byNote.get(note) ?? []), found]);
    }
    for (const [note, words] of byNote) this.drawNote(note, words);
  }

  private drawNote(note: number, words: readonly Misspelled[]): void {
    const row = rowOf(this.view, note);
    if (!row) return;
    for (const [range, at] of rangesIn(
      row,
      words.map(({ word }) => word),
    )) {
      const found = words[at];
      if (found) this.inNotes.set(range, found);
      this.highlight.add(range);
    }
  }

  private rangeOf({ from, to }: Misspelled): Range {
    const start = this.view.domAtPos(from, 1);
    const end = this.view.domAtPos(to, -1);
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** The word of a note under the mouse, or by the key for the menu the one at the cursor. */
  private readonly asked = (event: MouseEvent): void => {
    const byKey = event.button !== 2;
    const cursor = document.getSelection();
    for (const [range, found] of this.inNotes) {
      const isMeant = byKey
        ? cursor?.focusNode && range.isPointInRange(cursor.focusNode, cursor.focusOffset)
        : [...range.getClientRects()].some((box) => isIn(box, event));
      if (!isMeant) continue;
      event.preventDefault();
      this.ask(found);
      return;
    }
  };
}

function isIn(box: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return box.left <= clientX && clientX <= box.right && box.top <= clientY && clientY <= box.bottom;
}

/** The note at the foot of the page whose footnote stands at the position. */
function rowOf(view: EditorView, note: number): Element | null {
  const marker = footnotesOf(view.state).marks.get(note)?.marker ?? 0;
  return notePlaces.get(view)?.children[marker - 1] ?? null;
}

/** The element that a word stands in: its paragraph's, or its note's at the foot of the page. */
export function elementOf(view: EditorView, { from }: Misspelled): Element {
  const note = noteAt(view.state.doc, from);
  const row = note === null ? null : rowOf(view, note);
  if (row) return row;
  const { node } = view.domAtPos(from + 1);
  return (node instanceof Element ? node : node.parentElement) ?? view.dom;
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

/**
 * The next underlined word behind the cursor, from the beginning again after the last; null for none.
 * `last` is where the one before it stood: in an open note the page has no cursor.
 */
export function misspelledAfter(state: EditorState, last: number | null = null): Misspelled | null {
  const all = allMisspelled(state);
  const open = openNoteOf(state);
  const inNote = open !== null && last !== null && last > open ? last : open;
  const after = inNote ?? state.selection.from;
  return all.find(({ from }) => from > after) ?? all[0] ?? null;
}

/** Whether a position is the end of the note that is open, where more may be typed. */
export function isLastOfOpenNote(state: EditorState, pos: number): boolean {
  const open = openNoteOf(state);
  const note = open === null ? null : state.doc.nodeAt(open);
  return open !== null && note !== null && pos === open + 1 + note.content.size;
}

/** Selects a word and shows it; of a note, opens that. */
export function selectMisspelled({ from, to }: Misspelled): Command {
  return (state, dispatch) => {
    if (openNoteAt(from)(state, dispatch)) return true;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
    return true;
  };
}

/** Puts another word in the place of one, in the same marks, the cursor behind it; false where it has changed since. */
export function respell({ word, from, to }: Misspelled, by: string): Command {
  return (state, dispatch) => {
    if (to > state.doc.content.size || wordBetween(state.doc, from, to) !== word) return false;
    const tr = state.tr.insertText(by, from, to);
    if (noteAt(state.doc, from) !== null) {
      dispatch?.(tr);
      return true;
    }
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
