import type { PastedSource } from '../document/pasted.ts';
import { answerPasted } from '../import/pastedNews.ts';

// The worker that recognises long pasted texts for the window.
addEventListener('message', ({ data }: MessageEvent<PastedSource>) => {
  postMessage(answerPasted(data));
});
