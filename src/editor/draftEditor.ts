import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { announcementOf } from './announcement.ts';
import { draftCommands } from './draftCommands.ts';
import 'prosemirror-view/style/prosemirror.css';
import './page.css';

export { footnotesOf, outlineOf } from './computed.ts';

/** What the page asks of the window around it. */
export interface DraftEditorOptions {
  /** Words for the status line, read out by screen readers. */
  announce(message: string): void;
  /** Opens the masthead's form. */
  editMasthead(): void;
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

/** Puts a page with the document into an element, which it fills until destroyed. */
export function draftEditor(
  place: HTMLElement,
  doc: Node,
  options: DraftEditorOptions,
): DraftEditor {
  const listeners = new Set<(state: EditorState) => void>();
  const view = new EditorView(place, {
    state: startState(doc),
    attributes: {
      role: 'textbox',
      'aria-label': 'Draft',
      'aria-multiline': 'true',
      lang: 'en-GB',
      spellcheck: 'true',
      class: 'page',
    },
    dispatchTransaction(tr) {
      const { state, transactions } = view.state.applyTransaction(tr);
      view.updateState(state);
      const message = announcementOf(transactions);
      if (message) options.announce(message);
      for (const listener of listeners) listener(state);
    },
  });
  return {
    view,
    run: (command) => command(view.state, view.dispatch, view),
    load(next) {
      view.updateState(startState(next));
      for (const listener of listeners) listener(view.state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function startState(doc: Node): EditorState {
  const keys = Object.fromEntries(
    draftCommands.filter((command) => command.keys).map((command) => [command.keys, command.run]),
  );
  return EditorState.create({ doc, plugins: [keymap(keys), keymap(baseKeymap), history()] });
}
