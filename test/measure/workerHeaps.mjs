/**
 * Follows the heaps of a page's workers through a session of Chromium's protocol with the page.
 * Gives what they hold together after a collection of garbage, in bytes, with their arrays.
 */
export async function workerHeaps(session) {
  const workers = new Set();
  const waiting = new Map();
  let count = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    const { done, failed } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) failed?.(new Error(error.message));
    else done?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId, method) =>
    new Promise((done, failed) => {
      count += 1;
      waiting.set(count, { done, failed });
      const message = JSON.stringify({ id: count, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(failed);
    });
  return async () => {
    let sum = 0;
    for (const worker of workers) {
      await ask(worker, 'HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await ask(worker, 'Runtime.getHeapUsage');
      sum += usedSize + backingStorageSize;
    }
    return sum;
  };
}
