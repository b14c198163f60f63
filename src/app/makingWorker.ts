import type { WorkerNews } from './askWorker.ts';
import { made } from './made.ts';
import type { Made, Making } from './making.ts';

/** How long the window is told nothing new, so that it has little to do; in ms. */
const pause = 50;

// The worker that makes Word files and compares texts for the window.
addEventListener('message', ({ data }: MessageEvent<Making>) => {
  const tell = (news: WorkerNews<Made<Making>>) => postMessage(news);
  let told = performance.now();
  const answer = made(data, (done) => {
    if (performance.now() < told + pause) return;
    told = performance.now();
    tell({ done });
  });
  tell({ answer });
});
