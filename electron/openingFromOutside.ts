import type { DraftKey } from '../src/bridge.ts';

/** How a window opens files that were chosen outside it. */
export interface OpeningFromOutside {
  /** Opens the file at the path, whose draft has the key; once the page listens. */
  open(path: string, key: DraftKey): void;
  /** The page listens now, with this draft: what was recovered of the file is gone on with. */
  ready(shown: DraftKey): void;
  /** Whether this window is about to have the draft with the key, or any at all. */
  expects(key?: DraftKey): boolean;
  /** The page has got its file, or has been told why not. */
  answered(): void;
}

/** How long after the answer the page may take to show the file, in ms. */
const showing = 2000;

/** If the person declined to leave their draft, a later "Open" must ask again; in ms. */
const longest = 30_000;

/**
 * The window opens what was chosen outside by its own "open" command, so that it asks about unsaved
 * work as always; only the question which file is already answered.
 */
export function openingFromOutside(
  openNext: (path: string | null) => void,
  sendOpen: () => void,
): OpeningFromOutside {
  let waiting: string | null = null;
  let expected: DraftKey | null = null;
  let listening = false;
  let giveUp: NodeJS.Timeout | undefined;
  const endAfter = (time: number) => {
    clearTimeout(giveUp);
    giveUp = setTimeout(() => {
      openNext(null);
      expected = null;
    }, time);
  };
  const start = (path: string) => {
    openNext(path);
    sendOpen();
    endAfter(longest);
  };
  return {
    open(path, key) {
      expected = key;
      if (listening) start(path);
      else waiting = path;
    },
    ready(shown) {
      listening = true;
      if (shown === expected) expected = null;
      else if (waiting !== null) start(waiting);
      waiting = null;
    },
    expects: (key) => expected !== null && (key === undefined || key === expected),
    answered() {
      if (expected !== null) endAfter(showing);
    },
  };
}
