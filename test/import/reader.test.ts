import { describe, expect, it, vi } from 'vitest';
import { FileError } from '../../src/document/fileError.ts';
import { answerReading } from '../../src/import/answerReading.ts';
import { importText } from '../../src/import/importText.ts';
import { reader, type WorkerEvents } from '../../src/import/reader.ts';
import type { ReadingNews, ReadingRequest } from '../../src/import/reading.ts';
import { sources } from './sources.ts';

const file: ReadingRequest = { bytes: new Uint8Array([1]), name: 'a.pdf' };

/** A host whose worker says what the test says, and whose time stands still until it is told to go. */
function host() {
  const asked: ReadingRequest[] = [];
  const waits: number[] = [];
  const waiting = new Set<() => void>();
  const told: WorkerEvents[] = [];
  let ended = 0;
  const own = reader({
    start(events) {
      told.push(events);
      return {
        ask: (request) => asked.push(request),
        end() {
          ended += 1;
        },
      };
    },
    after(milliseconds, task) {
      waits.push(milliseconds);
      waiting.add(task);
      return () => waiting.delete(task);
    },
  });
  return {
    own,
    asked,
    waiting,
    waits,
    say: (news: ReadingNews) => told.at(-1)?.onNews(news),
    fail: (error: Error) => told.at(-1)?.onEnd(error),
    timePasses() {
      for (const task of [...waiting]) task();
    },
    started: () => told.length,
    ended: () => ended,
  };
}

describe('a reader', () => {
  it('gives what the worker read, as it would be without a worker', async () => {
    const { own, say } = host();
    const bytes = new TextEncoder().encode(sources.s72.text);
    const reading = own.read({ bytes, name: 'a.txt' });
    // As it crosses between threads.
    await answerReading({ bytes, name: 'a.txt' }, (news) => say(structuredClone(news)));
    const expected = importText(sources.s72.text);
    const { doc, ...rest } = await reading;
    expect(doc.eq(expected.doc)).toBe(true);
    expect(rest).toEqual({ ...expected, doc: undefined });
  });

  it('keeps its worker for the next file', async () => {
    const { own, say, started, asked } = host();
    for (const name of ['a.pdf', 'b.pdf']) {
      const reading = own.read({ ...file, name });
      say({ kind: 'refused', sentence: 'Damaged.' });
      await expect(reading).rejects.toThrow(FileError);
    }
    expect(asked.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    expect(started()).toBe(1);
  });

  it('tells a file that cannot be read from a mistake of ours', async () => {
    const { own, say } = host();
    const refused = own.read(file);
    say({ kind: 'refused', sentence: 'Damaged.' });
    await expect(refused).rejects.toEqual(new FileError('Damaged.'));
    const failed = own.read(file);
    say({ kind: 'failed', message: 'x is undefined' });
    await expect(failed).rejects.toBeInstanceOf(RangeError);
  });

  it('gives up a file that makes no progress, and ends the worker', async () => {
    const { own, timePasses, ended, started } = host();
    const reading = own.read(file);
    timePasses();
    await expect(reading).rejects.toThrow(/takes too long to read/);
    await expect(reading).rejects.toBeInstanceOf(FileError);
    expect(ended()).toBe(1);
    void own.read(file);
    expect(started()).toBe(2);
  });

  it('waits anew after each page', async () => {
    const { own, say, waiting } = host();
    const pages: number[] = [];
    void own.read(file, { onProgress: ({ page }) => pages.push(page) });
    const [first] = waiting;
    say({ kind: 'progress', progress: { page: 1, pages: 2 } });
    expect(waiting.size).toBe(1);
    expect(waiting.has(first as () => void)).toBe(false);
    expect(pages).toEqual([1]);
  });

  it('waits ten seconds in all at the most, whatever progress there is', () => {
    vi.useFakeTimers();
    const { own, say, waits } = host();
    void own.read(file);
    for (let page = 1; page <= 3; page += 1) {
      vi.advanceTimersByTime(2_500);
      say({ kind: 'progress', progress: { page, pages: 400 } });
    }
    vi.useRealTimers();
    const ends = waits.map((wait, index) => index * 2_500 + wait);
    expect(ends.every((end) => end < 10_000)).toBe(true);
    expect(ends.at(-1)).toBeGreaterThan(7_500);
  });

  it('ends at once when it is cancelled, with the reason of the signal', async () => {
    const { own, ended, waiting } = host();
    const cancelling = new AbortController();
    const reading = own.read(file, { signal: cancelling.signal });
    cancelling.abort();
    await expect(reading).rejects.toBe(cancelling.signal.reason);
    expect([ended(), waiting.size]).toEqual([1, 0]);
  });

  it('does not begin when it was cancelled before', async () => {
    const { own, asked } = host();
    await expect(own.read(file, { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    expect(asked).toEqual([]);
  });

  it('tells why a worker ended by itself', async () => {
    const { own, fail } = host();
    const reading = own.read(file);
    fail(new FileError('Too much memory.'));
    await expect(reading).rejects.toThrow('Too much memory.');
  });

  it('reads one file at a time', () => {
    const { own } = host();
    void own.read(file);
    expect(() => own.read(file)).toThrow(RangeError);
  });
});

describe('a worker', () => {
  it('tells of each page of a PDF, and answers once', async () => {
    const heard: ReadingNews[] = [];
    await answerReading(file, (news) => heard.push(news));
    expect(heard.map(({ kind }) => kind)).toEqual(['progress', 'refused']);
  });
});
