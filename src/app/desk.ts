import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import {
  type Bridge,
  type DraftKey,
  type FileHandle,
  type FileStamp,
  firstSettings,
  type Settings,
} from '../bridge.ts';
import type { Draft, Origin } from '../document/draftFile.ts';
import { type DraftEditor, draftEditor, outlineOf } from '../editor/draftEditor.ts';
import { later } from '../editor/later.ts';
import { replaceWhole } from '../editor/wholeText.ts';
import { readPasted } from '../import/readPasted.ts';
import { AgreedWordsFlow } from './agreedWordsFlow.ts';
import { ClauseLibraries } from './clauseLibrary.ts';
import type { Question, TextComparison } from './dialogs.ts';
import { DialogTurns } from './dialogTurns.ts';
import { newKey } from './draftKey.ts';
import { FileText } from './fileText.ts';
import { makeApart } from './makeApart.ts';
import { Observed } from './observed.ts';
import type { PaneTab } from './paneTab.ts';
import { readInWorker } from './readInWorker.ts';
import { readPastedApart } from './readPastedApart.ts';
import type { Recovered } from './recovery.ts';
import type { ChosenBase, StatedChange } from './redlineFlow.ts';
import { SpellingFlow } from './spellingFlow.ts';

/** What the person's own file has of the draft in work. */
export interface FileState {
  /** The file's name, or empty while it was never saved. */
  readonly name: string;
  /** Null while it was never saved where it can be written again. */
  readonly handle: FileHandle | null;
  /** By which the machine keeps the draft and has its history. */
  readonly key: DraftKey;
  /** What the file held when it was opened or last saved; null where that is not known. */
  readonly stamp: FileStamp | null;
  /** Kept for a library resolution, so that saving it loses nothing. */
  readonly origin: Origin | null;
  /** The document as the file has it; of a new draft, as it began. Null when the file lacks some. */
  readonly saved: FileText | null;
  /** When it was saved, "14:02"; empty for a draft that was not saved since it was opened. */
  readonly savedAt: string;
}

/** The panes that F6 goes through, in its order. */
export const panes = ['text', 'agreedLanguage', 'outline'] as const;

/** A pane of the window. */
export type Pane = (typeof panes)[number];

/** The window's state between events: the page, the file, the library, the dialog. No React. */
export class Desk {
  readonly bridge: Bridge;
  /** Reads a file of another kind than a draft, outside the window's own thread. */
  readonly read = readInWorker;
  /** Makes a Word file or a comparison, outside the window's own thread. */
  readonly make = makeApart;
  readonly file: Observed<FileState>;
  /** The state of the page, a moment after it changed: panes follow it outside the key path. */
  readonly draft: Observed<EditorState | null> = new Observed<EditorState | null>(null);
  readonly announcement = new Observed('');
  readonly dialog = new DialogTurns();
  readonly clauses: ClauseLibraries;
  /** Which words of the draft are agreed. */
  readonly agreed = new AgreedWordsFlow();
  /** Which words no dictionary knows. */
  readonly spelling = new SpellingFlow();
  /** The pane that lies open over the page where the window is too narrow for it. */
  readonly drawer: Observed<Pane | null> = new Observed<Pane | null>(null);
  /** What the right pane shows. */
  readonly tab: Observed<PaneTab> = new Observed<PaneTab>('search');
  /** Whether a file is dragged over the window. */
  readonly dragging = new Observed(false);
  /** What a person chose of the program. */
  readonly settings = new Observed<Settings>(firstSettings);
  /** What was recovered at the start, until the person has seen to it. */
  readonly recovered: Observed<Recovered | null> = new Observed<Recovered | null>(null);
  /** Whether the ways to start are offered above the page. */
  readonly starting = new Observed(true);
  /** Who changed the base of a redline and when, as last stated; null before anybody did. */
  readonly stated: Observed<StatedChange | null> = new Observed<StatedChange | null>(null);
  /** The base of a redline that was chosen for the draft in work; null for the likeliest. */
  readonly base: Observed<ChosenBase | null> = new Observed<ChosenBase | null>(null);
  /** Size of the page on the screen, 1 for 100 %. */
  readonly zoom = new Observed(1);
  /** What brings the keyboard into a pane; each pane gives its own. */
  readonly focusPane = new Map<Pane, () => void>();
  /** What brings the keyboard into a tab of the right pane; each tab gives its own. */
  readonly focusTab = new Map<PaneTab, () => void>();
  /** What brings the keyboard into the card of adopted words; null while there is none. */
  focusDrift: ((part: 'changes' | 'reason' | 'newest') => void) | null = null;
  /** What brings the keyboard into the card of the words at the cursor; null while there is none. */
  focusSpan: (() => void) | null = null;
  /** What brings the keyboard to what was recovered; null while there is nothing to see to. */
  focusRecovered: (() => void) | null = null;
  /** Looks for words in agreed language, as if a person had typed them; the pane gives it. */
  lookFor: ((query: string) => void) | null = null;
  private page: DraftEditor | null = null;
  private first: Node;
  private readonly follow = later(() => this.draft.set(this.editor.view.state), {
    quiet: 60,
    atMost: 2000,
  });

  constructor(bridge: Bridge, draft: Draft, file: FileState) {
    this.bridge = bridge;
    this.clauses = new ClauseLibraries(bridge);
    this.first = draft.doc;
    this.file = new Observed(file);
  }

  /** Puts the page into its place in the window; returns how to take it away. */
  mountPage(place: HTMLElement): () => void {
    const editor = draftEditor(place, this.first, {
      announce: (message) => this.announcement.set(message),
      editMasthead: () => this.dialog.show({ kind: 'masthead' }),
      readPasted,
      readPastedApart,
      askSpelling: (found) => this.spelling.ask(this, found),
    });
    this.page = editor;
    this.focusPane.set('text', () => editor.focus());
    const stop = editor.subscribe(() => this.follow.ask());
    this.toFirstWords();
    this.draft.set(editor.view.state);
    editor.focus();
    return () => {
      stop();
      this.follow.cancel();
      this.first = editor.view.state.doc;
      this.page = null;
      editor.destroy();
    };
  }

  /** The page. Throws `RangeError` before it stands in the window. */
  get editor(): DraftEditor {
    if (!this.page) throw new RangeError('The page does not stand in the window yet');
    return this.page;
  }

  /** The document as it stands now. */
  get doc(): Node {
    return this.page?.view.state.doc ?? this.first;
  }

  /** Whether the page has work that the person's own file has not. */
  get unsaved(): boolean {
    const { saved } = this.file.get();
    return !saved?.isSame(this.doc);
  }

  /** Shows another draft in the page. */
  load(doc: Node, file: FileState): void {
    this.file.set(file);
    this.base.set(null);
    this.editor.load(doc);
    this.toFirstWords();
    this.follow.cancel();
    this.draft.set(this.editor.view.state);
    this.editor.focus();
  }

  /** Puts another text in the place of the draft's as one step, which Undo takes back. */
  replace(doc: Node): void {
    this.editor.run(replaceWhole(doc));
    this.toFirstWords();
    this.editor.focus();
  }

  /** Puts the cursor where a drafter goes on: into an empty title, otherwise the first paragraph. */
  private toFirstWords(): void {
    const { doc } = this.editor.view.state;
    const title = doc.child(0).nodeSize;
    const first = outlineOf(this.editor.view.state).entries[0];
    this.jump(doc.child(1).content.size === 0 || !first ? title : first.wordsPos, 'nearest');
  }

  /** Runs a command of the page; says so when it does not apply at the cursor. */
  run(command: Command): boolean {
    const done = this.editor.run(command);
    if (!done) this.announcement.set('This cannot be done at the cursor.');
    return done;
  }

  /** Puts the cursor at the start of the words that begin at the position, and shows them. */
  jump(wordsPos: number, block: ScrollLogicalPosition = 'center'): void {
    const { view } = this.editor;
    const { doc, tr } = view.state;
    const at = TextSelection.near(doc.resolve(Math.min(wordsPos + 1, doc.content.size)));
    view.dispatch(tr.setSelection(at));
    this.showCursor(block);
  }

  /** Puts the cursor at the start of the paragraph with this name, as "OP12 (a)", and shows it. */
  jumpTo(label: string): void {
    const { entries } = outlineOf(this.editor.view.state);
    const entry = entries.find((each) => each.label === label);
    if (!entry) return;
    this.jump(entry.wordsPos);
  }

  /** Scrolls to the cursor; the page itself does so only while it has the keyboard. */
  showCursor(block: ScrollLogicalPosition): void {
    const { view } = this.editor;
    const { node } = view.domAtPos(view.state.selection.head);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block });
  }

  /** Asks the person; the answer is the id of the choice. */
  ask(question: Question): Promise<string> {
    return this.dialog.ask((answer) => ({ kind: 'question', question, answer }));
  }

  /** Shows two texts compared, and asks what is to be done; the answer is the id of the choice. */
  askComparing(comparison: TextComparison): Promise<string> {
    return this.dialog.ask((answer) => ({ kind: 'textComparison', comparison, answer }));
  }

  /** Closes the dialog that stands; one that asks for an answer ends with that. */
  closeDialog(): void {
    this.dialog.closeForm();
  }

  /** Brings the keyboard into a pane, opening it where it is a drawer. */
  goTo(pane: Pane): void {
    this.drawer.set(pane === 'text' ? null : pane);
    // React shows a drawer in its own microtask, asked for above; hidden it cannot take the keyboard.
    queueMicrotask(() => this.focusPane.get(pane)?.());
  }

  /** Brings the keyboard into the card of adopted words, or says that there is none. */
  goToDrift(part: 'changes' | 'reason' | 'newest'): void {
    if (!this.focusDrift) {
      this.announcement.set('The paragraph at the cursor does not come from adopted words.');
      return;
    }
    this.tab.set('search');
    this.drawer.set('agreedLanguage');
    queueMicrotask(() => this.focusDrift?.(part));
  }

  /** Reads the resolutions when the page is there to type in. */
  async readLibrary(): Promise<void> {
    try {
      await this.clauses.read();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.announcement.set(`Your clause library cannot be read. ${reason}`);
    }
  }
}

/** The state of a draft that no file holds yet. */
export function newFile({ doc, origin }: Draft): FileState {
  const saved = new FileText(doc);
  return { name: '', handle: null, key: newKey(), stamp: null, origin, saved, savedAt: '' };
}
