import type { EditorView } from 'prosemirror-view';
import type { PrintedFootnote } from '../document/footnotes.ts';
import type { TextRun } from '../document/runs.ts';
import { NoteField } from './noteField.ts';

/** What a person can do with a note at the foot of the page. */
export interface NoteActions {
  /** Opens the note for editing. */
  open(note: PrintedFootnote): void;
  /** Goes to the note's first mark in the text. */
  returnToText(note: PrintedFootnote): void;
}

/** One note at the foot of the page: its number, which leads back to the text, and its words. */
export class NoteRow {
  readonly element = document.createElement('div');
  note: PrintedFootnote;
  private readonly number = document.createElement('button');
  private readonly words = document.createElement('span');
  private field: NoteField | null = null;
  private fieldPlace: HTMLElement | null = null;

  constructor(note: PrintedFootnote, actions: NoteActions) {
    this.note = note;
    this.element.className = 'note';
    this.number.type = 'button';
    this.number.className = 'note-number';
    this.number.tabIndex = -1;
    this.number.append(document.createElement('sup'));
    this.number.addEventListener('click', () => actions.returnToText(this.note));
    this.words.className = 'note-words';
    this.words.addEventListener('click', () => actions.open(this.note));
    this.element.append(this.number, this.words);
    this.print(note);
  }

  /** Shows the note as it is now printed; does nothing where it stands so already. */
  show(note: PrintedFootnote): void {
    const same = note.marker === this.note.marker && note.runs === this.note.runs;
    this.note = note;
    if (!same) this.print(note);
    this.field?.follow(note.node, note.marker);
  }

  /** Puts a field in place of the words. */
  edit(page: EditorView): void {
    if (this.field) return;
    this.fieldPlace = document.createElement('span');
    this.words.replaceWith(this.fieldPlace);
    this.fieldPlace.className = 'note-field';
    this.field = new NoteField(this.fieldPlace, page, this.note.node, this.note.marker);
    this.element.scrollIntoView({ block: 'nearest' });
    this.field.focus();
  }

  /** Puts the words back in place of the field. */
  leave(): void {
    this.field?.destroy();
    this.fieldPlace?.replaceWith(this.words);
    this.field = null;
    this.fieldPlace = null;
  }

  private print({ marker, runs }: PrintedFootnote): void {
    const sign = this.number.firstElementChild;
    if (sign) sign.textContent = String(marker);
    this.number.setAttribute('aria-label', `Footnote ${marker}, return to text`);
    this.words.replaceChildren(...runs.map(printedRun));
    this.words.title = `Edit footnote ${marker}`;
  }
}

function printedRun(run: TextRun): HTMLElement | Text {
  if (!run.italic) return document.createTextNode(run.text);
  const italic = document.createElement('em');
  italic.textContent = run.text;
  return italic;
}
