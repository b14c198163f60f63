import type { Observed } from './observed.ts';

/** How long words stand at least, so that they can be read: at first, and for each character; in ms. */
const noticed = 2000;
const read = 70;

/**
 * Lets what was said give way to nothing at the first key or press after it could be read: a person
 * who does nothing has all the time there is. Returns how to stop.
 */
export function passing(words: Observed<string>, window: EventTarget): () => void {
  let until = 0;
  const stop = words.subscribe(() => {
    until = Date.now() + noticed + read * words.get().length;
  });
  const pass = () => {
    if (words.get() !== '' && Date.now() >= until) words.set('');
  };
  // Before what the key does, which may say something itself: the same again is then heard again.
  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener(kind, pass, { capture: true });
  return () => {
    stop();
    for (const kind of ['keydown', 'pointerdown'])
      window.removeEventListener(kind, pass, { capture: true });
  };
}
