import { useId } from 'react';

interface LeaveQuestionProps {
  /** How many decisions would be lost. */
  readonly decisions: number;
  stay(): void;
  leave(): void;
}

/**
 * Asked before a review is left, so that a slip of the finger loses nothing. It stands inside the
 * dialog of the review, which lies still meanwhile.
 */
export function LeaveQuestion({ decisions, stay, leave }: LeaveQuestionProps) {
  const title = useId();
  const sentence = useId();
  return (
    <div className="dialog-overlay">
      <div
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={title}
        aria-describedby={sentence}
        className="dialog-frame narrow dialog"
      >
        <h2 id={title}>Leave without taking this text?</h2>
        <p id={sentence}>Your draft stays as it is, and so does the file.{lostWords(decisions)}</p>
        <div className="dialog-buttons">
          <button
            type="button"
            className="button primary"
            // biome-ignore lint/a11y/noAutofocus: an alert dialog begins at its usual answer
            autoFocus
            onClick={stay}
          >
            Go on reviewing
          </button>
          <button type="button" className="button plain" onClick={leave}>
            Leave
          </button>
        </div>
      </div>
    </div>
  );
}

function lostWords(decisions: number): string {
  if (decisions === 0) return '';
  if (decisions === 1) return ' The decision that you made is lost.';
  return ` The ${decisions} decisions that you made are lost.`;
}
