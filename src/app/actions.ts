import type { Bridge } from '../bridge.ts';
import { type DraftCommand, draftCommands } from '../editor/draftCommands.ts';
import { keepRepeatedNotes, leftOutNotes } from '../editor/leftOutNotes.ts';
import type { Desk } from './desk.ts';
import { attempt, exportToText, exportToWord, openDraft } from './fileFlows.ts';
import { addDraftToLibrary, addToLibrary } from './libraryIntake.ts';
import { cyclePanes } from './panes.ts';
import { goToTab } from './paneTab.ts';
import { exportToPdf, printDraft } from './printing.ts';
import { takeChanges } from './returnedFlow.ts';
import { saveDraft } from './saving.ts';
import { toggleSaving } from './savingByItself.ts';
import { goToSpan, toggleAgreedWords } from './shownAgreedWords.ts';
import { zoom } from './zoom.ts';

/** Something a person can do, from a key, the palette, a button or the native menu. */
export interface Action {
  readonly id: string;
  /** As the palette and the sheet of keys show it. */
  readonly title: string;
  /** In ProseMirror's notation; empty where it has none. */
  readonly keys: string;
  /** Other keys that do the same and are not shown, as those that every keyboard has. */
  readonly otherKeys?: string;
  /** Under which heading the sheet of keys shows it. */
  readonly group: 'Draft' | 'Window' | 'Text';
  /** Where the palette shows it only at times: whether it can be done now. */
  isOffered?(desk: Desk): boolean;
  run(desk: Desk): void;
}

const draftActions: readonly Action[] = [
  {
    id: 'newDraft',
    title: 'New draft…',
    keys: 'Mod-n',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'newDraft' }),
  },
  {
    id: 'newWindow',
    title: 'New window',
    keys: 'Mod-Shift-n',
    group: 'Window',
    run: (desk) => void attempt(desk, 'No window was opened', () => desk.bridge.newWindow()),
  },
  {
    id: 'open',
    title: 'Open…',
    keys: 'Mod-o',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The file was not opened', () => openDraft(desk)),
  },
  {
    id: 'openRecent',
    title: 'Open recent…',
    keys: 'Mod-Shift-o',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'recent' }),
  },
  {
    id: 'save',
    title: 'Save',
    keys: 'Mod-s',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The draft was not saved', () => save(desk, false)),
  },
  {
    id: 'saveAs',
    title: 'Save under another name…',
    keys: 'Mod-Shift-s',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The draft was not saved', () => save(desk, true)),
  },
  {
    id: 'savesByItself',
    title: 'Save by itself as you type: on or off',
    keys: '',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The setting was not kept', () => toggleSaving(desk)),
  },
  {
    id: 'versions',
    title: 'Versions…',
    keys: 'Mod-Alt-v',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'versions' }),
  },
  {
    id: 'nameVersion',
    title: 'Name this version…',
    keys: '',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'nameVersion' }),
  },
  {
    id: 'exportToWord',
    title: 'Export to Word…',
    keys: 'Mod-Shift-e',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The Word file was not written', () => exportToWord(desk)),
  },
  {
    id: 'exportToPdf',
    title: 'Export to PDF…',
    keys: '',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The PDF file was not written', () => exportToPdf(desk)),
  },
  {
    id: 'print',
    title: 'Print…',
    keys: 'Mod-p',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The draft was not printed', () => printDraft(desk)),
  },
  {
    id: 'redline',
    title: 'Export redline against a base…',
    keys: 'Mod-Alt-e',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'redline' }),
  },
  {
    id: 'takeChanges',
    title: 'Take changes from a Word file…',
    keys: 'Mod-Alt-t',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The changes were not read', () => takeChanges(desk)),
  },
  {
    id: 'exportManuscript',
    title: 'Export a manuscript to Word, 12 points on double lines…',
    keys: '',
    group: 'Draft',
    run: (desk) =>
      void attempt(desk, 'The Word file was not written', () => exportToWord(desk, 'manuscript')),
  },
  {
    id: 'exportToText',
    title: 'Export to plain text…',
    keys: '',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The text was not written', () => exportToText(desk)),
  },
  {
    id: 'addFilesToLibrary',
    title: 'Add files to my clause library…',
    keys: '',
    group: 'Draft',
    run: (desk) => add(desk, 'files'),
  },
  {
    id: 'addFolderToLibrary',
    title: 'Add a folder to my clause library…',
    keys: '',
    group: 'Draft',
    run: (desk) => add(desk, 'folder'),
  },
  {
    id: 'addDraftToLibrary',
    title: 'Add this draft to my clause library',
    keys: '',
    group: 'Draft',
    run: (desk) => void attempt(desk, 'The draft was not added', () => addDraftToLibrary(desk)),
  },
  {
    id: 'ownLibrary',
    title: 'My clause library…',
    keys: '',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'ownLibrary' }),
  },
  {
    id: 'editMasthead',
    title: 'Edit masthead…',
    keys: 'Mod-Shift-m',
    group: 'Draft',
    run: (desk) => desk.dialog.show({ kind: 'masthead' }),
  },
  {
    id: 'recovered',
    title: 'Recovered work',
    keys: '',
    group: 'Draft',
    isOffered: (desk) => desk.recovered.get() !== null,
    run: (desk) => desk.focusRecovered?.(),
  },
  {
    id: 'keepRepeatedNotes',
    title: 'Keep repeated footnotes of the last insertion',
    keys: 'Mod-Shift-k',
    group: 'Draft',
    isOffered: (desk) => leftOutNotes(desk.editor.view.state).length > 0,
    // The keyboard stays where the insertion was made.
    run: (desk) => {
      const kept = desk.editor.run(keepRepeatedNotes);
      if (!kept) desk.announcement.set('The last insertion left no footnote out.');
    },
  },
];

const windowActions: readonly Action[] = [
  {
    id: 'commands',
    title: 'Commands',
    keys: 'Mod-k',
    group: 'Window',
    run: (desk) => desk.dialog.show({ kind: 'palette' }),
  },
  {
    id: 'searchAgreedLanguage',
    title: 'Search agreed language',
    keys: 'Mod-l',
    group: 'Window',
    run: (desk) => goToTab(desk, 'search'),
  },
  {
    id: 'showAgreedWords',
    title: 'Show which words are agreed',
    keys: 'Mod-Shift-l',
    group: 'Window',
    run: toggleAgreedWords,
  },
  {
    id: 'agreedSpan',
    title: 'Where the words at the cursor stand',
    keys: 'Mod-Alt-w',
    group: 'Window',
    run: goToSpan,
  },
  {
    id: 'agreedReport',
    title: 'Report of agreed words…',
    keys: '',
    group: 'Window',
    run: (desk) => desk.dialog.show({ kind: 'agreedReport' }),
  },
  {
    id: 'adoptedWords',
    title: 'Changes to the words as adopted',
    keys: 'Mod-Alt-d',
    group: 'Window',
    run: (desk) => desk.goToDrift('changes'),
  },
  {
    id: 'declareDeliberate',
    title: 'Changes are deliberate…',
    keys: 'Mod-Alt-k',
    group: 'Window',
    run: (desk) => desk.goToDrift('reason'),
  },
  {
    id: 'seeNewest',
    title: 'Newest wording of the paragraph',
    keys: 'Mod-Alt-u',
    group: 'Window',
    run: (desk) => desk.goToDrift('newest'),
  },
  {
    id: 'lineage',
    title: 'Lineage of the paragraph, year by year',
    keys: 'Mod-Alt-y',
    group: 'Window',
    run: (desk) => goToTab(desk, 'lineage'),
  },
  {
    id: 'compare',
    title: 'Compare resolutions…',
    keys: 'Mod-Alt-m',
    group: 'Window',
    run: (desk) => desk.dialog.show({ kind: 'compare' }),
  },
  {
    id: 'nextMisspelled',
    title: 'Next spelling mistake',
    keys: 'F7',
    group: 'Window',
    run: (desk) => desk.spelling.next(desk),
  },
  {
    id: 'ownWords',
    title: 'My words for spelling…',
    keys: '',
    group: 'Window',
    run: (desk) => desk.dialog.show({ kind: 'ownWords' }),
  },
  {
    id: 'nextPane',
    title: 'Next pane',
    keys: 'F6',
    group: 'Window',
    run: (desk) => cyclePanes(desk, 1),
  },
  {
    id: 'previousPane',
    title: 'Previous pane',
    keys: 'Shift-F6',
    group: 'Window',
    run: (desk) => cyclePanes(desk, -1),
  },
  {
    id: 'keys',
    title: 'Keys',
    keys: 'Mod-/',
    otherKeys: 'F1',
    group: 'Window',
    run: (desk) => desk.dialog.show({ kind: 'keys' }),
  },
  { id: 'zoomIn', title: 'Larger page', keys: '', group: 'Window', run: (desk) => zoom(desk, 1) },
  {
    id: 'zoomOut',
    title: 'Smaller page',
    keys: '',
    group: 'Window',
    run: (desk) => zoom(desk, -1),
  },
];

/** Keys that browsers keep for themselves, so that they are shown in the desktop only. */
const browserKeys = ['Mod-n', 'Mod-Shift-n'];

/** Everything a person can do. */
export function actionsFor(host: Bridge['host']): readonly Action[] {
  const own = [...draftActions, ...windowActions].map((action) =>
    host === 'browser' && browserKeys.includes(action.keys) ? { ...action, keys: '' } : action,
  );
  return [...own, ...draftCommands.map(asAction)];
}

/** Runs the action with the id. Throws `RangeError` for an id that is none. */
export function runAction(desk: Desk, id: string): void {
  const action = actionsFor(desk.bridge.host).find((each) => each.id === id);
  if (!action) throw new RangeError(`No action is called ${id}`);
  action.run(desk);
}

function asAction({ id, title, keys, run, ofTables }: DraftCommand): Action {
  return {
    id,
    title,
    keys,
    group: 'Text',
    run(desk) {
      // A command may take the keyboard elsewhere itself, as into a note.
      desk.editor.focus();
      desk.run(run);
    },
    ...(ofTables ? { isOffered: (desk: Desk) => run(desk.editor.view.state) } : {}),
  };
}

function add(desk: Desk, choice: 'files' | 'folder'): void {
  void attempt(desk, 'The files were not added', () => addToLibrary(desk, choice));
}

async function save(desk: Desk, elsewhere: boolean): Promise<void> {
  await saveDraft(desk, elsewhere);
}
