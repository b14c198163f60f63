import { answerReading } from '../import/answerReading.ts';
import type { ReadingRequest } from '../import/reading.ts';

// The worker that reads files for the window. It speaks by way of a port: pdf.js, loaded with the
// first PDF, takes a worker's own messages for itself.
addEventListener('message', ({ ports: [port] }) => {
  port?.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
    void answerReading(data, (news) => port.postMessage(news));
  });
  port?.start();
});
