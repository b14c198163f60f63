import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { closeHistory } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  EditorState,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { noteRuns, parseNote } from '../document/note.ts';
import { schema } from '../document/schema.ts';
import { writeNote } from './footnoteCommand.ts';
import { noteEmphasis, noteText, noteTextRuns } from './noteText.ts';
import { openNote, openNoteOf } from './openNote.ts';
import { isNotePaste, pasteIntoNote } from './pasteIntoNote.ts';
import { redoTold, undoTold } from './toldHistory.ts';

/**
 * A note open for editing at the foot of the page. What is typed is read as citations and written
 * into the footnote by the page's own transactions, so that one history holds everything; the field
 * follows when the note changes otherwise, as by Undo.
 */
export class NoteField {
  private readonly page: EditorView;
  private readonly view: EditorView;
  /** The footnote as this field wrote or last showed it. */
  private shown: Node;

  constructor(place: HTMLElement, page: EditorView, footnote: Node, marker: number) {
    this.page = page;
    this.shown = footnote;
    this.view = new EditorView(
      { mount: place },
      {
        state: this.stateOf(footnote),
        attributes: {
          role: 'textbox',
          'aria-label': `Footnote ${marker}`,
          lang: 'en-GB',
          spellcheck: 'false',
        },
        dispatchTransaction: (tr) => this.typed(tr),
        handleDOMEvents: {
          blur: () => this.left(),
          paste: (view, event) => pasteIntoNote(view, event),
        },
      },
    );
  }

  focus(): void {
    this.view.focus();
  }

  /** Shows the footnote as it now is, unless this field wrote it so. */
  follow(footnote: Node, marker: number): void {
    this.view.dom.setAttribute('aria-label', `Footnote ${marker}`);
    if (footnote === this.shown) return;
    this.shown = footnote;
    const tr = this.view.state.tr;
    tr.replaceWith(0, tr.doc.content.size, noteText(noteRuns(footnote)).content);
    this.view.updateState(this.view.state.apply(tr));
  }

  destroy(): void {
    this.view.destroy();
  }

  private stateOf(footnote: Node): EditorState {
    const doc = noteText(noteRuns(footnote));
    const onPage =
      (command: Command): Command =>
      () => {
        command(this.page.state, this.page.dispatch);
        return true;
      };
    const keys = {
      Enter: () => this.close(),
      Escape: () => this.close(),
      'Mod-z': onPage(undoTold),
      'Mod-Shift-z': onPage(redoTold),
      'Mod-y': onPage(redoTold),
      'Mod-i': toggleMark(noteEmphasis),
    };
    const plugins = [keymap(keys), keymap(baseKeymap)];
    return EditorState.create({ doc, plugins, selection: Selection.atEnd(doc) });
  }

  private typed(tr: Transaction): void {
    this.view.updateState(this.view.state.apply(tr));
    const pos = openNoteOf(this.page.state);
    if (!tr.docChanged || pos === null) return;
    const content = Fragment.from(parseNote(noteTextRuns(tr.doc)));
    if (content.eq(this.shown.content)) return;
    this.shown = this.shown.copy(content);
    const typed = writeNote(this.page.state, pos, content.content);
    const written = isNotePaste(tr) ? closeHistory(typed) : typed;
    this.shown = written.doc.nodeAt(pos) ?? this.shown;
    this.page.dispatch(written);
  }

  /** Goes back to the text, behind the mark. */
  private close(): boolean {
    const { page } = this;
    const pos = openNoteOf(page.state);
    if (pos === null) return false;
    // The field loses the keyboard by this, and an empty note its mark.
    page.focus();
    const { doc, tr } = page.state;
    const mark = doc.nodeAt(pos);
    const after = pos + (mark?.type === schema.nodes.footnote ? mark.nodeSize : 0);
    const selection = TextSelection.create(doc, after);
    page.dispatch(openNote(tr.setSelection(selection), null).scrollIntoView());
    return true;
  }

  /**
   * A note left without words is none. Whether the field went with it, so that nothing else is to be
   * done: ProseMirror would listen to the document's selection again, and never stop.
   */
  private left(): boolean {
    const pos = openNoteOf(this.page.state);
    if (pos === null || !document.hasFocus()) return false;
    this.page.dispatch(openNote(this.page.state.tr, null));
    return this.view.isDestroyed;
  }
}
