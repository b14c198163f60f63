/** A task that waits for a quiet moment, so that it never stands between a key and its paint. */
export interface Later {
  /** Asks for the task; asking again before it runs puts it off. */
  ask(): void;
  /** Runs the task at once if it was asked for. */
  now(): void;
  /** Forgets that it was asked for. */
  cancel(): void;
}

/** When a task may run, in milliseconds. */
export interface Waiting {
  /** How long nobody has asked again. */
  readonly quiet: number;
  /** How long after the first asking it runs at the latest. */
  readonly atMost: number;
}

/** Runs the task once the page is idle, or at the latest after so many milliseconds. */
export type WhenIdle = (task: () => void, atMost: number) => void;

/** A page that is busy with other things than keys does not become idle; in ms. */
const idleAtMost = 150;

/** The task, run when it was asked for, after the wait, in an idle moment. */
export function later(task: () => void, waiting: Waiting, whenIdle: WhenIdle = idle): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAsked: number | null = null;
  let lastAsked = 0;

  const run = () => {
    if (firstAsked === null) return;
    forget();
    task();
  };
  const forget = () => {
    firstAsked = null;
    clearTimeout(timer);
    timer = undefined;
  };
  /** One timer serves all the asking: setting one anew at each key would cost the key's time. */
  const check = () => {
    if (firstAsked === null) return;
    const now = performance.now();
    const quiet = lastAsked + waiting.quiet - now;
    const left = Math.max(0, firstAsked + waiting.atMost - now);
    if (quiet > 0 && left > 0) timer = setTimeout(check, Math.min(quiet, left));
    else whenIdle(run, Math.min(left, idleAtMost));
  };
  return {
    ask() {
      lastAsked = performance.now();
      if (firstAsked !== null) return;
      firstAsked = lastAsked;
      timer = setTimeout(check, Math.min(waiting.quiet, waiting.atMost));
    },
    now: run,
    cancel: forget,
  };
}

function idle(task: () => void, atMost: number): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(task, { timeout: Math.max(20, atMost) });
  } else {
    setTimeout(task);
  }
}
