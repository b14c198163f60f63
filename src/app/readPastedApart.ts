import type { PastedSource, PasteReading } from '../document/pasted.ts';
import { arrivedPaste } from '../import/pastedNews.ts';

/** Recognises what was pasted in a worker of its own, which ends with it or at the signal. Rejects as `readPasted` throws. */
export function readPastedApart(source: PastedSource, signal: AbortSignal): Promise<PasteReading> {
  const worker = new Worker(new URL('./pastingWorker.ts', import.meta.url), { type: 'module' });
  const reading = new Promise<PasteReading>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      try {
        resolve(arrivedPaste(data));
      } catch (error) {
        reject(error);
      }
    });
    worker.addEventListener('error', ({ message }) => reject(new RangeError(message)));
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  worker.postMessage(source);
  return reading.finally(() => worker.terminate());
}
