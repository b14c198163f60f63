import { useRef } from 'react';
import { timeLeft } from './timeLeft.ts';

/**
 * How long work still takes by its pace since it was first shown, in words; empty while nobody can
 * tell. `share` is how much is done, up to 1; null where that is not known.
 */
export function useTimeLeft(share: number | null): string {
  const first = useRef<{ readonly share: number; readonly at: number } | null>(null);
  if (share === null) {
    first.current = null;
    return '';
  }
  first.current ??= { share, at: Date.now() };
  const { share: before, at } = first.current;
  return timeLeft(share - before, 1 - share, Date.now() - at);
}
