import { useId } from 'react';
import type { Observed } from './observed.ts';
import { useObserved } from './useObserved.ts';
import { useTimeLeft } from './useTimeLeft.ts';

interface WorkBarProps {
  /** What goes on. */
  readonly words: string;
  /** How much of it is done, up to 1; null where nobody can tell. */
  readonly share: number | null;
}

/** How far long work is, in words with the time left, and as a bar. */
export function WorkBar({ words, share }: WorkBarProps) {
  const id = useId();
  // What comes before the first share says nothing of the pace.
  const left = useTimeLeft(share === 0 ? null : share);
  return (
    <>
      <p id={id}>{[words, left].filter(Boolean).join(', ')}</p>
      <progress
        className="work-bar"
        aria-labelledby={id}
        max={1}
        {...(share === null ? {} : { value: share })}
      />
    </>
  );
}

/** The same for work of which only the share is told. */
export function ShareBar({ words, done }: { words: string; done: Observed<number> }) {
  const share = useObserved(done);
  return <WorkBar words={`${words}, ${Math.floor(100 * share)} % done`} share={share} />;
}
