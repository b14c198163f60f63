import { type Reader, type ReadingHost, type ReadingOptions, reader } from '../import/reader.ts';
import type { ReadingRequest } from '../import/reading.ts';
import type { Imported } from '../import/recognise.ts';

/** Reads a file in a worker of its own, which ends with it. Rejects as `Reader.read`. */
export async function readInWorker(
  bytes: Uint8Array,
  name: string,
  {
    changes,
    ...options
  }: ReadingOptions & { readonly changes?: ReadingRequest['changes'] | undefined } = {},
): Promise<Imported> {
  const own = workerReader();
  try {
    return await own.read({ bytes, name, ...(changes ? { changes } : {}) }, options);
  } finally {
    own.close();
  }
}

/** A reader for many files, one after another. */
export function workerReader(): Reader {
  return reader(host);
}

const host: ReadingHost = {
  start({ onNews, onEnd }) {
    const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), { type: 'module' });
    const { port1: ours, port2: theirs } = new MessageChannel();
    ours.addEventListener('message', ({ data }) => onNews(data));
    ours.start();
    worker.addEventListener('error', ({ message }) => onEnd(new RangeError(message)));
    worker.postMessage(null, [theirs]);
    return {
      ask: (request) => ours.postMessage(request),
      end() {
        worker.terminate();
        ours.close();
      },
    };
  },
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
