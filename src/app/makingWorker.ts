import { made } from './made.ts';
import type { Making } from './making.ts';

// The worker that makes Word files and compares texts for the window.
addEventListener('message', ({ data }: MessageEvent<Making>) => {
  postMessage(made(data));
});
