import { type Later, later } from '../editor/later.ts';
import type { Desk } from './desk.ts';
import { isSaving, saveByItself } from './saving.ts';
import { changeSettings } from './settings.ts';

/** How long typing rests before the file is written, and how seldom while it does not, in ms. */
const waiting = { quiet: 2000, atMost: 30_000 };

/** Saves the draft into its own file as it is typed, where the person has switched that on. */
export function savingByItself(desk: Desk): Later {
  return later(() => {
    const { handle } = desk.file.get();
    const isWanted = desk.settings.get().savesByItself && handle && desk.unsaved;
    // A question about the file is for the person, when they save.
    if (!isWanted || isSaving(desk) || desk.dialog.get()) return;
    saveByItself(desk).then(
      (saved) => {
        if (!saved)
          desk.announcement.set('Not saved by itself: someone else changed the file. Save.');
      },
      (error: Error) => desk.announcement.set(`Not saved by itself. ${error.message}`),
    );
  }, waiting);
}

/** Switches it on or off, and says so. Rejects when that cannot be kept. */
export async function toggleSaving(desk: Desk): Promise<void> {
  const savesByItself = !desk.settings.get().savesByItself;
  await changeSettings(desk, { savesByItself });
  desk.announcement.set(
    savesByItself
      ? 'The draft is saved into its own file as you type, once it has one.'
      : 'The draft is saved when you say so.',
  );
}
