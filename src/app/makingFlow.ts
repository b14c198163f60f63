import type { Desk } from './desk.ts';
import type { MakingFile } from './making.ts';
import { shownWork } from './shownWork.ts';

/**
 * Makes a Word file beside the window, which stays as quick as it is; the person sees that it goes on
 * and may cancel: then null.
 */
export function makeFile(desk: Desk, making: MakingFile): Promise<Uint8Array | null> {
  const title = 'Making the Word file';
  return shownWork(
    desk,
    (cancel) => ({ kind: 'making', title, cancel }),
    (signal) => desk.make(making, signal),
  );
}
