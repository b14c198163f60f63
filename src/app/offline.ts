/** How long after the start the window is kept for times without a network, so that it takes no time from work just begun; in ms. */
const afterStart = 20_000;

/** Keeps the window in the browser, so that it opens without a network and can be installed. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !/^https?:$/.test(location.protocol)) return;
  setTimeout(() => {
    // A browser that keeps nothing, as in a private window, is no harm: the page is here already.
    serviceWorker.register('./offline-worker.js').catch(() => undefined);
  }, afterStart);
}
