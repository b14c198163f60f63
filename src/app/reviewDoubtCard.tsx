import { KeyHint } from './keyHint.tsx';
import { accept, choose } from './reviewDecisions.ts';
import { atDoubt, type ReviewDoubt, type ReviewState } from './reviewState.ts';

interface ReviewDoubtCardProps {
  readonly doubt: ReviewDoubt;
  readonly isCurrent: boolean;
  act(step: (state: ReviewState) => ReviewState): void;
}

/** A doubt at its paragraph: what is unsure, what was done, and what could be done instead. */
export function ReviewDoubtCard({ doubt, isCurrent, act }: ReviewDoubtCardProps) {
  const { reason, did, alternatives, settled } = doubt;
  if (settled !== null) {
    return (
      <p className="doubt-card settled">
        <span aria-hidden="true">✓ </span>
        {settled}. <span className="soft">{reason}</span>
      </p>
    );
  }
  const on = (step: (state: ReviewState) => ReviewState) => (event: React.MouseEvent) => {
    // The row's own click would go to its first doubt, which this need not be.
    event.stopPropagation();
    act(step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for a form's fields
    <div
      role="group"
      aria-label={`Doubt ${doubt.number}`}
      className={isCurrent ? 'doubt-card current' : 'doubt-card'}
    >
      <p>
        {reason} <span className="soft">{did}</span>
        {!isCurrent && (
          <button
            type="button"
            className="button quiet"
            tabIndex={-1}
            onClick={on((state) => atDoubt(state, doubt))}
          >
            Settle…
          </button>
        )}
      </p>
      {isCurrent && (
        <div className="doubt-choices">
          <button type="button" className="button plain" onClick={on(accept)}>
            Accept
            <KeyHint keys="a" />
          </button>
          {alternatives.map(({ label }, index) => (
            <button
              key={label}
              type="button"
              className="button plain"
              aria-keyshortcuts={String(index + 1)}
              onClick={on((state) => choose(state, index + 1))}
            >
              {label}
              <KeyHint keys={String(index + 1)} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
