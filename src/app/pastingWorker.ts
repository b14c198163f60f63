import type { PastedSource } from '../document/pasted.ts';
import { answerPasted, type PastedNews } from '../import/pastedNews.ts';
import type { WorkerNews } from './askWorker.ts';

// The worker that recognises long pasted texts for the window.
addEventListener('message', ({ data }: MessageEvent<PastedSource>) => {
  const news: WorkerNews<PastedNews> = { answer: answerPasted(data) };
  postMessage(news);
});
