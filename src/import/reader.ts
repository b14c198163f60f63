import { FileError } from '../document/fileError.ts';
import { arrived, type Progress, type ReadingNews, type ReadingRequest } from './reading.ts';
import type { Imported } from './recognise.ts';

/** A thread that reads files, one after another, as its host has threads. */
export interface ReadingWorker {
  ask(request: ReadingRequest): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** What a host hears of a worker. */
export interface WorkerEvents {
  onNews(news: ReadingNews): void;
  /** It ended by itself or must end; the error is a `FileError` where the file is to blame. */
  onEnd(error: Error): void;
}

/** What a host has of threads and time. */
export interface ReadingHost {
  start(events: WorkerEvents): ReadingWorker;
  /** Does the task after so many milliseconds; returns how to give it up. */
  after(milliseconds: number, task: () => void): () => void;
}

/** What may be asked of a reading besides its file. */
export interface ReadingOptions {
  onProgress?(progress: Progress): void;
  /** Ends the reading; it rejects with the signal's reason. */
  readonly signal?: Signal;
}

/** The part of an `AbortSignal` that is needed; the pure folders know no DOM. */
interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Reads files in a thread of their own, so that nothing that a file holds can stop the program. */
export interface Reader {
  /**
   * Reads one file; the next one only when this is done. Rejects with `FileError` for a file that
   * cannot be read, takes too long or too much memory.
   */
  read(request: ReadingRequest, options?: ReadingOptions): Promise<Imported>;
  /** Ends the thread, which otherwise waits for the next file. */
  close(): void;
}

/** How long a reading may go on without progress, in milliseconds. */
const longestSilence = 8_000;

/**
 * How long it may take in all by the clock on the wall, from the asking on, in milliseconds: with a
 * thread's beginning and end less than ten seconds, also where other programs take half the machine.
 */
const longestReading = 9_000;

const tooLong =
  'This file takes too long to read, so it was given up and nothing was changed. Check that it is the right file, or paste its words into a new draft.';

/** What a file gets that needs more memory than a reading may have. */
export const tooMuchMemory =
  'This file needs too much memory to be read, so it was given up and nothing was changed. Check that it is the right file, or paste its words into a new draft.';

/** A reader with at most one thread, which starts with the first file. */
export function reader(host: ReadingHost): Reader {
  return new ThreadReader(host);
}

class ThreadReader implements Reader {
  private readonly host: ReadingHost;
  private worker: ReadingWorker | null = null;
  private reading: Reading | null = null;

  constructor(host: ReadingHost) {
    this.host = host;
  }

  read(request: ReadingRequest, { onProgress, signal }: ReadingOptions = {}): Promise<Imported> {
    if (this.reading) throw new RangeError(`${request.name} is to be read while another file is`);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => this.kill(signal?.reason);
      signal?.addEventListener('abort', abort);
      const forget = () => signal?.removeEventListener('abort', abort);
      const until = Date.now() + longestReading;
      this.reading = { resolve, reject, onProgress, forget, until, stopWaiting: () => {} };
      this.wait(this.reading);
      this.worker ??= this.begin();
      this.worker.ask(request);
    });
  }

  close(): void {
    this.worker?.end();
    this.worker = null;
  }

  private begin(): ReadingWorker {
    const worker: ReadingWorker = this.host.start({
      onNews: (news) => this.hear(news),
      onEnd: (error) => {
        if (this.worker === worker) this.kill(error);
      },
    });
    return worker;
  }

  private hear(news: ReadingNews): void {
    const { reading } = this;
    if (!reading) return;
    if (news.kind === 'progress') {
      this.wait(reading);
      reading.onProgress?.(news.progress);
      return;
    }
    this.done();
    if (news.kind === 'read') reading.resolve(arrived(news.imported));
    else if (news.kind === 'refused') reading.reject(new FileError(news.sentence));
    else reading.reject(new RangeError(news.message));
  }

  private wait(reading: Reading): void {
    reading.stopWaiting();
    const left = Math.max(0, reading.until - Date.now());
    const wait = Math.min(longestSilence, left);
    reading.stopWaiting = this.host.after(wait, () => this.kill(new FileError(tooLong)));
  }

  private kill(reason: unknown): void {
    const { reading } = this;
    this.close();
    this.done();
    reading?.reject(reason);
  }

  private done(): void {
    this.reading?.stopWaiting();
    this.reading?.forget();
    this.reading = null;
  }
}

/** The file that is being read. */
interface Reading {
  readonly resolve: (imported: Imported) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ReadingOptions['onProgress'];
  readonly forget: () => void;
  /** When it is given up in any case, in milliseconds as `Date.now` counts. */
  readonly until: number;
  stopWaiting: () => void;
}
