import type { Progress } from '../import/reading.ts';
import type { Imported } from '../import/recognise.ts';
import type { ChangesRead } from '../import/wordChanges.ts';
import type { Desk } from './desk.ts';
import { Observed } from './observed.ts';
import { shownWork } from './shownWork.ts';

/**
 * Reads a file for the person, who sees how far it is and may cancel: then null. `changes` says how
 * tracked changes are read.
 */
export function readShown(
  desk: Desk,
  bytes: Uint8Array,
  name: string,
  changes: ChangesRead,
): Promise<Imported | null> {
  const progress = new Observed<Progress>({ page: 0, pages: 0 });
  return shownWork(
    desk,
    (cancel) => ({ kind: 'reading', name, progress, cancel }),
    (signal) => desk.read(bytes, name, { signal, changes, onProgress: (now) => progress.set(now) }),
  );
}
