import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later } from '../../src/editor/later.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const atOnce = (task: () => void) => task();
const counting = () => {
  const task = vi.fn();
  return { task, work: later(task, { quiet: 300, atMost: 1000 }, atOnce) };
};

describe('a task for later', () => {
  it('runs once when nobody has asked for a while', () => {
    const { task, work } = counting();
    for (let key = 0; key < 3; key += 1) {
      work.ask();
      vi.advanceTimersByTime(100);
    }
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('runs after a second although typing goes on', () => {
    const { task, work } = counting();
    for (let key = 0; key < 10; key += 1) {
      work.ask();
      vi.advanceTimersByTime(100);
    }
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('runs at once when it cannot wait, and not again', () => {
    const { task, work } = counting();
    work.ask();
    work.now();
    expect(task).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2000);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('does not run when nobody asked for it', () => {
    const { task, work } = counting();
    work.now();
    vi.advanceTimersByTime(2000);
    expect(task).not.toHaveBeenCalled();
  });

  it('is forgotten when it is cancelled', () => {
    const { task, work } = counting();
    work.ask();
    work.cancel();
    vi.advanceTimersByTime(2000);
    expect(task).not.toHaveBeenCalled();
  });

  it('is forgotten when it is cancelled while it waits for an idle moment', () => {
    const task = vi.fn();
    let idle = () => {};
    const work = later(task, { quiet: 300, atMost: 1000 }, (run) => {
      idle = run;
    });
    work.ask();
    vi.advanceTimersByTime(300);
    work.cancel();
    idle();
    expect(task).not.toHaveBeenCalled();
  });
});
