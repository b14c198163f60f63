import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dialog } from '../../src/app/dialogs.ts';
import { Observed } from '../../src/app/observed.ts';
import { shownWork } from '../../src/app/shownWork.ts';
import { doc, op, pp } from '../builders.ts';
import { fakeDesk } from './fakeDesk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const making = (cancel: () => void): Dialog => ({
  kind: 'making',
  title: 'Making',
  done: new Observed(0),
  cancel,
});

/** Work that ends when it is told to, or is given up. */
function work() {
  let end: (words: string) => void = () => undefined;
  const run = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      end = resolve;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { run, end: (words: string) => end(words) };
}

function begun() {
  const { desk } = fakeDesk(doc([pp('Recalling'), op('Urges')]));
  const { run, end } = work();
  return { desk, end, outcome: shownWork(desk, making, run) };
}

it('shows nothing of work that is done at once', async () => {
  const { desk, end, outcome } = begun();
  await vi.advanceTimersByTimeAsync(200);
  end('made');
  expect(await outcome).toBe('made');
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk.dialog.get()).toBe(null);
});

it('shows long work until it is done, and then what stood there before', async () => {
  const { desk } = fakeDesk(doc([pp('Recalling'), op('Urges')]));
  const before: Dialog = { kind: 'redline' };
  desk.dialog.show(before);
  const { run, end } = work();
  const outcome = shownWork(desk, making, run);
  await vi.advanceTimersByTimeAsync(500);
  expect(desk.dialog.get()?.kind).toBe('making');
  end('made');
  expect(await outcome).toBe('made');
  expect(desk.dialog.get()).toBe(before);
});

it('gives null for work that the person cancels', async () => {
  const { desk, outcome } = begun();
  await vi.advanceTimersByTimeAsync(500);
  const dialog = desk.dialog.get();
  if (dialog?.kind === 'making') dialog.cancel();
  expect(await outcome).toBe(null);
  expect(desk.dialog.get()).toBe(null);
});

it('rejects when the work fails, and shows nothing more of it', async () => {
  const { desk } = fakeDesk(doc([pp('Recalling'), op('Urges')]));
  const failing = shownWork(desk, making, async () => {
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk.dialog.get()).toBe(null);
});
