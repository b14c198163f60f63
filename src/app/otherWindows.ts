import type { Desk } from './desk.ts';
import { readSettingsAgain } from './settings.ts';

/**
 * What was added, corrected or chosen in another window holds here too, once this one has the
 * keyboard again. Returns how to stop.
 */
export function followOtherWindows(desk: Desk): () => void {
  const back = () => void lookAgain(desk);
  window.addEventListener('focus', back);
  return () => window.removeEventListener('focus', back);
}

/** What cannot be looked at stays as it is; that is told where it is asked for. */
async function lookAgain(desk: Desk): Promise<void> {
  await Promise.allSettled([
    desk.clauses.lookAgain(),
    desk.spelling.lookAgain(desk),
    readSettingsAgain(desk),
  ]);
}
