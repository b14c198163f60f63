/**
 * Puts one question to a worker of its own, which ends with the answer or at the signal. Rejects with
 * the signal's reason, or when the worker fails.
 */
export function askWorker<Answer>(
  worker: Worker,
  question: unknown,
  signal: AbortSignal,
): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new RangeError(message)));
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
  worker.postMessage(question);
  return answered.finally(() => worker.terminate());
}
