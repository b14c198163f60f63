/** Earlier the pace tells nothing; in ms. */
const soonest = 3000;

/**
 * How long work still takes at its pace so far, in words; empty while that cannot be told. `done` and
 * `left` are shares of it, `elapsed` what `done` has taken, in ms.
 */
export function timeLeft(done: number, left: number, elapsed: number): string {
  if (elapsed < soonest || done <= 0 || left <= 0) return '';
  const seconds = (elapsed / 1000) * (left / done);
  if (seconds < 10) return 'less than 10 seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.ceil(seconds / 60 - 0.25);
  if (minutes < 100) return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
  return `about ${Math.round(minutes / 60)} hours left`;
}
