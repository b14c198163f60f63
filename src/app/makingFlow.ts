import type { Desk } from './desk.ts';
import type { MakingFile } from './making.ts';
import { Observed } from './observed.ts';
import { shownWork } from './shownWork.ts';

/**
 * Makes a Word file beside the window, which stays as quick as it is; the person sees how far it is
 * and may cancel: then null.
 */
export function makeFile(desk: Desk, making: MakingFile): Promise<Uint8Array | null> {
  const title = 'Making the Word file';
  const done = new Observed(0);
  return shownWork(
    desk,
    (cancel) => ({ kind: 'making', title, done, cancel }),
    (signal) => desk.make(making, signal, (share) => done.set(share)),
  );
}
