import type { WindowState } from '../bridge.ts';
import { type Action, actionsFor, runAction } from './actions.ts';
import type { Desk } from './desk.ts';
import { fileDrop } from './fileDrop.ts';
import { titleOf } from './fileFlows.ts';
import { keeping } from './keptDraft.ts';
import { isMac, isPressed } from './keys.ts';

/**
 * Ties the desk to the window it stands in: keys, the native menu, the draft kept as it is typed,
 * the window's title, and the library, read once the page is there. Returns how to stop.
 */
export function windowEvents(desk: Desk): () => void {
  const keep = keeping(desk);
  const tell = telling(desk);
  let seen = desk.doc;
  const stopDrops = fileDrop(desk);
  const press = (event: KeyboardEvent) => pressed(desk, event);
  window.addEventListener('keydown', press);
  const stops = [
    stopDrops,
    () => window.removeEventListener('keydown', press),
    desk.editor.subscribe(({ doc }) => {
      if (doc === seen) return;
      seen = doc;
      keep.ask();
      // Told with the first key: a window closed right after it still asks.
      if (!tell.saidUnsaved()) tell.now();
      if (desk.starting.get() && desk.unsaved) desk.starting.set(false);
    }),
    desk.file.subscribe(keep.ask),
    desk.file.subscribe(tell.now),
    desk.draft.subscribe(tell.now),
    desk.bridge.onMenuCommand((command) => {
      if (!desk.dialog.get()) runAction(desk, command);
    }),
    keep.cancel,
    desk.agreed.follow(desk),
    desk.spelling.follow(desk),
  ];
  tell.now();
  whenIdle(() => desk.readLibrary());
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
    (each) => isWanted(each) && isPressed(each.keys, event, isMac),
  );
  if (!action) return;
  event.preventDefault();
  action.run(desk);
}

/** Tells the machine the name and whether work is unsaved, when either is news. */
function telling(desk: Desk): { now(): void; saidUnsaved(): boolean } {
  let told: WindowState | null = null;
  return {
    now() {
      const name = desk.file.get().name || titleOf(desk);
      const { unsaved } = desk;
      if (told?.name === name && told.unsaved === unsaved) return;
      told = { name, unsaved };
      desk.bridge.setWindowState(told);
    },
    saidUnsaved: () => told?.unsaved ?? false,
  };
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 1000 });
  else setTimeout(task, 200);
}
