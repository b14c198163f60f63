import type { Desk } from './desk.ts';
import type { Dialog } from './dialogs.ts';

/** Work is mostly done before a dialog that says so could be read; in ms. */
const unseen = 300;

/**
 * Does work that may take long: after a moment the person sees the dialog and may cancel, then null.
 * What stood there before stays as it is behind it.
 */
export async function shownWork<Outcome>(
  desk: Desk,
  dialog: (cancel: () => void) => Dialog,
  work: (signal: AbortSignal) => Promise<Outcome>,
): Promise<Outcome | null> {
  const cancelling = new AbortController();
  const shown = dialog(() => cancelling.abort());
  const showing = setTimeout(() => desk.dialog.show(shown), unseen);
  try {
    return await work(cancelling.signal);
  } catch (error) {
    if (cancelling.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(showing);
    desk.dialog.close(shown);
  }
}
