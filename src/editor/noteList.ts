import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { PrintedFootnote } from '../document/footnotes.ts';
import { footnotesOf } from './computed.ts';
import { type NoteActions, NoteRow } from './noteRow.ts';
import { openNote, openNoteOf } from './openNote.ts';
import { notesVersion } from './pageDecorations.ts';

/** Shows the notes at the foot of the page, in an element outside the text that is edited. */
export function noteList(place: HTMLElement): Plugin {
  return new Plugin({ view: (view) => new NoteList(view, place) });
}

/** Rows are kept by their footnote: inserting one note leaves the elements of the others alone. */
class NoteList {
  private rows: NoteRow[] = [];
  private version: object | undefined;
  private editing: NoteRow | null = null;
  private readonly view: EditorView;
  private readonly place: HTMLElement;

  constructor(view: EditorView, place: HTMLElement) {
    this.view = view;
    this.place = place;
    this.update();
  }

  update(): void {
    const version = notesVersion(this.view.state);
    if (version !== this.version) {
      this.version = version;
      this.match(footnotesOf(this.view.state).notes);
    }
    this.openOrLeave();
  }

  destroy(): void {
    this.editing?.leave();
    this.place.replaceChildren();
  }

  private match(notes: readonly PrintedFootnote[]): void {
    const { rows } = this;
    const start = rows.findIndex((row, index) => row.note.node !== notes[index]?.node);
    const head = start < 0 ? Math.min(rows.length, notes.length) : start;
    let tail = 0;
    while (
      tail < Math.min(rows.length, notes.length) - head &&
      rows.at(-1 - tail)?.note.node === notes.at(-1 - tail)?.node
    ) {
      tail += 1;
    }
    this.resize(head, rows.length - tail, notes.slice(head, notes.length - tail));
    notes.forEach((note, index) => {
      this.rows[index]?.show(note);
    });
    this.place.hidden = notes.length === 0;
  }

  /** Makes the rows between two indexes as many as these notes. */
  private resize(from: number, to: number, notes: readonly PrintedFootnote[]): void {
    const kept = Math.min(to - from, notes.length);
    const added = notes.slice(kept).map((note) => new NoteRow(note, this.actions));
    const gone = this.rows.splice(from + kept, to - from - kept, ...added);
    for (const row of gone) row.element.remove();
    const next = this.rows[from + kept + added.length]?.element ?? null;
    for (const row of added) this.place.insertBefore(row.element, next);
  }

  private openOrLeave(): void {
    const { state } = this.view;
    const pos = openNoteOf(state);
    const marker = pos === null ? undefined : footnotesOf(state).marks.get(pos)?.marker;
    const row = marker === undefined ? null : (this.rows[marker - 1] ?? null);
    if (row === this.editing) return;
    const left = this.editing;
    this.editing = row;
    left?.leave();
    row?.edit(this.view);
    if (left && !row && document.activeElement === document.body) this.view.focus();
  }

  private readonly actions: NoteActions = {
    open: ({ pos }) => this.view.dispatch(openNote(this.view.state.tr, pos)),
    returnToText: ({ pos }) => {
      const { state } = this.view;
      const after = pos + (state.doc.nodeAt(pos)?.nodeSize ?? 0);
      const selection = TextSelection.create(state.doc, after);
      this.view.focus();
      this.view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    },
  };
}
