import type { WindowState } from '../bridge.ts';
import { type Action, actionsFor, runAction } from './actions.ts';
import type { Desk } from './desk.ts';
import { titleOf } from './draftName.ts';
import { fileDrop } from './fileDrop.ts';
import { keeping } from './keptDraft.ts';
import { isMac, isPressed } from './keys.ts';
import { isLargeChange } from './largeChange.ts';
import { followOtherWindows } from './otherWindows.ts';
import { passing } from './passing.ts';
import { printsPages } from './printing.ts';
import { dropRecovered, recover } from './recovery.ts';
import { savingByItself } from './savingByItself.ts';
import { readSettings } from './settings.ts';
import { addVersion, draftBytes } from './versions.ts';

/**
 * Ties the desk to the window it stands in: keys, the native menu, the draft kept as it is typed,
 * the window's title, and the library, read once the page is there. Returns how to stop.
 */
export function windowEvents(desk: Desk): () => void {
  const keep = keeping(desk);
  const tell = telling(desk);
  const byItself = savingByItself(desk);
  let seen = desk.doc;
  let seenFile = desk.file.get();
  let said = '';
  const stopDrops = fileDrop(desk);
  const press = (event: KeyboardEvent) => pressed(desk, event);
  window.addEventListener('keydown', press);
  const stops = [
    stopDrops,
    () => window.removeEventListener('keydown', press),
    desk.editor.subscribe(({ doc }) => {
      if (doc === seen) return;
      // Where the file is another one too, another draft was loaded.
      const file = desk.file.get();
      if (file === seenFile && isLargeChange(seen, doc)) beforeLargeChange(desk, seen, said);
      seen = doc;
      seenFile = file;
      keep.ask();
      byItself.ask();
      // Told with the first key: a window closed right after it still asks.
      if (!tell.saidUnsaved()) tell.now();
      if (desk.starting.get() && desk.unsaved) desk.starting.set(false);
    }),
    // What a change says of itself is said right before it is told.
    desk.announcement.subscribe(() => {
      said = desk.announcement.get();
      queueMicrotask(() => {
        said = '';
      });
    }),
    desk.file.subscribe(() => {
      keep.ask();
      // When the page has the file's text too; kept before it is told that nothing is unsaved.
      queueMicrotask(() => {
        keep.now();
        // Told anew in any case: a window that closes waits to hear whether the file has all.
        tell.anew();
        dropRecovered(desk);
      });
    }),
    desk.draft.subscribe(tell.now),
    desk.dialog.subscribe(tell.now),
    desk.bridge.onMenuCommand((command) => {
      if (!desk.dialog.get()) runAction(desk, command);
    }),
    keep.cancel,
    byItself.cancel,
    followOtherWindows(desk),
    printsPages(desk),
    passing(desk.announcement, window),
    desk.agreed.follow(desk),
    desk.spelling.follow(desk),
  ];
  tell.now();
  whenIdle(() => desk.readLibrary());
  void recover(desk);
  void readSettings(desk);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Keys of the page are its own, but Undo works from the panes too; a dialog keeps keys to itself. */
function pressed(desk: Desk, event: KeyboardEvent): void {
  if (event.defaultPrevented || desk.dialog.get()) return;
  const inField = (event.target as Element).closest?.('input, textarea, [contenteditable]');
  const isWanted = ({ id, group }: Action) =>
    group !== 'Text' || (!inField && (id === 'undo' || id === 'redo'));
  const action = actionsFor(desk.bridge.host).find(
    (each) =>
      isWanted(each) &&
      [each.keys, each.otherKeys ?? ''].some((keys) => isPressed(keys, event, isMac)),
  );
  if (!action) return;
  event.preventDefault();
  action.run(desk);
}

/** Tells the machine the name, whether work is unsaved and whether a dialog asks; `now` when that is news. */
function telling(desk: Desk): { now(): void; anew(): void; saidUnsaved(): boolean } {
  let told: WindowState | null = null;
  const tell = (state: WindowState) => {
    told = state;
    desk.bridge.setWindowState(state);
  };
  const present = (): WindowState => {
    const { name, key } = desk.file.get();
    const asks = desk.dialog.get() !== null;
    return { name: name || titleOf(desk), unsaved: desk.unsaved, key, asks };
  };
  return {
    now() {
      const state = present();
      if (JSON.stringify(told) !== JSON.stringify(state)) tell(state);
    },
    anew: () => tell(present()),
    saidUnsaved: () => told?.unsaved ?? false,
  };
}

/**
 * The text before goes into the history, in an idle moment: it does not change any more. `words` are
 * what the change said of itself.
 */
function beforeLargeChange(desk: Desk, before: Desk['doc'], words: string): void {
  const { key } = desk.file.get();
  whenIdle(() => {
    if (desk.file.get().key === key) {
      void addVersion(desk, 'before', words, draftBytes(desk, before));
    }
  });
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 1000 });
  else setTimeout(task, 200);
}
