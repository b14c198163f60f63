import { dropCursor } from 'prosemirror-dropcursor';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { AdoptionLineView } from './adoptionLineView.ts';
import { agreedWordsPlugin } from './agreedWords.ts';
import { announcementOf } from './announcement.ts';
import { caretInSight } from './caretInSight.ts';
import { clipboard, type ReadPasted } from './clipboard.ts';
import { cursorInTime } from './cursorInTime.ts';
import { departureDecorations } from './departureDecorations.ts';
import { draftKeys, draftPlugins } from './draftPlugins.ts';
import { FootnoteView } from './footnoteView.ts';
import { MastheadView } from './mastheadView.ts';
import { type Misspelled, misspelled } from './misspelled.ts';
import { noteList } from './noteList.ts';
import { pageActions } from './pageActions.ts';
import { pageDecorations } from './pageDecorations.ts';
import { paragraphAtCursor } from './paragraphAtCursor.ts';
import type { ReadPastedApart } from './pendingPaste.ts';
import { phraseList } from './phraseList.ts';
import { phraseOffer } from './phraseOffer.ts';
import { tableDecorations } from './tableDecorations.ts';
import { TableView } from './tableView.ts';
import { typedKeys } from './typedKeys.ts';
import 'prosemirror-view/style/prosemirror.css';
import './page.css';

export { footnotesOf, outlineOf } from './computed.ts';

/** What the page asks of the window around it. */
export interface DraftEditorOptions {
  /** Words for the status line, read out by screen readers. */
  announce(message: string): void;
  /** Opens the form of masthead and adoption line. */
  editMasthead(): void;
  /** Recognises what another program put on the clipboard. */
  readonly readPasted: ReadPasted;
  /** The same in another thread, for long texts. */
  readonly readPastedApart: ReadPastedApart;
  /** Asks what to do about a misspelled word that the person turns to. */
  askSpelling(found: Misspelled): void;
}

/** The page: a resolution that can be edited. */
export interface DraftEditor {
  readonly view: EditorView;
  /** Runs a command on the current state; false when it does not apply. */
  run(command: Command): boolean;
  /** Shows another document, with a new history. */
  load(doc: Node): void;
  /** Calls the listener after every change of state; returns how to stop. */
  subscribe(listener: (state: EditorState) => void): () => void;
  focus(): void;
  destroy(): void;
}

/** Puts a page with the document into an element, until destroyed. */
export function draftEditor(
  place: HTMLElement,
  doc: Node,
  options: DraftEditorOptions,
): DraftEditor {
  const listeners = new Set<(state: EditorState) => void>();
  const tell = (state: EditorState) => {
    for (const listener of listeners) listener(state);
  };
  const { paper, text, notes } = paperIn(place);
  const startState = (start: Node) =>
    EditorState.create({
      doc: start,
      plugins: [
        ...draftPlugins(),
        cursorInTime(),
        caretInSight(),
        typedKeys(),
        pageActions(options.editMasthead),
        phraseOffer(),
        ...draftKeys(),
        clipboard(options.readPasted, options.readPastedApart),
        dropCursor({ color: false, width: 2, class: 'drop-cursor' }),
        pageDecorations(),
        agreedWordsPlugin(),
        departureDecorations(),
        misspelled(notes, options.askSpelling),
        tableDecorations(),
        paragraphAtCursor(),
        phraseList(paper),
        noteList(notes),
      ],
    });
  const view = new EditorView(
    { mount: text },
    {
      state: startState(doc),
      attributes: pageAttributes,
      nodeViews: {
        masthead: (_node, page) => new MastheadView(page, options.editMasthead),
        adoptionLine: (_node, page) => new AdoptionLineView(page, options.editMasthead),
        table: (node) => new TableView(node),
        footnote: (node, _page, _getPos, decorations) => new FootnoteView(node, decorations),
      },
      dispatchTransaction(tr) {
        const { state, transactions } = view.state.applyTransaction(tr);
        view.updateState(state);
        const message = announcementOf(transactions);
        if (message) options.announce(message);
        tell(state);
      },
    },
  );
  return {
    view,
    run: (command) => command(view.state, view.dispatch, view),
    load(next) {
      view.updateState(startState(next));
      tell(view.state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      paper.remove();
    },
  };
}

const pageAttributes = {
  class: 'page',
  role: 'textbox',
  'aria-label': 'Draft',
  'aria-multiline': 'true',
  lang: 'en-GB',
  // Underlined by the draft's own dictionaries, which know the house's spelling.
  spellcheck: 'false',
};

function paperIn(place: HTMLElement): {
  paper: HTMLElement;
  text: HTMLElement;
  notes: HTMLElement;
} {
  const paper = document.createElement('div');
  paper.className = 'paper';
  const text = document.createElement('div');
  const notes = document.createElement('section');
  notes.className = 'notes';
  notes.setAttribute('aria-label', 'Footnotes');
  paper.append(text, notes);
  place.append(paper);
  return { paper, text, notes };
}
