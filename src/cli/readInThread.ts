import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { FileError } from '../document/fileError.ts';
import { answerReading } from '../import/answerReading.ts';
import {
  type Reader,
  type ReadingHost,
  type ReadingWorker,
  reader,
  tooMuchMemory,
  type WorkerEvents,
} from '../import/reader.ts';
import type { ReadingRequest } from '../import/reading.ts';

/** What a thread of this program that reads files is started with. */
const reads = 'reads files';

/** The most that JavaScript values of a reading may take, in MB; the longest resolutions take 100. */
const mostValues = 512;

/** The most memory that the whole program may take while it reads, in bytes. */
const mostMemory = 768 * 1024 * 1024;

/** How often memory is looked at, in milliseconds: bytes outside the values have no limit in Node. */
const lookEvery = 40;

/** Whether this thread is one that reads files for the command. */
export const isReadingThread = workerData === reads;

/** Answers what the command asks this thread to read. */
export function answerCommand(): void {
  // pdf.js lets promises about a spoilt stream fail unheard, which would end the thread; what the
  // reading itself comes to is awaited and told.
  process.on('unhandledRejection', () => {});
  parentPort?.on('message', (request: ReadingRequest) => {
    void answerReading(request, (news) => parentPort?.postMessage(news));
  });
}

/**
 * A reader whose thread runs the program at the URL `program`, which must call `answerCommand` there.
 * A test may count time in its own way.
 */
export function threadReader(program: string, after: ReadingHost['after'] = counted): Reader {
  return reader({ after, start: (events) => started(program, events) });
}

function counted(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}

/** Done when the thread before has given its memory back, which a killed one does a moment later. */
let before: Promise<unknown> = Promise.resolve();

function started(program: string, { onNews, onEnd }: WorkerEvents): ReadingWorker {
  const thread = new Worker(fileURLToPath(program), {
    workerData: reads,
    resourceLimits: { maxOldGenerationSizeMb: mostValues },
    // What pdf.js has to say is not for the person.
    stdout: true,
    stderr: true,
  });
  const stopLooking = watchMemory(before, () => onEnd(new FileError(tooMuchMemory)));
  before = new Promise((done) => thread.on('exit', done));
  thread.on('message', onNews);
  thread.on('error', (error: NodeJS.ErrnoException) => {
    onEnd(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileError(tooMuchMemory) : error);
  });
  thread.on('exit', () => {
    stopLooking();
    onEnd(new RangeError('The thread that reads files ended by itself'));
  });
  return {
    ask: (request) => thread.postMessage(request),
    end() {
      stopLooking();
      void thread.terminate();
    },
  };
}

/** Looks at the program's memory from the promise on; returns how to stop. */
function watchMemory(from: Promise<unknown>, onTooMuch: () => void): () => void {
  let looking: NodeJS.Timeout | undefined;
  let stopped = false;
  void from.then(() => {
    if (stopped) return;
    looking = setInterval(() => {
      if (process.memoryUsage.rss() > mostMemory) onTooMuch();
    }, lookEvery);
  });
  return () => {
    stopped = true;
    clearInterval(looking);
  };
}
