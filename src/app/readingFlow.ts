import type { Progress } from '../import/reading.ts';
import type { Imported } from '../import/recognise.ts';
import type { ChangesRead } from '../import/wordChanges.ts';
import type { Desk } from './desk.ts';
import { Observed } from './observed.ts';

/** A file is mostly read before a dialog that says so could be; in ms. */
const unseen = 300;

/**
 * Reads a file for the person, who sees how far it is and may cancel: then null. `changes` says how
 * tracked changes are read.
 */
export async function readShown(
  desk: Desk,
  bytes: Uint8Array,
  name: string,
  changes: ChangesRead,
): Promise<Imported | null> {
  const cancelling = new AbortController();
  const progress = new Observed<Progress>({ page: 0, pages: 0 });
  const showing = setTimeout(() => {
    desk.dialog.set({ kind: 'reading', name, progress, cancel: () => cancelling.abort() });
  }, unseen);
  try {
    const { signal } = cancelling;
    return await desk.read(bytes, name, {
      signal,
      changes,
      onProgress: (now) => progress.set(now),
    });
  } catch (error) {
    if (cancelling.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(showing);
    if (desk.dialog.get()?.kind === 'reading') desk.closeDialog();
  }
}
