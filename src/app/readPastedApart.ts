import type { PastedSource, PasteReading } from '../document/pasted.ts';
import { arrivedPaste, type PastedNews } from '../import/pastedNews.ts';
import { askWorker } from './askWorker.ts';

/** Recognises what was pasted in a worker of its own, which ends with it or at the signal. Rejects as `readPasted` throws. */
export async function readPastedApart(
  source: PastedSource,
  signal: AbortSignal,
): Promise<PasteReading> {
  const worker = new Worker(new URL('./pastingWorker.ts', import.meta.url), { type: 'module' });
  return arrivedPaste(await askWorker<PastedNews>(worker, source, signal));
}
