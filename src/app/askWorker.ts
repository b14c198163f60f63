/** What a worker says: how much of the work is done, a share up to 1, and in the end its answer. */
export type WorkerNews<Answer> = { readonly done: number } | { readonly answer: Answer };

/**
 * Puts one question to a worker of its own, which ends with the answer or at the signal; `onDone` is
 * told how far it is. Rejects with the signal's reason, or when the worker fails.
 */
export function askWorker<Answer>(
  worker: Worker,
  question: unknown,
  signal: AbortSignal,
  onDone: (share: number) => void = () => undefined,
): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerNews<Answer>>) => {
      if ('answer' in data) resolve(data.answer);
      else onDone(data.done);
    });
    worker.addEventListener('error', ({ message }) => reject(new RangeError(message)));
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
  worker.postMessage(question);
  return answered.finally(() => worker.terminate());
}
